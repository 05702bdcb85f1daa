package io.stoa.literature.delivery;

/** What came of asking one supplier. */
public enum AttemptOutcome {
    /** It is open. */
    OPEN,
    /** It supplied 已供应. */
    SUPPLIED,
    /** It did not supply 未满足. */
    UNFILLED,
    /** It named a condition or another time, and was or may be asked anew 重试. */
    RETRY,
    /** It said nothing in time, and the next was asked 超时. */
    SILENT,
    /** It refused the message or could not be reached 通信失败. */
    FAILED,
    /** The request was cancelled or expired, or its condition was rejected 撤回. */
    WITHDRAWN
}
