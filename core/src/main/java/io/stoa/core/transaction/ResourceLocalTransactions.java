package io.stoa.core.transaction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.RollbackException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

final class ResourceLocalTransactions implements TransactionRunner {

    private final EntityManagerFactory factory;
    private final Supplier<@Nullable EntityManager> hostTransaction;
    private final ThreadLocal<@Nullable EntityManager> running = new ThreadLocal<>();

    ResourceLocalTransactions(EntityManagerFactory factory, Supplier<@Nullable EntityManager> hostTransaction) {
        this.factory = factory;
        this.hostTransaction = hostTransaction;
    }

    @Override
    public <T extends @Nullable Object> T required(Function<EntityManager, T> work) {
        EntityManager own = running.get();
        if (own != null) {
            return joining(own, work);
        }
        EntityManager host = hostTransaction.get();
        if (host == null || !host.getTransaction().isActive()) {
            return independent(work);
        }
        try {
            return joining(host, work);
        } catch (RuntimeException e) {
            throw Attempts.orConflict(e);
        }
    }

    @Override
    public <T extends @Nullable Object> T independent(Function<EntityManager, T> work) {
        return Attempts.of(() -> once(work));
    }

    @Override
    public boolean isActive() {
        if (running.get() != null) {
            return true;
        }
        EntityManager host = hostTransaction.get();
        return host != null && host.getTransaction().isActive();
    }

    private static <T extends @Nullable Object> T joining(EntityManager em, Function<EntityManager, T> work) {
        boolean done = false;
        try {
            T result = work.apply(em);
            done = true;
            return result;
        } finally {
            if (!done && em.getTransaction().isActive()) {
                em.getTransaction().setRollbackOnly();
            }
        }
    }

    private <T extends @Nullable Object> T once(Function<EntityManager, T> work) {
        EntityManager before = running.get();
        try (EntityManager em = factory.createEntityManager()) {
            running.set(em);
            return inTransaction(em, work);
        } finally {
            if (before == null) {
                running.remove();
            } else {
                running.set(before);
            }
        }
    }

    private static <T extends @Nullable Object> T inTransaction(EntityManager em, Function<EntityManager, T> work) {
        EntityTransaction transaction = em.getTransaction();
        transaction.begin();
        try {
            T result = work.apply(em);
            if (transaction.getRollbackOnly()) {
                // Hibernate would roll back without a word, and the caller take it for done.
                throw new RollbackException("work that had joined the transaction failed");
            }
            transaction.commit();
            return result;
        } catch (RuntimeException e) {
            RuntimeException failure = rollBack(transaction);
            throw failure == null ? e : Attempts.afterFailedRollback(e, failure);
        } catch (Error e) {
            RuntimeException failure = rollBack(transaction);
            if (failure != null) {
                e.addSuppressed(failure);
            }
            throw e;
        }
    }

    /** Gives back why there was none. */
    private static @Nullable RuntimeException rollBack(EntityTransaction transaction) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
