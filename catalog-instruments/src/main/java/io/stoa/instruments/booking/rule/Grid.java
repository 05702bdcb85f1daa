package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * On which minutes a booking starts and ends 时间粒度: both ends lie on a multiple of so many minutes from local
 * midnight.
 *
 * @param minutes 1 to 1440
 */
public record Grid(@Min(1) @Max(1440) int minutes) implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.GRID;
    }
}
