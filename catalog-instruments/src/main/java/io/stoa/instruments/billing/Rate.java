package io.stoa.instruments.billing;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.persistence.InstantConverter;
import io.stoa.instruments.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A published rate 收费标准. Only its end is ever changed. Hosts may query it; only {@link RateCards} writes it. */
@Entity
@Table(name = "stoa_rate")
public class Rate {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "provider_id", length = 36, nullable = false, updatable = false)
    private String providerId;

    @Column(name = "rate_key", length = 120, nullable = false, updatable = false)
    private String rateKey;

    @Column(name = "revision", nullable = false, updatable = false)
    private int revision;

    @Column(name = "instrument_id", length = 36, updatable = false)
    private @Nullable String instrumentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "user_kind", length = 12, nullable = false, updatable = false)
    private UserKind userKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "charge_unit", length = 10, nullable = false, updatable = false)
    private ChargeUnit unit;

    @Column(name = "service_code", length = 40, updatable = false)
    private @Nullable String serviceCode;

    @Column(name = "price", nullable = false, updatable = false)
    private long price;

    @Column(name = "minimum_amount", nullable = false, updatable = false)
    private long minimumAmount;

    @Column(name = "currency", length = 3, nullable = false, updatable = false)
    private String currency;

    @Column(name = "effective_from", nullable = false, updatable = false)
    private LocalDate effectiveFrom;

    @Column(name = "effective_until")
    private @Nullable LocalDate effectiveUntil;

    @Convert(converter = InstantConverter.class)
    @Column(name = "published_at", nullable = false, updatable = false)
    private Instant publishedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Rate() {}

    Rate(String id, int revision, RateDraft draft, Instant now) {
        this.id = id;
        this.providerId = draft.providerId();
        this.rateKey = key(draft);
        this.revision = revision;
        this.instrumentId = draft.instrumentId();
        this.userKind = draft.userKind();
        this.unit = draft.unit();
        this.serviceCode = draft.serviceCode();
        this.price = draft.price().minorUnits();
        this.minimumAmount = draft.minimum();
        this.currency = draft.price().currency();
        this.effectiveFrom = draft.effectiveFrom();
        this.effectiveUntil = draft.effectiveUntil();
        this.publishedAt = now;
    }

    /** What rates must agree in to be versions of each other. An absent part is a star, which no part can be. */
    static String key(RateDraft draft) {
        return (draft.instrumentId() == null ? "*" : draft.instrumentId())
                + '/'
                + draft.userKind()
                + '/'
                + draft.unit()
                + '/'
                + (draft.serviceCode() == null ? "*" : draft.serviceCode());
    }

    /**
     * What a quantity costs: price × quantity ÷ parts of the unit, rounded half up to a minor unit, this once; or the
     * minimum if that is more. Nothing costs nothing.
     */
    long amountFor(long quantity) {
        if (quantity == 0) {
            return 0;
        }
        long exact = BigDecimal.valueOf(price)
                .multiply(BigDecimal.valueOf(quantity))
                .divide(BigDecimal.valueOf(unit.parts()), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return Math.max(exact, minimumAmount);
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveUntil == null || day.isBefore(effectiveUntil));
    }

    boolean isOpenBefore(LocalDate day) {
        return effectiveUntil == null && effectiveFrom.isBefore(day);
    }

    /** Whether a period has a day in common with this rate's; an empty period, of a rate that never held, has none. */
    boolean overlaps(LocalDate from, @Nullable LocalDate until) {
        boolean empty = effectiveFrom.equals(effectiveUntil);
        return !empty
                && (until == null || effectiveFrom.isBefore(until))
                && (effectiveUntil == null || from.isBefore(effectiveUntil));
    }

    void endOn(LocalDate day) {
        effectiveUntil = day;
    }

    /** How near a rate is to a use: its service counts more than the instrument. */
    int rank() {
        return (serviceCode == null ? 0 : 2) + (instrumentId == null ? 0 : 1);
    }

    AccessSubject subject() {
        return AccessSubject.ofProvider(RateCards.KIND, id, providerId);
    }

    RateView view() {
        return new RateView(
                id,
                providerId,
                instrumentId,
                userKind,
                unit,
                serviceCode,
                new Money(price, currency),
                minimumAmount,
                effectiveFrom,
                effectiveUntil,
                publishedAt);
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return the organisation that provides the instruments} */
    public String getProviderId() {
        return providerId;
    }

    /** {@return which version of rates of the same scope, kind of user, unit and service it is, from 1} */
    public int getRevision() {
        return revision;
    }

    /** {@return the instrument, or null for all instruments of the provider} */
    public @Nullable String getInstrumentId() {
        return instrumentId;
    }

    /** {@return whose work it holds for} */
    public UserKind getUserKind() {
        return userKind;
    }

    /** {@return what the price is for} */
    public ChargeUnit getUnit() {
        return unit;
    }

    /** {@return the service, or null for every service without a rate of its own} */
    public @Nullable String getServiceCode() {
        return serviceCode;
    }

    /** {@return the price of one unit, in minor units} */
    public long getPrice() {
        return price;
    }

    /** {@return the least that a use costs, in minor units} */
    public long getMinimumAmount() {
        return minimumAmount;
    }

    /** {@return the ISO 4217 code} */
    public String getCurrency() {
        return currency;
    }

    /** {@return the first day on which it is in force} */
    public LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    /** {@return the first day on which it is no longer in force, or null} */
    public @Nullable LocalDate getEffectiveUntil() {
        return effectiveUntil;
    }

    /** {@return when it was published} */
    public Instant getPublishedAt() {
        return publishedAt;
    }
}
