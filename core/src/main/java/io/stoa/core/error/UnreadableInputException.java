package io.stoa.core.error;

import org.jspecify.annotations.Nullable;

/** A file or message cannot be read: malformed, in a wrong encoding, hostile, or larger than allowed. */
public final class UnreadableInputException extends StoaException {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses with a reason.
     *
     * @param message the reason
     */
    public UnreadableInputException(Message message) {
        this(message, null);
    }

    /**
     * Refuses with a reason and what led to it.
     *
     * @param message the reason
     * @param cause the technical cause, for logs
     */
    public UnreadableInputException(Message message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
