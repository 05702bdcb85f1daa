package io.stoa.instruments.booking.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * How far ahead one may book 最早预约时间. Judged at the time of the request; whole days end at local midnight, so
 * with {@code P60D} everything that starts on the 60th day from today may be booked.
 *
 * @param ahead how far
 */
public record MaxAdvance(@NotNull @Valid Ahead ahead) implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.MAX_ADVANCE;
    }

    /**
     * The rule from an ISO 8601 text.
     *
     * @param ahead such as {@code P60D}, {@code P2M} or {@code PT36H}
     * @return the rule
     */
    public static MaxAdvance of(String ahead) {
        return new MaxAdvance(Ahead.of(ahead));
    }
}
