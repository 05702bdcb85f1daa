package io.stoa.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.persistence.SchemaMigrator;
import io.stoa.core.persistence.StoaPersistence;
import io.stoa.core.transaction.TransactionRunner;
import io.stoa.spring.host.Note;
import io.stoa.testkit.Database;
import io.stoa.testkit.DatabaseBehindLine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.support.TransactionTemplate;

/** The line to the database is cut while Spring's transactions are under way. */
@ParameterizedClass
@EnumSource
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayTest {

    @Parameter
    Database kind;

    private DatabaseBehindLine database;
    private EntityManagerFactory factory;
    private JdbcTemplate jdbc;
    private TransactionTemplate host;
    private TransactionRunner transactions;

    @BeforeParameterizedClassInvocation
    void open() {
        database = new DatabaseBehindLine(kind);
        SchemaMigrator.migrate(database.dataSource(), List.of());
        jdbc = new JdbcTemplate(database.dataSource());
        jdbc.execute("create table note (id varchar(36) not null primary key, text varchar(200) not null)");
        factory = StoaPersistence.configuration("spring", List.of())
                .provider("org.hibernate.jpa.HibernatePersistenceProvider")
                .managedClass(Note.class)
                .property(StoaPersistence.DATA_SOURCE, database.dataSource())
                .createEntityManagerFactory();
        JpaTransactionManager manager = new JpaTransactionManager(factory);
        manager.setDataSource(database.dataSource());
        manager.setJpaDialect(new HibernateJpaDialect());
        host = new TransactionTemplate(manager);
        transactions = new SpringTransactions(factory, manager);
    }

    @AfterParameterizedClassInvocation
    void close() {
        factory.close();
        database.close();
    }

    @AfterEach
    void comes_back() {
        database.mend();
        assertThat(transactions.<Note>required(em -> em.find(Note.class, "x"))).isNull();
        assertThat(transactions.isActive()).isFalse();
    }

    @Test
    void says_so_instead_of_what_the_work_took_it_for() {
        Throwable thrown = catchThrowable(() -> transactions.runRequired(em -> {
            write(em);
            database.cut();
            if (em.find(Note.class, "lost") == null) {
                throw new NotFoundException(Message.of("core.entry.not-found", "kind", "note", "id", "lost"));
            }
        }));

        assertThat(thrown).isInstanceOf(DatabaseUnavailableException.class).hasCauseInstanceOf(RuntimeException.class);
    }

    @Test
    void keeps_what_the_work_threw_when_the_rollback_fails_too() {
        IllegalStateException broken = new IllegalStateException("broken");

        Throwable thrown = catchThrowable(() -> transactions.runRequired(em -> {
            write(em);
            database.cut();
            throw broken;
        }));

        assertThat(thrown).isInstanceOf(DatabaseUnavailableException.class).hasCause(broken);
        assertThat(thrown.getSuppressed()).isNotEmpty();
    }

    @Test
    void says_so_when_no_transaction_can_begin() {
        database.cut();

        assertThat(catchThrowable(() -> transactions.runRequired(DatabaseAwayTest::write)))
                .isInstanceOf(DatabaseUnavailableException.class);
    }

    @Test
    void says_so_when_the_commit_fails() {
        Throwable thrown = catchThrowable(() -> transactions.runRequired(em -> {
            write(em);
            database.cut();
        }));

        assertThat(thrown).isInstanceOf(DatabaseUnavailableException.class);
    }

    @Test
    void says_so_inside_a_transaction_of_the_host() {
        catchThrowable(() -> host.executeWithoutResult(status -> {
            jdbc.queryForList("select id from note");
            database.cut();
            assertThat(catchThrowable(() -> transactions.runRequired(DatabaseAwayTest::write)))
                    .isInstanceOf(DatabaseUnavailableException.class);
        }));
    }

    private static void write(EntityManager em) {
        em.createNativeQuery("update note set text = 'y' where id = 'x'").executeUpdate();
    }
}
