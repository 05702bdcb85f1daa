package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.persistence.SchemaMigrator;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.core.transaction.TransactionRunner;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The line to the database is cut while work is under way. */
@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayTest {

    @Parameter
    Stack stack;

    private DatabaseBehindLine database;
    private EntityManagerFactory factory;
    private TransactionRunner transactions;
    private String id;
    private int number;

    @BeforeParameterizedClassInvocation
    void open() {
        database = new DatabaseBehindLine(stack.database());
        SchemaMigrator.migrate(database.dataSource(), Sandbox.MODULES);
        factory = TestPlatform.entityManagers(stack.provider(), database.dataSource(), Sandbox.MODULES);
        transactions = JpaTransactions.resourceLocal(factory);
    }

    @AfterParameterizedClassInvocation
    void close() {
        factory.close();
        database.close();
    }

    @BeforeEach
    void aToy() {
        id = transactions.required(em -> put(em, "toy-" + ++number));
    }

    @AfterEach
    void comes_back() {
        database.mend();
        assertThat(transactions.<Boolean>required(em -> em.find(Toy.class, id) != null))
                .isTrue();
        assertThat(database.dataSource().getHikariPoolMXBean().getActiveConnections())
                .isZero();
    }

    /** What may be asked of a database. */
    enum Work {
        FIND(em -> {
            if (em.find(Toy.class, "no-such-toy") == null) {
                throw new NotFoundException(Message.of("core.entry.not-found", "kind", "toy", "id", "no-such-toy"));
            }
        }),
        FIND_WITHOUT_ASKING_MORE(em -> em.find(Toy.class, "no-such-toy")),
        QUERY(em -> em.createQuery("select t from Toy t", Toy.class).getResultList()),
        UPDATE(em -> em.createQuery("update Toy t set t.price = t.price + 1").executeUpdate()),
        WRITE_AT_COMMIT(em -> put(em, "lost"));

        final Consumer<EntityManager> work;

        Work(Consumer<EntityManager> work) {
            this.work = work;
        }
    }

    @ParameterizedTest
    @EnumSource
    void says_so_when_the_line_breaks_in_mid_transaction(Work work) {
        Throwable thrown = catchThrowable(() -> transactions.runRequired(em -> {
            put(em, "never-" + number);
            em.flush();
            database.cut();
            work.work.accept(em);
        }));

        assertThat(thrown).isInstanceOf(DatabaseUnavailableException.class).hasCauseInstanceOf(RuntimeException.class);
    }

    @Test
    void says_so_when_the_line_is_down_before_anything_is_asked() {
        database.cut();

        assertThat(catchThrowable(() -> transactions.runRequired(Work.FIND.work)))
                .isInstanceOf(DatabaseUnavailableException.class);
    }

    @Test
    void tells_what_the_work_took_it_for_as_well() {
        NotFoundException mistaken =
                new NotFoundException(Message.of("core.entry.not-found", "kind", "toy", "id", "x"));

        Throwable thrown = catchThrowable(() -> transactions.runRequired(em -> {
            put(em, "never-" + number);
            em.flush();
            database.cut();
            throw mistaken;
        }));

        assertThat(thrown).isInstanceOf(DatabaseUnavailableException.class).hasCause(mistaken);
        assertThat(thrown.getSuppressed()).isNotEmpty();
    }

    @Test
    void says_so_to_a_host_whose_transaction_was_joined() {
        EntityManager host = factory.createEntityManager();
        host.getTransaction().begin();
        TransactionRunner joining = JpaTransactions.resourceLocal(factory, () -> host);

        Throwable thrown = catchThrowable(() -> joining.runRequired(em -> {
            put(em, "never-" + number);
            em.flush();
            database.cut();
            Work.QUERY.work.accept(em);
        }));

        assertThat(thrown).isInstanceOf(DatabaseUnavailableException.class);
        catchThrowable(host.getTransaction()::rollback);
        catchThrowable(host::close);
    }

    private static String put(EntityManager em, String code) {
        Toy toy = new Toy(code);
        em.persist(toy);
        return toy.id;
    }
}
