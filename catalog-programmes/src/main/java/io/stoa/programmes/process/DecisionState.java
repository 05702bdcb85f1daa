package io.stoa.programmes.process;

/** Where a decision stands. */
public enum DecisionState {
    /** Proposed 拟定. */
    PROPOSED,
    /** Sent back 退回. */
    RETURNED,
    /** Approved 已审批. */
    APPROVED,
    /** Published 公示中. */
    PUBLISHED,
    /** Replaced by a changed one 已调整. */
    REPLACED,
    /** Final 正式. */
    FINAL
}
