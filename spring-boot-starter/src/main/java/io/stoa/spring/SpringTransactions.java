package io.stoa.spring;

import io.stoa.core.transaction.Attempts;
import io.stoa.core.transaction.TransactionRunner;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions as Spring runs them, so that {@code @Transactional} methods of the host are joined, and whatever the host
 * does inside ours (JDBC, listeners that wait for the commit) takes part in them.
 */
final class SpringTransactions implements TransactionRunner {

    private final EntityManagerFactory factory;
    private final TransactionTemplate joined;
    private final TransactionTemplate ours;

    SpringTransactions(EntityManagerFactory factory, PlatformTransactionManager manager) {
        this.factory = factory;
        this.joined = template(manager, TransactionDefinition.PROPAGATION_MANDATORY);
        this.ours = template(manager, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <T extends @Nullable Object> T required(Function<EntityManager, T> work) {
        if (!isActive()) {
            return independent(work);
        }
        if (TransactionSynchronizationManager.hasResource(this)) {
            return inside(joined, work);
        }
        try {
            return inside(joined, work);
        } catch (RuntimeException e) {
            throw Attempts.orConflict(e);
        }
    }

    @Override
    public <T extends @Nullable Object> T independent(Function<EntityManager, T> work) {
        return Attempts.of(() -> begun(work));
    }

    @Override
    public boolean isActive() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** Marks the thread while a transaction of ours runs on it: what joins that one is tried again with it. */
    private <T extends @Nullable Object> T begun(Function<EntityManager, T> work) {
        Object before = TransactionSynchronizationManager.unbindResourceIfPossible(this);
        TransactionSynchronizationManager.bindResource(this, true);
        try {
            return inside(ours, work);
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
            if (before != null) {
                TransactionSynchronizationManager.bindResource(this, before);
            }
        }
    }

    /**
     * The template rolls back, or marks what it joined for rollback, on whatever the work throws. If that fails, the template
     * throws the failure alone.
     */
    @SuppressWarnings("NullAway") // the template hands back what the work returned, which may be null as T says
    private <T extends @Nullable Object> T inside(TransactionTemplate template, Function<EntityManager, T> work) {
        AtomicReference<@Nullable RuntimeException> thrown = new AtomicReference<>();
        try {
            return template.execute(status -> {
                try {
                    return work.apply(entityManager());
                } catch (RuntimeException e) {
                    thrown.set(e);
                    throw e;
                }
            });
        } catch (RuntimeException e) {
            RuntimeException first = thrown.get();
            throw first == null || first == e ? e : Attempts.afterFailedRollback(first, e);
        }
    }

    private EntityManager entityManager() {
        EntityManager em = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        if (em == null) {
            throw new IllegalStateException(
                    "Spring's transaction manager does not manage the entity manager factory that Stoa uses. Maybe name "
                            + "the one that does @Primary.");
        }
        return em;
    }

    private static TransactionTemplate template(PlatformTransactionManager manager, int propagation) {
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setPropagationBehavior(propagation);
        return template;
    }
}
