package io.stoa.core.error;

import org.jspecify.annotations.Nullable;

/** The host uses Stoa in a way that cannot work, such as without an artifact that the call needs. */
public final class UsageException extends StoaException {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses with a reason.
     *
     * @param message the reason
     */
    public UsageException(Message message) {
        this(message, null);
    }

    /**
     * Refuses with a reason and what led to it.
     *
     * @param message the reason
     * @param cause the technical cause, for logs
     */
    public UsageException(Message message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
