package io.stoa.literature.delivery.iso18626;

import io.stoa.core.error.Message;
import org.jspecify.annotations.Nullable;

/** Ends the reading of a message at the first error. */
final class FaultyMessageException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 200;

    private final transient MessageError error;
    private final transient Message reason;

    FaultyMessageException(ErrorType type, @Nullable String value, Message reason) {
        super(reason.toString());
        this.error = new MessageError(type, value == null ? null : shortened(value));
        this.reason = reason;
    }

    static FaultyMessageException value(String element, String value, String expected) {
        return new FaultyMessageException(
                ErrorType.UNRECOGNISED_DATA_VALUE,
                element + ": " + value,
                Message.of(
                        "literature.iso18626.value",
                        "element",
                        element,
                        "value",
                        shortened(value),
                        "expected",
                        expected));
    }

    MessageError error() {
        return error;
    }

    Message reason() {
        return reason;
    }

    static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
