package io.stoa.core.error;

import org.jspecify.annotations.Nullable;

/** The caller may not do this. */
public final class AccessDeniedException extends StoaException {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses with a reason.
     *
     * @param message the reason
     */
    public AccessDeniedException(Message message) {
        this(message, null);
    }

    /**
     * Refuses with a reason and what led to it.
     *
     * @param message the reason
     * @param cause the technical cause, for logs
     */
    public AccessDeniedException(Message message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
