package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How many may use the instrument at once 可同时使用人数: the greatest number in use at any instant counts, not the number
 * of bookings that overlap.
 *
 * @param places 1 to 1000
 */
public record Capacity(@Min(1) @Max(1000) int places) implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.CAPACITY;
    }
}
