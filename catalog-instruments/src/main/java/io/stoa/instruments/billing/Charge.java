package io.stoa.instruments.billing;

import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** An entry among the charges 收费记录; never changed. Hosts may query it; only {@link Charges} writes it. */
@Entity
@Table(name = "stoa_charge")
public class Charge {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 10, nullable = false, updatable = false)
    private ChargeKind kind;

    @Column(name = "use_id", length = 36, nullable = false, updatable = false)
    private String useId;

    @Column(name = "entry_number", nullable = false, updatable = false)
    private int entryNumber;

    @Column(name = "origin_key", length = 200, updatable = false)
    private @Nullable String originKey;

    @Column(name = "origin_kind", length = 40, nullable = false, updatable = false)
    private String originKind;

    @Column(name = "origin_id", length = 100, nullable = false, updatable = false)
    private String originId;

    @Column(name = "provider_id", length = 36, nullable = false, updatable = false)
    private String providerId;

    @Column(name = "instrument_id", length = 36, nullable = false, updatable = false)
    private String instrumentId;

    @Column(name = "instrument_title", length = 500, nullable = false, updatable = false)
    private String instrumentTitle;

    @Column(name = "payer_id", length = 36, nullable = false, updatable = false)
    private String payerId;

    @Column(name = "account", length = 50, nullable = false, updatable = false)
    private String account;

    @Enumerated(EnumType.STRING)
    @Column(name = "user_kind", length = 12, nullable = false, updatable = false)
    private UserKind userKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "charge_unit", length = 10, nullable = false, updatable = false)
    private ChargeUnit unit;

    @Column(name = "quantity", nullable = false, updatable = false)
    private long quantity;

    @Column(name = "service_code", length = 40, updatable = false)
    private @Nullable String serviceCode;

    @Column(name = "rate_id", length = 36, nullable = false, updatable = false)
    private String rateId;

    @Column(name = "unit_price", nullable = false, updatable = false)
    private long unitPrice;

    @Column(name = "amount", nullable = false, updatable = false)
    private long amount;

    @Column(name = "currency", length = 3, nullable = false, updatable = false)
    private String currency;

    @Convert(converter = InstantConverter.class)
    @Column(name = "used_at", nullable = false, updatable = false)
    private Instant usedAt;

    @Column(name = "use_day", nullable = false, updatable = false)
    private LocalDate useDay;

    @Column(name = "service_day", nullable = false, updatable = false)
    private LocalDate serviceDay;

    @Column(name = "billing_month", length = 7, nullable = false, updatable = false)
    private String billingMonth;

    @Convert(converter = InstantConverter.class)
    @Column(name = "charged_at", nullable = false, updatable = false)
    private Instant chargedAt;

    @Column(name = "reason", length = 500, updatable = false)
    private @Nullable String reason;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Charge() {}

    /** The charge of a use. */
    Charge(String id, Place place, ChargeRequest request, Rate rate, Instant now) {
        this(id, ChargeKind.USE, Terms.of(request.account(), request.userKind(), rate));
        this.useId = id;
        this.originKey = originKey(request);
        this.originKind = request.origin().kind();
        this.originId = request.origin().id();
        this.providerId = place.providerId();
        this.instrumentId = request.instrumentId();
        this.instrumentTitle = place.instrumentTitle();
        this.serviceCode = request.serviceCode();
        this.unit = request.unit();
        this.usedAt = request.usedAt();
        this.useDay = place.day();
        enter(new Posting(request.quantity(), rate.amountFor(request.quantity()), place.day(), now));
        this.reason = request.reason();
    }

    /** A further entry about a use. */
    Charge(String id, ChargeKind kind, Charge use, int entryNumber, Terms terms, Posting posting, String reason) {
        this(id, kind, terms);
        this.useId = use.id;
        this.entryNumber = entryNumber;
        this.originKind = use.originKind;
        this.originId = use.originId;
        this.providerId = use.providerId;
        this.instrumentId = use.instrumentId;
        this.instrumentTitle = use.instrumentTitle;
        this.serviceCode = use.serviceCode;
        this.unit = use.unit;
        this.usedAt = use.usedAt;
        this.useDay = use.useDay;
        enter(posting);
        this.reason = reason;
    }

    @SuppressWarnings("NullAway.Init")
    private Charge(String id, ChargeKind kind, Terms terms) {
        this.id = id;
        this.kind = kind;
        this.payerId = terms.account().payerId();
        this.account = terms.account().code();
        this.userKind = terms.userKind();
        this.rateId = terms.rateId();
        this.unitPrice = terms.unitPrice();
        this.currency = terms.currency();
    }

    private void enter(Posting posting) {
        this.quantity = posting.quantity();
        this.amount = posting.amount();
        this.serviceDay = posting.day();
        this.billingMonth = YearMonth.from(posting.day()).toString();
        this.chargedAt = posting.at();
    }

    /** Where and when a use was. */
    record Place(String providerId, String instrumentTitle, LocalDate day) {}

    /** Who pays at which price. */
    record Terms(Account account, UserKind userKind, String rateId, long unitPrice, String currency) {

        static Terms of(Account account, UserKind userKind, Rate rate) {
            return new Terms(account, userKind, rate.getId(), rate.getPrice(), rate.getCurrency());
        }
    }

    /** How much on which day. */
    record Posting(long quantity, long amount, LocalDate day, Instant at) {}

    Terms terms() {
        return new Terms(getAccount(), userKind, rateId, unitPrice, currency);
    }

    /** What may be charged once. */
    static String originKey(ChargeRequest request) {
        ResourceRef origin = request.origin();
        String service = request.serviceCode() == null ? "*" : request.serviceCode();
        return origin.kind() + '/' + origin.id() + '/' + request.unit() + '/' + service;
    }

    /** Whether this charges what the request asks for. */
    boolean isFor(ChargeRequest request) {
        return instrumentId.equals(request.instrumentId())
                && getAccount().equals(request.account())
                && userKind == request.userKind()
                && quantity == request.quantity()
                && usedAt.truncatedTo(ChronoUnit.MICROS).equals(request.usedAt().truncatedTo(ChronoUnit.MICROS));
    }

    AccessSubject subject() {
        return AccessSubject.ofProvider(Charges.KIND, id, providerId);
    }

    ChargeView view() {
        return new ChargeView(
                id,
                kind,
                kind == ChargeKind.USE ? null : useId,
                providerId,
                instrumentId,
                instrumentTitle,
                getAccount(),
                userKind,
                unit,
                quantity,
                serviceCode,
                rateId,
                unitPrice,
                amount,
                currency,
                getOrigin(),
                usedAt,
                serviceDay,
                chargedAt,
                reason);
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return what it says} */
    public ChargeKind getKind() {
        return kind;
    }

    /** {@return the charge of the use that it is about, its own id if it is that} */
    public String getUseId() {
        return useId;
    }

    /** {@return its place among the entries about the use, from 0} */
    public int getEntryNumber() {
        return entryNumber;
    }

    /** {@return what was charged for} */
    public ResourceRef getOrigin() {
        return new ResourceRef(originKind, originId);
    }

    /** {@return the organisation that provides the instrument} */
    public String getProviderId() {
        return providerId;
    }

    /** {@return the instrument} */
    public String getInstrumentId() {
        return instrumentId;
    }

    /** {@return the instrument's name when it was charged} */
    public String getInstrumentTitle() {
        return instrumentTitle;
    }

    /** {@return who pays} */
    public Account getAccount() {
        return new Account(payerId, account);
    }

    /** {@return whose work it was} */
    public UserKind getUserKind() {
        return userKind;
    }

    /** {@return what is counted} */
    public ChargeUnit getUnit() {
        return unit;
    }

    /** {@return how much, in parts of the unit} */
    public long getQuantity() {
        return quantity;
    }

    /** {@return the service, or null} */
    public @Nullable String getServiceCode() {
        return serviceCode;
    }

    /** {@return the rate that was charged by} */
    public String getRateId() {
        return rateId;
    }

    /** {@return the price of one unit, in minor units} */
    public long getUnitPrice() {
        return unitPrice;
    }

    /** {@return minor units, negative where something is taken back} */
    public long getAmount() {
        return amount;
    }

    /** {@return the ISO 4217 code} */
    public String getCurrency() {
        return currency;
    }

    /** {@return when the use began} */
    public Instant getUsedAt() {
        return usedAt;
    }

    /** {@return the day of the use at the facility, which decides on the rate} */
    public LocalDate getUseDay() {
        return useDay;
    }

    /** {@return the day that decides in which month it stands} */
    public LocalDate getServiceDay() {
        return serviceDay;
    }

    /** {@return the month in which it stands} */
    public YearMonth getBillingMonth() {
        return YearMonth.parse(billingMonth);
    }

    /** {@return when it was written} */
    public Instant getChargedAt() {
        return chargedAt;
    }

    /** {@return a remark, or why it was corrected or waived; or null} */
    public @Nullable String getReason() {
        return reason;
    }
}
