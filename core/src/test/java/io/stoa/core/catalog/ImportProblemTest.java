package io.stoa.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.error.ConflictException;
import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.UsageException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ImportProblemTest {

    private static final Message REASON = Message.of("core.entry.not-found", "kind", "organisation", "id", "4711");

    @Test
    void is_what_speaks_of_the_content_of_a_row() {
        assertThat(ImportProblem.isAboutARow(new NotFoundException(REASON))).isTrue();
        assertThat(ImportProblem.isAboutARow(ConflictException.of(REASON))).isTrue();
        assertThat(ImportProblem.isAboutARow(new IllegalStateException(new SQLException("too long", "22001"))))
                .isTrue();
    }

    @Test
    void is_not_what_speaks_of_the_database_or_the_call() {
        assertThat(ImportProblem.isAboutARow(new DatabaseUnavailableException(null)))
                .isFalse();
        assertThat(ImportProblem.isAboutARow(ConflictException.retryable(REASON, null)))
                .isFalse();
        assertThat(ImportProblem.isAboutARow(new UsageException(REASON))).isFalse();
        assertThat(ImportProblem.isAboutARow(new IllegalStateException(new SQLException("gone", "08006"))))
                .isFalse();
    }
}
