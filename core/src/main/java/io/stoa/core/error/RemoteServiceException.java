package io.stoa.core.error;

import org.jspecify.annotations.Nullable;

/** A system elsewhere could not be reached, refused, or answered against its protocol. */
public final class RemoteServiceException extends StoaException {

    private static final long serialVersionUID = 1L;

    /** Whether the same call may succeed later. */
    private final boolean retryable;

    /**
     * Tells of a failure elsewhere.
     *
     * @param message the reason
     * @param retryable whether the same call may succeed later
     * @param cause the technical cause, for logs, or null
     */
    public RemoteServiceException(Message message, boolean retryable, @Nullable Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /**
     * {@return whether the same call may succeed later without anybody changing anything}
     */
    public boolean isRetryable() {
        return retryable;
    }
}
