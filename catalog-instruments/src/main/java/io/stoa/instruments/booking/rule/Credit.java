package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Credit that is lost by missed bookings 信用分. A user begins with {@code start} points and wins {@code cleanUse} by every
 * use that ends in time, up to {@code start}. Below the floor nothing can be booked for some days; then the credit
 * stands at the floor again.
 *
 * @param start points at the beginning and at most, 1 to 1000
 * @param noShow points lost by not coming
 * @param lateCancel points lost by cancelling late
 * @param overrun points lost by ending late
 * @param cleanUse points won by a clean use
 * @param floor below so many points nothing can be booked
 * @param days for how many days
 */
public record Credit(
        @Min(1) @Max(1000) int start,
        @PositiveOrZero int noShow,
        @PositiveOrZero int lateCancel,
        @PositiveOrZero int overrun,
        @PositiveOrZero int cleanUse,
        @PositiveOrZero int floor,
        @Min(1) @Max(3660) int days)
        implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.CREDIT;
    }

    /** 100 points; 20 lost by not coming, 5 by cancelling or ending late; below 60 nothing for 30 days. */
    public static final Credit DEFAULT = new Credit(100, 20, 5, 5, 1, 60, 30);
}
