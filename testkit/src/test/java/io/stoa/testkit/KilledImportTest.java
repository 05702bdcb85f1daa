package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.error.ConflictException;
import io.stoa.core.organisation.OrganisationCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An import whose JVM is killed goes on where it was; two nodes don't run the same import twice. */
class KilledImportTest {

    private static final Stack STACK = new Stack(Database.POSTGRESQL, PersistenceProvider.HIBERNATE);
    private static final int KILLS = 3;
    private static final String ENTRIES = "select count(*) from stoa_organisation";

    @Test
    void an_import_that_is_killed_again_and_again_ends_as_one_that_was_not() throws Exception {
        ImportReport undisturbed;
        try (TestPlatform platform = TestPlatform.start(STACK)) {
            undisturbed = importAll(platform);
            assertWhole(platform, undisturbed);
        }
        try (TestPlatform platform = TestPlatform.start(STACK)) {
            Random random = new Random(20141231);
            for (int kill = 1; kill <= KILLS; kill++) {
                killAt(platform, kill * ImportChild.ROWS / (KILLS + 1) + random.nextInt(ImportChild.CHUNK));
            }
            long before = count(platform, ENTRIES);
            ImportReport resumed = importAll(platform);

            assertThat(before).isPositive().isLessThan(undisturbed.registered());
            assertThat(resumed)
                    .usingRecursiveComparison()
                    .ignoringFields("runId")
                    .isEqualTo(undisturbed);
            assertThat(resumed.problems().stream().map(ImportProblem::row))
                    .hasSize(ImportChild.ROWS / ImportChild.BAD_ROW_EVERY)
                    .doesNotHaveDuplicates();
            assertThat(resumed.problems().stream().map(ImportProblem::code).distinct())
                    .hasSize(3);
            assertWhole(platform, resumed);
        }
    }

    @Test
    void two_nodes_do_not_run_one_import_twice() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (TestPlatform first = TestPlatform.start(STACK);
                TestPlatform second = first.secondNode(STACK, List.of(), builder -> {})) {
            List<Callable<ImportReport>> both = List.of(() -> importAll(first), () -> importAll(second));
            int finished = 0;
            for (Future<ImportReport> run : pool.invokeAll(both, 120, TimeUnit.SECONDS)) {
                try {
                    run.get();
                    finished++;
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e.getCause())
                            .isInstanceOf(ConflictException.class)
                            .hasMessageContaining(ImportChild.NAME);
                }
            }
            assertThat(finished).isPositive();
            assertThat(count(first, "select count(*) from stoa_import_run where open_name is not null"))
                    .isZero();
            assertNothingTwice(first);
            ImportReport after = importAll(first);
            assertThat(after.unchanged()).isEqualTo(ImportChild.ROWS - after.refused());
            assertThat(count(first, ENTRIES)).isEqualTo(after.unchanged());
            assertNothingTwice(first);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void an_import_name_has_one_open_run_only() {
        assertThatThrownBy(() -> {
                    try (TestPlatform platform = TestPlatform.start(STACK)) {
                        platform.transactions()
                                .runRequired(em -> List.of("a", "b")
                                        .forEach(id -> em.createNativeQuery(
                                                        "insert into stoa_import_run (id, kind, name, open_name, started_by,"
                                                                + " started_at, last_row, registered, revised, unchanged,"
                                                                + " refused) values ('" + id
                                                                + "', 'k', 'n', 'n', 's', now(),"
                                                                + " 0, 0, 0, 0, 0)")
                                                .executeUpdate()));
                    }
                })
                .hasStackTraceContaining("stoa_import_run_open_uk");
    }

    private static void assertWhole(TestPlatform platform, ImportReport report) {
        assertThat(report.read()).isEqualTo(ImportChild.ROWS);
        assertThat(count(platform, ENTRIES)).isEqualTo(report.registered());
        assertNothingTwice(platform);
    }

    /** Each entry was made once, and left one audit line and one change. */
    private static void assertNothingTwice(TestPlatform platform) {
        long entries = count(platform, ENTRIES);
        assertThat(entries).isPositive();
        assertThat(List.of(
                        "select count(distinct source_id) from stoa_organisation",
                        "select count(*) from stoa_audit where action = 'entry.import'",
                        "select count(distinct subject_id) from stoa_audit where action = 'entry.import'",
                        "select count(*) from stoa_entry_change",
                        "select count(distinct entry_id) from stoa_entry_change"))
                .allSatisfy(sql -> assertThat(count(platform, sql)).as(sql).isEqualTo(entries));
    }

    private static ImportReport importAll(TestPlatform platform) {
        platform.as(Callers.administrator());
        return platform.get(OrganisationCatalog.class).importAll(ImportChild.rows(), ImportChild.options());
    }

    /** Kills the child as soon as it has come this far. */
    private static void killAt(TestPlatform platform, int row) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-Dorg.jboss.logging.provider=slf4j",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportChild.class.getName(),
                        platform.jdbcUrl())
                .inheritIO()
                .start();
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (count(platform, "select coalesce(max(last_row), 0) from stoa_import_run") < row) {
                assertThat(child.isAlive()).as("the child is still importing").isTrue();
                assertThat(System.nanoTime()).as("the child comes on").isLessThan(deadline);
                Thread.sleep(2);
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static long count(TestPlatform platform, String sql) {
        return platform.transactions()
                .<Long>required(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
