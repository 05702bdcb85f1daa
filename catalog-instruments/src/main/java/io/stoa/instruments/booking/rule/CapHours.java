package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How much time one may have booked in a period 机时上限. A booking is split at the local edges of the periods, and each
 * part counts in its own; pending, confirmed, used, missed and late-cancelled ones count, in elapsed time.
 *
 * @param most how much
 * @param per the period
 * @param of whose bookings are counted
 */
public record CapHours(
        @NotNull @DurationMin(minutes = 0) Duration most,
        @NotNull CapPeriod per,
        @NotNull CapHolder of) implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.CAP_HOURS;
    }
}
