package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Whether a keeper decides on bookings 预约审核. Until then the booking holds its slot; when the deadline passes the slot is
 * released and both are told.
 *
 * @param when which bookings need a decision
 * @param uses for {@link ApprovalNeed#FIRST_USES}: how many of a user on this instrument, 1 to 100; otherwise ignored
 * @param workingDays until when the keeper must decide, in working days after the request, 1 to 60
 */
public record Approval(
        @NotNull ApprovalNeed when,
        @Min(0) @Max(100) int uses,
        @Min(1) @Max(60) int workingDays) implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.APPROVAL;
    }

    /** The deadline if nothing else is said, in working days. */
    public static final int DEFAULT_DAYS = 2;

    /**
     * The rule with the usual deadline of two working days.
     *
     * @param when which bookings need a decision; not {@link ApprovalNeed#FIRST_USES}
     * @return the rule
     */
    public static Approval of(ApprovalNeed when) {
        return new Approval(when, 0, DEFAULT_DAYS);
    }

    /**
     * The rule for beginners, with the usual deadline of two working days.
     *
     * @param uses how many uses need a decision
     * @return the rule
     */
    public static Approval forFirst(int uses) {
        return new Approval(ApprovalNeed.FIRST_USES, uses, DEFAULT_DAYS);
    }
}
