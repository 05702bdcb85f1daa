package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Time that must lie between the end of one booking and the start of the next 间隔.
 *
 * @param length how much
 * @param sameUser true if only between bookings of one user; false between any two
 */
public record Gap(
        @NotNull @DurationMin(minutes = 0) @DurationMax(days = 7)
        Duration length,

        boolean sameUser) implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.GAP;
    }
}
