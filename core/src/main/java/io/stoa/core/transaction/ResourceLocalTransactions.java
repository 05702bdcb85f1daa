package io.stoa.core.transaction;

import io.stoa.core.persistence.DatabaseErrors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
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
            throw DatabaseErrors.isTransactionConflict(e) ? Attempts.conflict(e) : e;
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
        boolean committed = false;
        try {
            T result = work.apply(em);
            transaction.commit();
            committed = true;
            return result;
        } finally {
            if (!committed && transaction.isActive()) {
                transaction.rollback();
            }
        }
    }
}
