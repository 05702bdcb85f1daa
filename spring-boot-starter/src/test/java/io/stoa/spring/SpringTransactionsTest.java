package io.stoa.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import io.stoa.core.error.ConflictException;
import io.stoa.core.persistence.SchemaMigrator;
import io.stoa.core.persistence.StoaPersistence;
import io.stoa.core.transaction.TransactionRunner;
import io.stoa.spring.host.Note;
import io.stoa.testkit.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpringTransactionsTest {

    @Parameter
    Database database;

    private HikariDataSource dataSource;
    private EntityManagerFactory factory;
    private JdbcTemplate jdbc;
    private TransactionTemplate host;
    private TransactionRunner transactions;

    @BeforeParameterizedClassInvocation
    void open() {
        dataSource = database.create();
        SchemaMigrator.migrate(dataSource, List.of());
        jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("create table note (id varchar(36) not null primary key, text varchar(200) not null)");
        factory = StoaPersistence.configuration("spring", List.of())
                .provider("org.hibernate.jpa.HibernatePersistenceProvider")
                .managedClass(Note.class)
                .property(StoaPersistence.DATA_SOURCE, dataSource)
                .createEntityManagerFactory();
        JpaTransactionManager manager = new JpaTransactionManager(factory);
        manager.setDataSource(dataSource);
        manager.setJpaDialect(new HibernateJpaDialect());
        host = new TransactionTemplate(manager);
        transactions = new SpringTransactions(factory, manager);
    }

    @AfterParameterizedClassInvocation
    void close() {
        factory.close();
        dataSource.close();
    }

    @BeforeEach
    void twoNotes() {
        jdbc.update("delete from note");
        jdbc.update("insert into note (id, text) values ('a', '0'), ('b', '0')");
    }

    @Test
    void commits_work_of_its_own_and_gives_back_its_result() {
        assertThat(transactions.<Integer>required(em -> raise(em, "a"))).isEqualTo(1);

        assertThat(text("a")).isEqualTo("1");
        assertThat(transactions.isActive()).isFalse();
    }

    @Test
    void shares_the_hosts_entity_manager_and_jdbc_connection() {
        host.executeWithoutResult(status -> {
            jdbc.update("update note set text = '7' where id = 'a'");
            transactions.runRequired(outer -> {
                assertThat(raise(outer, "a")).isEqualTo(1);
                transactions.runRequired(inner -> assertThat(inner).isSameAs(outer));
            });
            assertThat(text("a")).isEqualTo("8");
            status.setRollbackOnly();
        });

        assertThat(text("a")).isEqualTo("0");
    }

    @Test
    void a_failure_inside_dooms_the_hosts_transaction() {
        assertThatThrownBy(() -> host.executeWithoutResult(status -> {
                    jdbc.update("update note set text = '7' where id = 'a'");
                    assertThat(catchThrowable(() -> transactions.runRequired(em -> {
                                throw new IllegalStateException("refused");
                            })))
                            .hasMessage("refused");
                }))
                .isInstanceOf(UnexpectedRollbackException.class);

        assertThat(text("a")).isEqualTo("0");
    }

    @Test
    void independent_work_outlives_the_rollback_around_it() {
        host.executeWithoutResult(status -> {
            transactions.runIndependent(em -> raise(em, "b"));
            status.setRollbackOnly();
        });

        assertThat(text("b")).isEqualTo("1");
    }

    @Test
    void runs_the_loser_of_a_deadlock_again() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CyclicBarrier both = new CyclicBarrier(2);

        atOnce(() -> cross(runs, both, "a", "b"), () -> cross(runs, both, "b", "a"));

        assertThat(runs).hasValueGreaterThan(2);
        assertThat(text("a")).isEqualTo("2");
        assertThat(text("b")).isEqualTo("2");
    }

    @Test
    void tells_a_host_whose_transaction_lost_that_it_may_try_again() throws Exception {
        AtomicInteger lost = new AtomicInteger();
        CyclicBarrier both = new CyclicBarrier(2);

        atOnce(() -> inHost(lost, both, "a", "b"), () -> inHost(lost, both, "b", "a"));

        assertThat(lost).hasValue(1);
        assertThat(text("a")).isEqualTo("1");
        assertThat(text("b")).isEqualTo("1");
    }

    private void cross(AtomicInteger runs, CyclicBarrier both, String first, String second) {
        transactions.runRequired(em -> {
            raise(em, first);
            if (runs.incrementAndGet() <= 2) {
                meet(both);
            }
            raise(em, second);
        });
    }

    private void inHost(AtomicInteger lost, CyclicBarrier both, String first, String second) {
        Throwable thrown = catchThrowable(() -> host.executeWithoutResult(status -> {
            transactions.runRequired(em -> raise(em, first));
            meet(both);
            transactions.runRequired(em -> raise(em, second));
        }));
        if (thrown != null) {
            assertThat(thrown)
                    .isInstanceOfSatisfying(
                            ConflictException.class,
                            e -> assertThat(e.isRetryable()).isTrue());
            lost.incrementAndGet();
        }
    }

    private static int raise(EntityManager em, String id) {
        return em.createNativeQuery("update note set text = cast(cast(text as decimal(9)) + 1 as char(9)) where id = ?")
                .setParameter(1, id)
                .executeUpdate();
    }

    private String text(String id) {
        return jdbc.queryForObject("select text from note where id = ?", String.class, id)
                .trim();
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void atOnce(Runnable one, Runnable other) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Object>> both = List.of(Executors.callable(one), Executors.callable(other));
            for (Future<Object> done : pool.invokeAll(both)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
