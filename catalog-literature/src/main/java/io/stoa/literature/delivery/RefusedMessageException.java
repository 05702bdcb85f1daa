package io.stoa.literature.delivery;

import io.stoa.literature.delivery.iso18626.ErrorType;
import io.stoa.literature.delivery.iso18626.MessageError;

/** Refuses a message with an error of the standard; what it had begun is rolled back. */
final class RefusedMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 200;

    private final transient MessageError error;

    private RefusedMessageException(ErrorType type, String value) {
        super(type + " " + value);
        this.error = new MessageError(
                type, value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…");
    }

    static RefusedMessageException value(String element, String value) {
        return new RefusedMessageException(ErrorType.UNRECOGNISED_DATA_VALUE, element + ": " + value);
    }

    static RefusedMessageException missing(String element) {
        return new RefusedMessageException(ErrorType.BADLY_FORMED_MESSAGE, element);
    }

    static RefusedMessageException action(Object action, Object state) {
        return new RefusedMessageException(ErrorType.UNSUPPORTED_ACTION_TYPE, action + " in state " + state);
    }

    static RefusedMessageException reason(Object reason, Object state) {
        return new RefusedMessageException(
                ErrorType.UNSUPPORTED_REASON_FOR_MESSAGE_TYPE, reason + " in state " + state);
    }

    MessageError error() {
        return error;
    }
}
