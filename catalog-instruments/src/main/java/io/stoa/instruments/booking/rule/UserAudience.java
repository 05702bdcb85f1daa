package io.stoa.instruments.booking.rule;

/** Who a user is to the provider of an instrument. The nearest comes first. */
public enum UserAudience {
    /** Of the provider's own organisation 院内. */
    INTERNAL,
    /** Of a partner organisation 合作单位. */
    PARTNERS,
    /** Anybody who is signed in 社会用户. */
    EVERYONE
}
