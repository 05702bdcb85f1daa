package io.stoa.core.identifier;

import io.stoa.core.error.Message;
import org.jspecify.annotations.Nullable;

/** What a rule made of a text. */
sealed interface Reading {

    /**
     * The text is valid.
     *
     * @param value its normalised form
     */
    record Accepted(String value) implements Reading {}

    /**
     * The text breaks a rule.
     *
     * @param reason the last part of the message's code
     * @param values alternating names and values for the message; scheme and text are added later
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once and never compared
    record Refused(String reason, @Nullable Object... values) implements Reading {}

    static Reading accepted(String value) {
        return new Accepted(value);
    }

    static Refused refused(String reason, @Nullable Object... values) {
        return new Refused(reason, values);
    }

    /** The text has another form than the one that the messages describe under this name. */
    static Refused otherForm(String form) {
        return refused("form", "form", Message.of("core.identifier.form." + form));
    }

    static Refused wrongCheckDigit(Object actual, Object expected) {
        return refused("check-digit", "actual", actual, "expected", expected);
    }
}
