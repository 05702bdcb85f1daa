package io.stoa.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.Platform;
import io.stoa.core.change.Change;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.spring.host.Notes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

class StoaSchedulingAutoConfigurationTest {

    private static final long PATIENCE_SECONDS = 30;

    private final ApplicationContextRunner host = Hosts.withOwnTables()
            .withPropertyValues(
                    "stoa.due-work.enabled=true", "stoa.due-work.interval=50ms", "stoa.changes.interval=50ms");

    @Test
    void does_due_work() {
        host.run(context -> {
            Platform platform = context.getBean(Platform.class);
            CountDownLatch done = new CountDownLatch(1);
            platform.context().dueWork().register("test.ring", (em, task) -> {
                done.countDown();
                return null;
            });

            platform.context()
                    .transactions()
                    .runRequired(em -> platform.context()
                            .dueWork()
                            .add(em, "test.ring", Instant.now().minusSeconds(1), null));

            assertThat(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        });
    }

    @Test
    void hands_every_change_to_the_hosts_consumers_and_goes_on_after_a_failure() {
        FailingOnce consumer = new FailingOnce();
        host.withBean(ChangeConsumer.class, () -> consumer).run(context -> {
            String id = context.getBean(OrganisationCatalog.class)
                    .register(Notes.university("吉林大学"))
                    .id();

            Change change = consumer.seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(change).isNotNull();
            assertThat(change.entryId()).isEqualTo(id);
            assertThat(consumer.failed).isTrue();
        });
    }

    @Test
    void runs_on_the_hosts_scheduler_where_there_is_one() {
        host.withBean(TaskScheduler.class, () -> {
                    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
                    scheduler.setThreadNamePrefix("host-");
                    return scheduler;
                })
                .run(context -> {
                    Platform platform = context.getBean(Platform.class);
                    BlockingQueue<String> threads = new LinkedBlockingQueue<>();
                    platform.context().dueWork().register("test.ring", (em, task) -> {
                        threads.add(Thread.currentThread().getName());
                        return null;
                    });
                    platform.context()
                            .transactions()
                            .runRequired(em -> platform.context()
                                    .dueWork()
                                    .add(em, "test.ring", Instant.now().minusSeconds(1), null));

                    assertThat(threads.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).startsWith("host-");
                });
    }

    @Test
    void stops_with_the_application() {
        StoaScheduler[] scheduler = new StoaScheduler[1];
        host.run(context -> {
            scheduler[0] = context.getBean(StoaScheduler.class);
            assertThat(scheduler[0].isRunning()).isTrue();
        });
        assertThat(scheduler[0].isRunning()).isFalse();
    }

    @Test
    void schedules_nothing_on_a_node_that_is_told_not_to() {
        host.withPropertyValues("stoa.due-work.enabled=false", "stoa.changes.enabled=false")
                .withBean(ChangeConsumer.class, FailingOnce::new)
                .run(context -> assertThat(context.getBean(StoaScheduler.class).isRunning())
                        .isFalse());
    }

    @Test
    void purges_the_change_log_where_a_retention_is_set() {
        host.withPropertyValues("stoa.changes.retention=30d").run(context -> {
            assertThat(context.getBean(StoaProperties.class).changes().retention())
                    .isEqualTo(Duration.ofDays(30));
            assertThat(context.getBean(StoaScheduler.class).scheduled()).isEqualTo(3);
        });
    }

    @Test
    void takes_away_what_crashed_uploads_left(@TempDir Path folder) throws Exception {
        Path old = left(folder, "old", Duration.ofDays(2));
        Path young = left(folder, "young", Duration.ofHours(2));

        host.withPropertyValues("stoa.files.folder=" + folder).run(context -> {
            assertThat(context.getBean(StoaScheduler.class).scheduled()).isEqualTo(3);
            waitUntil(() -> !Files.exists(old));
            assertThat(young).exists();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"stoa.files.sweep-after=0", "stoa.due-work.enabled=false"})
    void sweeps_nothing_where_it_is_told_not_to(String property, @TempDir Path folder) throws Exception {
        Path old = left(folder, "old", Duration.ofDays(2));

        host.withPropertyValues("stoa.files.folder=" + folder, "stoa.changes.enabled=false", property)
                .run(context -> {
                    assertThat(context.getBean(StoaScheduler.class).scheduled())
                            .isEqualTo(property.contains("due-work") ? 0 : 1);
                    assertThat(old).exists();
                });
    }

    private static Path left(Path folder, String name, Duration age) throws IOException {
        Path aside = Files.createDirectories(folder.resolve("incoming")).resolve(name);
        Files.writeString(aside, "half a file");
        return Files.setLastModifiedTime(aside, FileTime.from(Instant.now().minus(age)));
    }

    private static void waitUntil(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static final class FailingOnce implements ChangeConsumer {

        final BlockingQueue<Change> seen = new LinkedBlockingQueue<>();
        volatile boolean failed;

        @Override
        public String name() {
            return "test";
        }

        @Override
        public void handle(EntityManager em, List<Change> changes) {
            if (!failed) {
                failed = true;
                throw new IllegalStateException("not yet");
            }
            seen.addAll(changes);
        }
    }
}
