package io.stoa.literature.delivery.iso18626;

/** Whether a request is new. */
public enum RequestType {
    /** It is. */
    NEW,
    /** It repeats one, with what the supplier asked for. */
    RETRY,
    /** It reminds of one. */
    REMINDER
}
