package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How long a booking may be 最长时长, in elapsed time: a local day of 23 or 25 hours is that long.
 *
 * @param length the greatest length, one minute to 31 days
 */
public record MaxLength(
        @NotNull @DurationMin(minutes = 1) @DurationMax(days = 31)
        Duration length) implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.MAX_LENGTH;
    }
}
