package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.zaxxer.hikari.HikariDataSource;
import io.stoa.core.error.ConflictException;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.core.persistence.SchemaMigrator;
import io.stoa.core.persistence.StoaPersistence;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.core.transaction.TransactionRunner;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** On Narayana with an XA data source of H2. */
@ParameterizedClass
@EnumSource
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JtaTransactionRunnerTest {

    @Parameter
    PersistenceProvider provider;

    private final TransactionManager manager = com.arjuna.ats.jta.TransactionManager.transactionManager();
    private final List<EntityManager> used = new ArrayList<>();
    private HikariDataSource database;
    private EnlistingDataSource dataSource;
    private EntityManagerFactory factory;
    private TransactionRunner transactions;
    private String code;
    private int number;

    @BeforeParameterizedClassInvocation
    void open() {
        database = Database.H2.create();
        SchemaMigrator.migrate(database, Sandbox.MODULES);
        JdbcDataSource xa = new JdbcDataSource();
        xa.setURL(database.getJdbcUrl());
        xa.setUser("sa");
        TransactionSynchronizationRegistryImple registry = new TransactionSynchronizationRegistryImple();
        dataSource = new EnlistingDataSource(xa, manager, registry);
        PersistenceConfiguration configuration = StoaPersistence.configuration("jta", Sandbox.MODULES)
                .provider(provider.className())
                .transactionType(PersistenceUnitTransactionType.JTA)
                .property("jakarta.persistence.jtaDataSource", dataSource)
                .property(
                        "hibernate.transaction.jta.platform",
                        "org.hibernate.engine.transaction.jta.platform.internal.NarayanaJtaPlatform")
                .property("eclipselink.target-server", NarayanaPlatform.class.getName());
        factory = configuration.createEntityManagerFactory();
        transactions = JpaTransactions.jta(factory, manager, registry);
    }

    @AfterParameterizedClassInvocation
    void close() {
        factory.close();
        database.close();
    }

    @BeforeEach
    void newCode() {
        code = "toy-" + ++number;
        used.clear();
    }

    @AfterEach
    void leaves_nothing_behind() throws Exception {
        assertThat(manager.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        assertThat(dataSource.open()).isZero();
        assertThat(used).noneMatch(EntityManager::isOpen);
    }

    @Test
    void begins_and_commits_its_own_where_none_is_running() {
        transactions.runRequired(em -> put(em, code));

        assertThat(has(code)).isTrue();
    }

    @Test
    void rolls_back_its_own_when_the_work_throws() {
        assertThatThrownBy(() -> transactions.runRequired(em -> {
                    put(em, code);
                    em.flush();
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(has(code)).isFalse();
    }

    @Test
    void joins_the_hosts_transaction_and_goes_with_its_rollback() throws Exception {
        manager.begin();
        assertThat(transactions.isActive()).isTrue();
        transactions.runRequired(em -> put(em, code));
        transactions.runRequired(em -> {
            assertThat(em).isSameAs(used.get(0));
            em.flush();
        });
        manager.rollback();

        assertThat(has(code)).isFalse();
    }

    @Test
    void joins_the_hosts_transaction_and_goes_with_its_commit() throws Exception {
        manager.begin();
        transactions.runRequired(em -> put(em, code));
        manager.commit();

        assertThat(has(code)).isTrue();
    }

    @Test
    void independent_work_suspends_the_hosts_transaction_and_outlives_it() throws Exception {
        manager.begin();
        transactions.runRequired(em -> put(em, code));
        transactions.runIndependent(em -> {
            assertThat(em).isNotSameAs(used.get(0));
            put(em, code + "-kept");
        });
        transactions.runRequired(em -> assertThat(em).isSameAs(used.get(0)));
        manager.rollback();

        assertThat(has(code)).isFalse();
        assertThat(has(code + "-kept")).isTrue();
    }

    @Test
    void failed_independent_work_leaves_the_hosts_transaction_alone() throws Exception {
        manager.begin();
        transactions.runRequired(em -> put(em, code));
        catchThrowable(() -> transactions.runIndependent(em -> {
            put(em, code + "-lost");
            throw new IllegalStateException("broken");
        }));
        assertThat(manager.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
        manager.commit();

        assertThat(has(code)).isTrue();
        assertThat(has(code + "-lost")).isFalse();
    }

    @Test
    void a_failure_marks_the_hosts_transaction_for_rollback() throws Exception {
        manager.begin();
        catchThrowable(() -> transactions.runRequired(em -> {
            put(em, code);
            throw new IllegalStateException("broken");
        }));
        assertThat(manager.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
        manager.rollback();

        assertThat(has(code)).isFalse();
    }

    @Test
    void an_inner_failure_dooms_the_transaction_even_if_it_is_swallowed() {
        assertThatThrownBy(() -> transactions.runRequired(outer -> {
                    put(outer, code);
                    catchThrowable(() -> transactions.runRequired(inner -> {
                        throw new IllegalStateException("swallowed");
                    }));
                }))
                .isInstanceOf(RollbackException.class);
        assertThat(has(code)).isFalse();
    }

    @Test
    void tells_at_commit_which_constraint_was_violated() {
        transactions.runRequired(em -> put(em, code));

        Throwable thrown = catchThrowable(() -> transactions.runRequired(em -> put(em, code)));

        assertThat(thrown).isInstanceOf(PersistenceException.class);
        assertThat(DatabaseErrors.isUniqueViolation(thrown)).isTrue();
        assertThat(DatabaseErrors.constraint(thrown)).isEqualTo("stoa_sandbox_toy_code_uk");
    }

    @Test
    void runs_its_own_again_after_a_deadlock_but_not_the_hosts() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        transactions.runRequired(em -> {
            used.add(em);
            if (runs.incrementAndGet() == 1) {
                throw new PersistenceException(new SQLException("deadlock", "40001"));
            }
        });
        assertThat(runs).hasValue(2);

        manager.begin();
        assertThatThrownBy(() -> transactions.runRequired(em -> {
                    used.add(em);
                    throw new PersistenceException(new SQLException("deadlock", "40001"));
                }))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.isRetryable()).isTrue());
        manager.rollback();
    }

    private void put(EntityManager em, String code) {
        used.add(em);
        em.persist(new Toy(code));
    }

    private boolean has(String code) {
        try (EntityManager em = factory.createEntityManager()) {
            return em.createQuery("select count(t) from Toy t where t.code = :code", Long.class)
                            .setParameter("code", code)
                            .getSingleResult()
                    == 1;
        }
    }
}
