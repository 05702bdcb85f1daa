package io.stoa.instruments.billing;

import io.stoa.instruments.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published rate 收费标准.
 *
 * @param id its id
 * @param providerId the organisation that provides the instruments
 * @param instrumentId the instrument that it holds for, or null for all instruments of the provider
 * @param userKind whose work it holds for
 * @param unit what the price is for
 * @param serviceCode the service that it holds for, or null for every service without a rate of its own
 * @param price the price of one unit
 * @param minimum the least that a use costs, in minor units of the price's currency
 * @param effectiveFrom the first day on which it is in force
 * @param effectiveUntil the first day on which it is no longer in force, or null if it has no end yet
 * @param publishedAt when it was published
 */
public record RateView(
        String id,
        String providerId,
        @Nullable String instrumentId,
        UserKind userKind,
        ChargeUnit unit,
        @Nullable String serviceCode,
        Money price,
        long minimum,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        Instant publishedAt) {}
