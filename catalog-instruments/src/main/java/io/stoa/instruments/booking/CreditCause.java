package io.stoa.instruments.booking;

/** Why credit changed. */
public enum CreditCause {
    /** Nobody came 爽约. */
    NO_SHOW,
    /** Cancelled after the cut-off 逾期取消. */
    LATE_CANCEL,
    /** Ended after the booked end 超时. */
    OVERRUN,
    /** Used and ended in time 正常使用. */
    CLEAN_USE
}
