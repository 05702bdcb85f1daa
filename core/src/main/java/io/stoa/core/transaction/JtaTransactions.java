package io.stoa.core.transaction;

import io.stoa.core.error.Message;
import io.stoa.core.error.UsageException;
import io.stoa.core.persistence.DatabaseErrors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One entity manager to a JTA transaction, kept with the transaction and closed when it has ended. */
final class JtaTransactions implements TransactionRunner {

    private final EntityManagerFactory factory;
    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;
    private final Object resourceKey = new Object();

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
        try {
            return joining(work);
        } catch (RuntimeException e) {
            throw DatabaseErrors.isTransactionConflict(e) ? Attempts.conflict(e) : e;
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
        Transaction outer = null;
        try {
            outer = manager.suspend();
            return begun(work);
        } catch (SystemException e) {
            throw failed(e);
        } finally {
            resume(outer);
        }
    }

    private void resume(@Nullable Transaction outer) {
        if (outer == null) {
            return;
        }
        try {
            manager.resume(outer);
        } catch (Exception e) {
            throw failed(e);
        }
    }

    private <T extends @Nullable Object> T begun(Function<EntityManager, T> work) {
        boolean committed = false;
        try {
            manager.begin();
            T result = work.apply(entityManager());
            manager.commit();
            committed = true;
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw failed(e);
        } finally {
            if (!committed) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try {
            if (manager.getStatus() != Status.STATUS_NO_TRANSACTION) {
                manager.rollback();
            }
        } catch (SystemException e) {
            throw failed(e);
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
        Object kept = registry.getResource(resourceKey);
        if (kept instanceof EntityManager em) {
            return em;
        }
        EntityManager em = factory.createEntityManager();
        em.joinTransaction();
        registry.putResource(resourceKey, em);
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                em.close();
            }
        });
        return em;
    }

    private static RuntimeException failed(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return DatabaseErrors.isTransactionConflict(e) || cause instanceof PersistenceException
                ? new PersistenceException(e)
                : new UsageException(Message.of("core.transaction.failed", "reason", e.getMessage()), e);
    }
}
