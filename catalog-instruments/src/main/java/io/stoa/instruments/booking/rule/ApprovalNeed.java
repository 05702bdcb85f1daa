package io.stoa.instruments.booking.rule;

/** Which bookings need a keeper's decision. */
public enum ApprovalNeed {
    /** None. */
    NEVER,
    /** All. */
    ALWAYS,
    /** The first ones of each user on the instrument. */
    FIRST_USES,
    /** Those of users of other organisations. */
    EXTERNAL
}
