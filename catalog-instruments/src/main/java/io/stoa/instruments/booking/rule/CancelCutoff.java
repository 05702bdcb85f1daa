package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Until when a booking may be cancelled without consequences 取消截止. Later it may still be cancelled, but is marked as
 * late: it counts against caps and credit.
 *
 * @param before how long before the start
 */
public record CancelCutoff(
        @NotNull @DurationMin(minutes = 0) Duration before) implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.CANCEL_CUTOFF;
    }
}
