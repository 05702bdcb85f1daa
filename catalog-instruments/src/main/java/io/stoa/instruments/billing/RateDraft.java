package io.stoa.instruments.billing;

import io.stoa.instruments.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rate to be published 收费标准.
 *
 * @param providerId the organisation that provides the instruments
 * @param instrumentId the instrument that it holds for, or null for all instruments of the provider
 * @param userKind whose work it holds for
 * @param unit what the price is for
 * @param serviceCode the provider's code of the service that it holds for, 1 to 40 letters, digits and {@code . _ -};
 *     or null for every service without a rate of its own
 * @param price the price of one unit, at most 10,000,000,000 minor units
 * @param minimum the least that a use costs, in minor units of the price's currency; 0 for no minimum
 * @param effectiveFrom the first day on which it is in force
 * @param effectiveUntil the first day on which it is no longer in force, or null until another is published
 */
public record RateDraft(
        @NotBlank @Size(max = 36) String providerId,
        @Nullable @Size(min = 1, max = 36) String instrumentId,
        @NotNull UserKind userKind,
        @NotNull ChargeUnit unit,
        @Nullable @Pattern(regexp = RateDraft.SERVICE) String serviceCode,
        @NotNull @Valid Money price,
        @PositiveOrZero @Max(RateDraft.MOST) long minimum,
        @NotNull LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil) {

    static final String SERVICE = "[A-Za-z0-9._-]{1,40}";
    static final long MOST = 10_000_000_000L;

    /**
     * A rate for all instruments of a provider, for every service, without minimum and end.
     *
     * @param providerId the organisation
     * @param userKind whose work it holds for
     * @param unit what the price is for
     * @param price the price of one unit
     * @param effectiveFrom the first day on which it is in force
     * @return the draft
     */
    public static RateDraft ofProvider(
            String providerId, UserKind userKind, ChargeUnit unit, Money price, LocalDate effectiveFrom) {
        return new RateDraft(providerId, null, userKind, unit, null, price, 0, effectiveFrom, null);
    }

    /**
     * {@return this rate for one instrument}
     *
     * @param id the instrument
     */
    public RateDraft forInstrument(String id) {
        return new RateDraft(
                providerId, id, userKind, unit, serviceCode, price, minimum, effectiveFrom, effectiveUntil);
    }

    /**
     * {@return this rate for one service}
     *
     * @param code the provider's code of the service
     */
    public RateDraft forService(String code) {
        return new RateDraft(
                providerId, instrumentId, userKind, unit, code, price, minimum, effectiveFrom, effectiveUntil);
    }

    /**
     * {@return this rate with a least amount for a use}
     *
     * @param minorUnits the amount in the price's currency
     */
    public RateDraft atLeast(long minorUnits) {
        return new RateDraft(
                providerId,
                instrumentId,
                userKind,
                unit,
                serviceCode,
                price,
                minorUnits,
                effectiveFrom,
                effectiveUntil);
    }

    /**
     * {@return this rate with an end}
     *
     * @param day the first day on which it is no longer in force
     */
    public RateDraft until(LocalDate day) {
        return new RateDraft(providerId, instrumentId, userKind, unit, serviceCode, price, minimum, effectiveFrom, day);
    }
}
