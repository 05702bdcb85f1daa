package io.stoa.instruments.billing;

import io.stoa.core.ResourceRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry among the charges 收费记录.
 *
 * @param id its id
 * @param kind what it says
 * @param corrects the charge that it corrects or waives, or null if it charges a use
 * @param providerId the organisation that provides the instrument
 * @param instrumentId the instrument
 * @param instrumentTitle the instrument's name when it was charged
 * @param account who pays
 * @param userKind whose work it was
 * @param unit what is counted
 * @param quantity how much: whole minutes for {@link ChargeUnit#HOUR}, otherwise runs or samples. In a correction it is
 *     what is right, not the difference; 0 where everything is taken back
 * @param serviceCode the provider's code of the service, or null
 * @param rateId the rate that was charged by
 * @param unitPrice the price of one unit, in minor units
 * @param amount minor units; negative where something is taken back
 * @param currency ISO 4217 code
 * @param origin what was charged for
 * @param usedAt when the use began
 * @param day the day at the facility that decides in which month it stands
 * @param chargedAt when it was written
 * @param reason a remark, or why it was corrected or waived; or null
 */
public record ChargeView(
        String id,
        ChargeKind kind,
        @Nullable String corrects,
        String providerId,
        String instrumentId,
        String instrumentTitle,
        Account account,
        UserKind userKind,
        ChargeUnit unit,
        long quantity,
        @Nullable String serviceCode,
        String rateId,
        long unitPrice,
        long amount,
        String currency,
        ResourceRef origin,
        Instant usedAt,
        LocalDate day,
        Instant chargedAt,
        @Nullable String reason) {}
