package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Until when one must have come 签到. Who has not checked in by then has missed the booking: the rest of the slot is
 * offered on.
 *
 * @param minutes minutes after the start, 1 to 1440
 */
public record CheckIn(@Min(1) @Max(1440) int minutes) implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.CHECK_IN;
    }
}
