package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.persistence.SchemaMigrator;
import io.stoa.core.persistence.StoaPersistence;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.core.transaction.TransactionRunner;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.xa.PGXADataSource;

/** The line to PostgreSQL is cut while work of a JTA transaction is under way. */
@ParameterizedClass
@EnumSource
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JtaDatabaseAwayTest {

    @Parameter
    PersistenceProvider provider;

    private final TransactionManager manager = com.arjuna.ats.jta.TransactionManager.transactionManager();
    private DatabaseBehindLine database;
    private EntityManagerFactory factory;
    private TransactionRunner transactions;

    @BeforeParameterizedClassInvocation
    void open() {
        database = new DatabaseBehindLine(Database.POSTGRESQL);
        SchemaMigrator.migrate(database.dataSource(), Sandbox.MODULES);
        PGXADataSource xa = new PGXADataSource();
        xa.setUrl(database.dataSource().getJdbcUrl());
        xa.setUser(database.dataSource().getUsername());
        TransactionSynchronizationRegistryImple registry = new TransactionSynchronizationRegistryImple();
        factory = StoaPersistence.configuration("jta-away", Sandbox.MODULES)
                .provider(provider.className())
                .transactionType(PersistenceUnitTransactionType.JTA)
                .property("jakarta.persistence.jtaDataSource", new EnlistingDataSource(xa, manager, registry))
                .property(
                        "hibernate.transaction.jta.platform",
                        "org.hibernate.engine.transaction.jta.platform.internal.NarayanaJtaPlatform")
                .property("eclipselink.target-server", NarayanaPlatform.class.getName())
                .createEntityManagerFactory();
        transactions = JpaTransactions.jta(factory, manager, registry);
        transactions.runRequired(em -> assertThat(em.find(Toy.class, "x")).isNull());
    }

    @AfterParameterizedClassInvocation
    void close() {
        factory.close();
        database.close();
    }

    @AfterEach
    void comes_back() throws Exception {
        assertThat(manager.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        database.mend();
        transactions.runRequired(
                em -> em.createQuery("select t from Toy t", Toy.class).getResultList());
    }

    @ParameterizedTest
    @EnumSource
    void says_so_when_the_line_breaks_in_mid_transaction(DatabaseAwayTest.Work work) {
        Throwable thrown = catchThrowable(() -> transactions.runRequired(em -> {
            em.createQuery("update Toy t set t.price = t.price + 1").executeUpdate();
            database.cut();
            work.work.accept(em);
        }));

        assertThat(thrown).isInstanceOf(DatabaseUnavailableException.class);
    }

    @Test
    void says_so_when_the_line_is_down_before_anything_is_asked() {
        database.cut();

        assertThat(catchThrowable(() -> transactions.runRequired(DatabaseAwayTest.Work.FIND.work)))
                .isInstanceOf(DatabaseUnavailableException.class);
    }
}
