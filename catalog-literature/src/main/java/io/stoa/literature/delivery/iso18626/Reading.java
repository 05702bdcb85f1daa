package io.stoa.literature.delivery.iso18626;

import io.stoa.core.error.Message;
import org.jspecify.annotations.Nullable;

/** What came of reading a message. */
public sealed interface Reading {

    /**
     * A message that keeps to the standard.
     *
     * @param message the message
     */
    record Understood(Iso18626Message message) implements Reading {}

    /**
     * Something that is not a message by the standard.
     *
     * @param kind what kind of message it was meant to be, or null if that is not known
     * @param header its header, or null if that could not be read either
     * @param error the error by the standard, for the confirmation
     * @param reason what is wrong, for people
     */
    record Faulty(@Nullable MessageKind kind, @Nullable Header header, MessageError error, Message reason)
            implements Reading {}
}
