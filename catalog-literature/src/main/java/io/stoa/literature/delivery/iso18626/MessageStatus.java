package io.stoa.literature.delivery.iso18626;

/** Whether a message was taken. */
public enum MessageStatus {
    /** It was. */
    OK,
    /** It was not, and changed nothing. */
    ERROR
}
