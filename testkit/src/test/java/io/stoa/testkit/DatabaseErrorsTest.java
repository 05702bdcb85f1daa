package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.persistence.DatabaseErrors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseErrorsTest {

    @Parameter
    Stack stack;

    private Sandbox sandbox;

    @BeforeParameterizedClassInvocation
    void open() {
        sandbox = Sandbox.on(stack);
    }

    @AfterParameterizedClassInvocation
    void close() {
        sandbox.close();
    }

    @Test
    void tells_a_unique_key_that_a_batch_violated() {
        Throwable thrown = refusal(new Toy("first"), new Toy("same"), new Toy("same"), new Toy("last"));

        assertKinds(thrown, true, false, false);
        assertThat(DatabaseErrors.constraint(thrown)).isEqualTo("stoa_sandbox_toy_code_uk");
    }

    @Test
    void tells_a_foreign_key() {
        Toy toy = new Toy("lost");
        toy.boxId = "nowhere";

        Throwable thrown = refusal(toy);

        assertKinds(thrown, false, true, false);
        assertThat(DatabaseErrors.constraint(thrown)).isEqualTo("stoa_sandbox_toy_box_fk");
    }

    @Test
    void tells_a_missing_value() {
        Throwable thrown = refusal(new Toy(null));

        assertKinds(thrown, false, false, true);
        assertThat(DatabaseErrors.constraint(thrown)).isNull();
    }

    @Test
    void tells_a_value_that_is_too_long() {
        Throwable thrown = refusal(new Toy("x".repeat(61)));

        assertKinds(thrown, false, false, false);
    }

    @Test
    void finds_the_failure_of_a_batch_in_its_next_exception() {
        BatchUpdateException batch = new BatchUpdateException("batch", null, new int[0]);
        batch.setNextException(new SQLException("constraint \"stoa_a_b_uk\"", "23505"));

        assertThat(DatabaseErrors.isUniqueViolation(new IllegalStateException(batch)))
                .isTrue();
        assertThat(DatabaseErrors.constraint(batch)).isEqualTo("stoa_a_b_uk");
    }

    @Test
    void tells_a_lost_connection_by_state_code_and_class() {
        assertThat(Stream.of(
                        new SQLException("terminated", "57P01"),
                        new SQLException("too many", "53300"),
                        new SQLException("broken", "08006"),
                        new SQLException("database is closed", "90098", 90098),
                        new SQLException("killed", "70100", 1927),
                        new SQLTransientConnectionException("request timed out after 30000ms"),
                        new SQLException("Connection is closed")))
                .allMatch(e ->
                        DatabaseErrors.isConnectionFailure(new PersistenceException(new IllegalStateException(e))));
    }

    @Test
    void takes_no_other_refusal_for_a_lost_connection() {
        assertThat(Stream.of(
                        new SQLException("deadlock", "40P01"),
                        new SQLException("cancelled", "57014"),
                        new SQLException("interrupted", "70100", 1317),
                        new SQLException("the statement is closed"),
                        new SQLException((String) null)))
                .noneMatch(e -> DatabaseErrors.isConnectionFailure(new PersistenceException(e)));
        assertThat(DatabaseErrors.isConnectionFailure(new DatabaseUnavailableException(null)))
                .isTrue();
    }

    @Test
    void says_nothing_about_what_no_database_said() {
        assertThat(DatabaseErrors.isTransactionConflict(new IllegalStateException("no")))
                .isFalse();
        assertThat(DatabaseErrors.isAboutContent(new SQLException("no state"))).isFalse();
    }

    private static void assertKinds(Throwable thrown, boolean unique, boolean foreignKey, boolean notNull) {
        assertThat(DatabaseErrors.isUniqueViolation(thrown)).as("unique").isEqualTo(unique);
        assertThat(DatabaseErrors.isForeignKeyViolation(thrown))
                .as("foreign key")
                .isEqualTo(foreignKey);
        assertThat(DatabaseErrors.isNotNullViolation(thrown)).as("not null").isEqualTo(notNull);
        assertThat(DatabaseErrors.isAboutContent(thrown)).as("content").isTrue();
        assertThat(DatabaseErrors.isTransactionConflict(thrown)).as("conflict").isFalse();
    }

    private Throwable refusal(Toy... toys) {
        try (EntityManager em = sandbox.factory().createEntityManager()) {
            em.getTransaction().begin();
            try {
                return catchThrowable(() -> {
                    for (Toy toy : toys) {
                        em.persist(toy);
                    }
                    em.flush();
                });
            } finally {
                em.getTransaction().rollback();
            }
        }
    }
}
