package io.stoa.instruments.booking.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * How long before its start one must book 最晚预约时间. Judged at the time of the request; with {@code P1D}
 * everything that starts tomorrow or later may be booked, at any hour.
 *
 * @param ahead how long before
 */
public record MinNotice(@NotNull @Valid Ahead ahead) implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.MIN_NOTICE;
    }

    /**
     * The rule from an ISO 8601 text.
     *
     * @param ahead such as {@code PT2H} or {@code P1D}
     * @return the rule
     */
    public static MinNotice of(String ahead) {
        return new MinNotice(Ahead.of(ahead));
    }
}
