package io.stoa.literature.delivery.iso18626;

/** What is special about a request. */
public enum RequestSubType {
    /** The item is wanted for a certain time. */
    BOOKING_REQUEST,
    /** It is one of several. */
    MULTIPLE_ITEM_REQUEST,
    /** A patron wrote it. */
    PATRON_REQUEST,
    /** It was passed on. */
    TRANSFER_REQUEST,
    /** The supplier chooses the item. */
    SUPPLYING_LIBRARYS_CHOICE
}
