package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * How many bookings one may have in a period 次数上限. A booking counts in the period in which it starts, by the local
 * time of the facility; pending, confirmed, used, missed and late-cancelled ones count.
 *
 * @param most how many, 0 or more
 * @param per the period
 * @param of whose bookings are counted
 */
public record CapCount(
        @PositiveOrZero int most,
        @NotNull CapPeriod per,
        @NotNull CapHolder of) implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.CAP_COUNT;
    }
}
