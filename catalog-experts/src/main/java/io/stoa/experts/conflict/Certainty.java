package io.stoa.experts.conflict;

/** How sure it is that a record speaks of a person. */
public enum Certainty {
    /** Known by an identifier, or looked at and confirmed 已确认. */
    CONFIRMED,
    /** Only the name agrees, or an alias was not looked at yet 未确认. It counts as a conflict, never as clearance. */
    UNCONFIRMED,
    /** Looked at and found to be somebody else's 已否定; it counts for nothing. */
    REJECTED
}
