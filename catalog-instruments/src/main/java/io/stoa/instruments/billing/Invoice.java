package io.stoa.instruments.billing;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An invoice 账单. What it asks for never changes; its state does, and with it what each state adds once. Hosts may query
 * it; only {@link Invoicing} writes it.
 */
@Entity
@Table(name = "stoa_invoice")
public class Invoice {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 10, nullable = false)
    private InvoiceState state;

    @Column(name = "provider_id", length = 36, nullable = false, updatable = false)
    private String providerId;

    @Column(name = "payer_id", length = 36, nullable = false, updatable = false)
    private String payerId;

    @Column(name = "account", length = 50, nullable = false, updatable = false)
    private String account;

    @Column(name = "billing_month", length = 7, nullable = false, updatable = false)
    private String billingMonth;

    @Column(name = "provider_name", length = 500, nullable = false, updatable = false)
    private String providerName;

    @Column(name = "payer_name", length = 500, nullable = false, updatable = false)
    private String payerName;

    @Column(name = "currency", length = 3, nullable = false, updatable = false)
    private String currency;

    @Column(name = "total_amount", nullable = false, updatable = false)
    private long total;

    @Column(name = "entry_count", nullable = false, updatable = false)
    private int entries;

    @Convert(converter = InstantConverter.class)
    @Column(name = "drafted_at", nullable = false, updatable = false)
    private Instant draftedAt;

    @Column(name = "invoice_number", length = 60)
    private @Nullable String number;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "paid_on")
    private @Nullable LocalDate paidOn;

    @Column(name = "payment_reference", length = 100)
    private @Nullable String paymentReference;

    @Column(name = "credit_number", length = 60)
    private @Nullable String creditNumber;

    @Column(name = "credited_on")
    private @Nullable LocalDate creditedOn;

    @Column(name = "credit_reason", length = 500)
    private @Nullable String creditReason;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Invoice() {}

    Invoice(String id, AccountMonth of, Content content, Instant now) {
        this.id = id;
        this.state = InvoiceState.DRAFT;
        this.providerId = of.providerId();
        this.payerId = of.account().payerId();
        this.account = of.account().code();
        this.billingMonth = of.month().toString();
        this.providerName = content.providerName();
        this.payerName = content.payerName();
        this.currency = content.currency();
        this.total = content.total();
        this.entries = content.entries();
        this.draftedAt = now;
    }

    /** What an invoice asks for, and the names on it. */
    record Content(String providerName, String payerName, String currency, long total, int entries) {}

    void discard() {
        state = InvoiceState.DISCARDED;
    }

    void issue(String as, LocalDate on) {
        state = InvoiceState.ISSUED;
        number = as;
        issuedOn = on;
    }

    void pay(Payment payment) {
        state = InvoiceState.PAID;
        paidOn = payment.paidOn();
        paymentReference = payment.reference();
    }

    void credit(String as, LocalDate on, String reason) {
        state = InvoiceState.VOIDED;
        creditNumber = as;
        creditedOn = on;
        creditReason = reason;
    }

    AccessSubject subject() {
        return AccessSubject.ofProvider(Invoicing.KIND, id, providerId);
    }

    InvoiceView view() {
        return new InvoiceView(
                id,
                version,
                state,
                number,
                getOf(),
                providerName,
                payerName,
                currency,
                total,
                entries,
                issuedOn,
                getPayment(),
                getCreditNote());
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return its version} */
    public long getVersion() {
        return version;
    }

    /** {@return where it stands} */
    public InvoiceState getState() {
        return state;
    }

    /** {@return whose account, and the last month on it} */
    public AccountMonth getOf() {
        return new AccountMonth(providerId, getAccount(), YearMonth.parse(billingMonth));
    }

    /** {@return who pays} */
    public Account getAccount() {
        return new Account(payerId, account);
    }

    /** {@return the provider's name when it was drawn up} */
    public String getProviderName() {
        return providerName;
    }

    /** {@return the payer's name when it was drawn up} */
    public String getPayerName() {
        return payerName;
    }

    /** {@return the ISO 4217 code} */
    public String getCurrency() {
        return currency;
    }

    /** {@return minor units} */
    public long getTotal() {
        return total;
    }

    /** {@return how many charges are on it} */
    public int getEntries() {
        return entries;
    }

    /** {@return when it was drawn up} */
    public Instant getDraftedAt() {
        return draftedAt;
    }

    /** {@return its number, or null until it is issued} */
    public @Nullable String getNumber() {
        return number;
    }

    /** {@return the day of issue, or null} */
    public @Nullable LocalDate getIssuedOn() {
        return issuedOn;
    }

    /** {@return how it was paid, or null} */
    public @Nullable Payment getPayment() {
        return paidOn == null ? null : new Payment(paidOn, Objects.requireNonNull(paymentReference));
    }

    /** {@return what voided it, or null} */
    public InvoiceView.@Nullable CreditNote getCreditNote() {
        return creditNumber == null
                ? null
                : new InvoiceView.CreditNote(
                        creditNumber, Objects.requireNonNull(creditedOn), Objects.requireNonNull(creditReason));
    }
}
