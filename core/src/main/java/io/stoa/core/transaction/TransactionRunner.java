package io.stoa.core.transaction;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in a transaction: the host's where one is running, one of Stoa's own otherwise.
 *
 * <p>On a deadlock, a serialization failure or a lock time-out, work in a transaction that this runner began is run
 * again in a new one (so work must not keep state outside of its entity manager); inside a host's transaction the
 * host gets a retryable {@link io.stoa.core.error.ConflictException}. The same goes for work that throws such a conflict. Work that throws rolls back what this runner
 * began, and marks a joined transaction for rollback only.
 *
 * <p>If the database cannot be reached, at the beginning, in a statement, at the commit or even at the rollback, the
 * caller gets a {@link io.stoa.core.error.DatabaseUnavailableException}, whatever the work made of it.
 */
public interface TransactionRunner {

    /**
     * Joins the running transaction or begins one.
     *
     * @param <T> what the work returns
     * @param work gets the entity manager of the transaction
     * @return what the work returned
     * @throws io.stoa.core.error.ConflictException if the database refuses the transaction in favour of another
     * @throws io.stoa.core.error.DatabaseUnavailableException if the database cannot be reached
     */
    <T extends @Nullable Object> T required(Function<EntityManager, T> work);

    /**
     * Suspends the running transaction, if any, and runs the work in one of its own, on a connection of its own.
     *
     * @param <T> what the work returns
     * @param work gets the entity manager of the new transaction
     * @return what the work returned, after the commit
     * @throws io.stoa.core.error.ConflictException if the database still refuses after the retries
     * @throws io.stoa.core.error.DatabaseUnavailableException if the database cannot be reached
     */
    <T extends @Nullable Object> T independent(Function<EntityManager, T> work);

    /**
     * {@return whether a transaction is running that {@link #required} would join}
     */
    boolean isActive();

    /**
     * {@link #required} for work that returns nothing.
     *
     * @param work gets the entity manager of the transaction
     */
    default void runRequired(Consumer<EntityManager> work) {
        this.<@Nullable Void>required(em -> {
            work.accept(em);
            return null;
        });
    }

    /**
     * {@link #independent} for work that returns nothing.
     *
     * @param work gets the entity manager of the new transaction
     */
    default void runIndependent(Consumer<EntityManager> work) {
        this.<@Nullable Void>independent(em -> {
            work.accept(em);
            return null;
        });
    }
}
