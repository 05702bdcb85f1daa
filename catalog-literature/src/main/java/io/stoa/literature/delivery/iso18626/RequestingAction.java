package io.stoa.literature.delivery.iso18626;

/** What a requesting agency does. */
public enum RequestingAction {
    /** It asks where the request stands. */
    STATUS_REQUEST,
    /** The item has arrived. */
    RECEIVED,
    /** It wants the item no more. */
    CANCEL,
    /** It wants to keep a loan for longer. */
    RENEW,
    /** It has sent the loan back. */
    SHIPPED_RETURN,
    /** It has sent the loan on. */
    SHIPPED_FORWARD,
    /** It has something to say. */
    NOTIFICATION
}
