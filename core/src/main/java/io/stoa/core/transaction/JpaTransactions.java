package io.stoa.core.transaction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Transactions over plain Jakarta Persistence. */
public final class JpaTransactions {

    private JpaTransactions() {}

    /**
     * Resource-local transactions. The host joins its own work by running it inside
     * {@link TransactionRunner#required}.
     *
     * @param factory the host's entity manager factory
     * @return the runner
     */
    public static TransactionRunner resourceLocal(EntityManagerFactory factory) {
        return resourceLocal(factory, () -> null);
    }

    /**
     * Resource-local transactions that join those of the host.
     *
     * @param factory the host's entity manager factory
     * @param hostTransaction gives the entity manager whose transaction the host has begun on this thread, or null
     * @return the runner
     */
    public static TransactionRunner resourceLocal(
            EntityManagerFactory factory, Supplier<@Nullable EntityManager> hostTransaction) {
        return new ResourceLocalTransactions(factory, hostTransaction);
    }

    /**
     * JTA transactions, as in Jakarta EE and with stand-alone transaction managers.
     *
     * @param factory an entity manager factory of transaction type JTA
     * @param manager begins, suspends and resumes
     * @param registry keeps the entity manager of a transaction
     * @return the runner
     */
    public static TransactionRunner jta(
            EntityManagerFactory factory, TransactionManager manager, TransactionSynchronizationRegistry registry) {
        return new JtaTransactions(factory, manager, registry);
    }
}
