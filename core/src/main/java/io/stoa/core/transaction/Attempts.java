package io.stoa.core.transaction;

import io.stoa.core.error.ConflictException;
import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.error.Message;
import io.stoa.core.error.StoaException;
import io.stoa.core.persistence.DatabaseErrors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a whole transaction again when the database gave it up in favour of another: for those who write a
 * {@link TransactionRunner} of their own.
 */
public final class Attempts {

    private static final String CONFLICT = "core.transaction.conflict";
    private static final int MOST = 5;
    private static final long FIRST_PAUSE_MILLIS = 10;

    private Attempts() {}

    /**
     * Runs a transaction, up to five times while the database prefers others.
     *
     * @param <T> what the transaction returns
     * @param transaction begins, works and commits
     * @return what the transaction returned
     * @throws ConflictException (retryable) if the database still refuses
     * @throws DatabaseUnavailableException if the database cannot be reached
     */
    public static <T extends @Nullable Object> T of(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (isSettled(e) || !isConflict(e)) {
                    throw orUnavailable(e);
                }
                if (attempt == MOST) {
                    throw conflict(e);
                }
                pause(attempt, e);
            }
        }
    }

    /**
     * What a host gets from work that joined its transaction, which only the host can run again.
     *
     * @param e what the work threw
     * @return a retryable {@link ConflictException} if the database gave the transaction up, a
     *     {@link DatabaseUnavailableException} if it cannot be reached; otherwise what was thrown
     */
    public static RuntimeException orConflict(RuntimeException e) {
        return !isSettled(e) && DatabaseErrors.isTransactionConflict(e) ? conflict(e) : orUnavailable(e);
    }

    /**
     * What the caller of work gets whose transaction could not even be rolled back. Whatever the work said of the
     * database's content, it said without the database: Hibernate ORM finds nothing where the connection broke in the
     * middle of a transaction (HHH-12472), which the work takes for "there is none".
     *
     * @param e what the work threw
     * @param rollback what the rollback threw
     * @return that the database cannot be reached, with what was thrown first as its cause and the rollback's beside it
     */
    public static DatabaseUnavailableException afterFailedRollback(RuntimeException e, Throwable rollback) {
        DatabaseUnavailableException told =
                e instanceof DatabaseUnavailableException known ? known : new DatabaseUnavailableException(e);
        told.addSuppressed(rollback);
        return told;
    }

    private static RuntimeException orUnavailable(RuntimeException e) {
        return !(e instanceof StoaException) && DatabaseErrors.isConnectionFailure(e)
                ? new DatabaseUnavailableException(e)
                : e;
    }

    private static boolean isConflict(RuntimeException e) {
        return DatabaseErrors.isTransactionConflict(e) || isRetryable(e);
    }

    private static ConflictException conflict(RuntimeException cause) {
        return ConflictException.retryable(Message.of(CONFLICT), cause);
    }

    private static boolean isRetryable(RuntimeException e) {
        return e instanceof ConflictException conflict && conflict.isRetryable();
    }

    /** Whether a transaction inside this one was given up already; trying that again here would multiply attempts. */
    private static boolean isSettled(RuntimeException e) {
        return e instanceof DatabaseUnavailableException
                || e instanceof ConflictException conflict && conflict.code().equals(CONFLICT);
    }

    /** The pause grows and is random, so that two transactions don't meet again at once. */
    private static void pause(int attempt, RuntimeException cause) {
        long most = FIRST_PAUSE_MILLIS << attempt;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, most + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw conflict(cause);
        }
    }
}
