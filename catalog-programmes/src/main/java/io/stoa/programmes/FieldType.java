package io.stoa.programmes;

import io.stoa.core.error.Message;
import java.util.Locale;

/** What a field of an application form holds, and how its answers are written. */
public enum FieldType {
    /** One line of text; bounds count characters. */
    TEXT,
    /** Text of several lines; bounds count characters. */
    LONG_TEXT,
    /** A whole number, such as {@code 12}. */
    INTEGER,
    /** A number with a decimal point, such as {@code 0.5}. */
    DECIMAL,
    /** A date, ISO 8601: {@code 2026-03-31}. */
    DATE,
    /** {@code true} or {@code false}. */
    YES_NO,
    /** The code of one option. */
    CHOICE,
    /** The codes of one or more options, each once. */
    CHOICES;

    /**
     * {@return what it is called, to be shown in the reader's language}
     */
    public Message label() {
        return Message.of(
                "programmes.field-type." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
