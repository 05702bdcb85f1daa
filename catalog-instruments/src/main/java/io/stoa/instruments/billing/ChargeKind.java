package io.stoa.instruments.billing;

/** What an entry among the charges says. */
public enum ChargeKind {
    /** A use was charged. */
    USE,
    /** What was charged is not asked for 减免; the amount takes it back. */
    WAIVER,
    /** What was charged was wrong 更正; the amount is the difference. */
    CORRECTION
}
