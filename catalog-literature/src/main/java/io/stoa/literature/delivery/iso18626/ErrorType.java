package io.stoa.literature.delivery.iso18626;

/** What can be wrong with a message. */
public enum ErrorType {
    /** The action is not possible, at all or where the request stands. */
    UNSUPPORTED_ACTION_TYPE,
    /** The message does not fit to where the request stands. */
    UNSUPPORTED_REASON_FOR_MESSAGE_TYPE,
    /** There is an element that the standard does not know. */
    UNRECOGNISED_DATA_ELEMENT,
    /** A value is not known, such as that of an agency or a code. */
    UNRECOGNISED_DATA_VALUE,
    /** It is not well-formed, or something is missing or misplaced. */
    BADLY_FORMED_MESSAGE
}
