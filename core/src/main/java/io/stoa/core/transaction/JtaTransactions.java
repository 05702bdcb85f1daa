package io.stoa.core.transaction;

import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.error.Message;
import io.stoa.core.error.StoaException;
import io.stoa.core.error.UsageException;
import io.stoa.core.persistence.DatabaseErrors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.RollbackException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One entity manager to a JTA transaction, kept with the transaction and closed when it has ended. */
final class JtaTransactions implements TransactionRunner {

    private final EntityManagerFactory factory;
    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;
    private final Object entityManagerKey = new Object();
    private final Object ownKey = new Object();

    JtaTransactions(
            EntityManagerFactory factory, TransactionManager manager, TransactionSynchronizationRegistry registry) {
        this.factory = factory;
        this.manager = manager;
        this.registry = registry;
    }

    @Override
    public <T extends @Nullable Object> T required(Function<EntityManager, T> work) {
        if (!isActive()) {
            return Attempts.of(() -> begun(work));
        }
        if (registry.getResource(ownKey) != null) {
            return joining(work);
        }
        try {
            return joining(work);
        } catch (RuntimeException e) {
            throw Attempts.orConflict(e);
        }
    }

    @Override
    public <T extends @Nullable Object> T independent(Function<EntityManager, T> work) {
        return Attempts.of(() -> suspending(work));
    }

    @Override
    public boolean isActive() {
        try {
            int status = manager.getStatus();
            return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
        } catch (SystemException e) {
            throw failed(e);
        }
    }

    private <T extends @Nullable Object> T suspending(Function<EntityManager, T> work) {
        Transaction outer = suspend();
        try {
            return begun(work);
        } finally {
            resume(outer);
        }
    }

    private @Nullable Transaction suspend() {
        try {
            return manager.suspend();
        } catch (SystemException e) {
            throw failed(e);
        }
    }

    private void resume(@Nullable Transaction outer) {
        if (outer == null) {
            return;
        }
        try {
            manager.resume(outer);
        } catch (InvalidTransactionException | SystemException e) {
            throw failed(e);
        }
    }

    private <T extends @Nullable Object> T begun(Function<EntityManager, T> work) {
        try {
            manager.begin();
        } catch (NotSupportedException | SystemException e) {
            throw failed(e);
        }
        try {
            registry.putResource(ownKey, true);
            T result = work.apply(entityManager());
            commit();
            return result;
        } catch (RuntimeException e) {
            Exception failure = rollBack();
            throw failure == null ? e : Attempts.afterFailedRollback(e, failure);
        } catch (Error e) {
            Exception failure = rollBack();
            if (failure != null) {
                e.addSuppressed(failure);
            }
            throw e;
        }
    }

    private void commit() {
        try {
            manager.commit();
        } catch (jakarta.transaction.RollbackException e) {
            throw isAway(e) ? new DatabaseUnavailableException(e) : new RollbackException(e.getMessage(), e);
        } catch (HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw failed(e);
        }
    }

    /** Gives back why there was none. */
    private @Nullable Exception rollBack() {
        try {
            if (manager.getStatus() != Status.STATUS_NO_TRANSACTION) {
                manager.rollback();
            }
            return null;
        } catch (SystemException | RuntimeException e) {
            return e;
        }
    }

    private <T extends @Nullable Object> T joining(Function<EntityManager, T> work) {
        boolean done = false;
        try {
            T result = work.apply(entityManager());
            done = true;
            return result;
        } finally {
            if (!done) {
                registry.setRollbackOnly();
            }
        }
    }

    private EntityManager entityManager() {
        Object kept = registry.getResource(entityManagerKey);
        if (kept instanceof EntityManager em) {
            return em;
        }
        EntityManager em = factory.createEntityManager();
        try {
            em.joinTransaction();
            registry.putResource(entityManagerKey, em);
            registry.registerInterposedSynchronization(new ClosedAfterwards(em));
            return em;
        } catch (RuntimeException e) {
            // The transaction is over or marked for rollback, so nobody would close it later.
            em.close();
            throw e;
        }
    }

    private record ClosedAfterwards(EntityManager em) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            em.close();
        }
    }

    private static StoaException failed(Exception e) {
        return isAway(e)
                ? new DatabaseUnavailableException(e)
                : new UsageException(Message.of("core.transaction.failed", "reason", e.getMessage()), e);
    }

    /** Transaction managers put beside their own exception what the resource said, since there may be several. */
    private static boolean isAway(Exception e) {
        return Stream.concat(Stream.of(e), Stream.of(e.getSuppressed())).anyMatch(DatabaseErrors::isConnectionFailure);
    }
}
