package io.stoa.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be reached: no connection could be had, or the one in use broke. The same call may succeed later.
 * Nothing was written, unless the connection broke in the very commit, whose end nobody knows then.
 */
public final class DatabaseUnavailableException extends StoaException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells that the database cannot be reached.
     *
     * @param cause what the database, its driver or its pool said, or what the work made of that, for logs; or null
     */
    public DatabaseUnavailableException(@Nullable Throwable cause) {
        super(Message.of("core.database.unavailable"), cause);
    }
}
