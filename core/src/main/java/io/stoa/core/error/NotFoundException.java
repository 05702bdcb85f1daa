package io.stoa.core.error;

import org.jspecify.annotations.Nullable;

/** What the caller named does not exist, or the caller may not know that it does. */
public final class NotFoundException extends StoaException {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses with a reason.
     *
     * @param message the reason
     */
    public NotFoundException(Message message) {
        this(message, null);
    }

    /**
     * Refuses with a reason and what led to it.
     *
     * @param message the reason
     * @param cause the technical cause, for logs
     */
    public NotFoundException(Message message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
