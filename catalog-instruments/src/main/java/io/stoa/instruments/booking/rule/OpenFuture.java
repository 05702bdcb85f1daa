package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/**
 * How many bookings, or how much time, one may have that has not ended yet 未完成预约上限.
 *
 * @param count how many bookings, or null for any number
 * @param length how much time in all, or null for any
 */
public record OpenFuture(
        @Nullable @Positive Integer count,
        @Nullable @DurationMin(minutes = 1) Duration length) implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.OPEN_FUTURE;
    }
}
