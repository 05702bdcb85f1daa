package io.stoa.core.error;

import org.jspecify.annotations.Nullable;

/** Somebody else was faster: the entry has a newer version, the slot is taken, the key exists already. */
public final class ConflictException extends StoaException {

    private static final long serialVersionUID = 1L;

    /** Whether the same call may succeed in a new transaction. */
    private final boolean retryable;

    private ConflictException(Message message, boolean retryable, @Nullable Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /**
     * A conflict that the caller must look at before trying again.
     *
     * @param message the reason
     * @return the exception
     */
    public static ConflictException of(Message message) {
        return new ConflictException(message, false, null);
    }

    /**
     * The caller knows an older version than there is.
     *
     * @param kind the kind of thing
     * @param id its id
     * @param given the version that the caller knows
     * @param current the version that there is
     * @return the exception
     */
    public static ConflictException staleVersion(String kind, String id, long given, long current) {
        return of(Message.of("core.entry.stale-version", "kind", kind, "id", id, "given", given, "current", current));
    }

    /**
     * A conflict that passes, such as a deadlock: the same call may succeed in a new transaction.
     *
     * @param message the reason
     * @param cause what the database said, or null
     * @return the exception
     */
    public static ConflictException retryable(Message message, @Nullable Throwable cause) {
        return new ConflictException(message, true, cause);
    }

    /**
     * {@return whether the same call may succeed in a new transaction}
     */
    public boolean isRetryable() {
        return retryable;
    }
}
