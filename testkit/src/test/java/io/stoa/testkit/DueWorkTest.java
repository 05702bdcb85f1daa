package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.access.Caller;
import io.stoa.core.due.DueReport;
import io.stoa.core.due.DueTask;
import io.stoa.core.due.DueWork;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.notify.Notification;
import io.stoa.core.notify.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
class DueWorkTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @Parameter
    Stack stack;

    private final MovableClock clock = new MovableClock(START);
    private final List<String> delivered = Collections.synchronizedList(new ArrayList<>());
    private TestPlatform platform;
    private DueWork dueWork;

    @BeforeEach
    void start() {
        platform = TestPlatform.start(
                stack,
                List.of(),
                builder -> builder.clock(clock).notifier((id, notification) -> delivered.add(notification.template())));
        dueWork = platform.platform().context().dueWork();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void does_an_item_once_when_it_falls_due() {
        List<DueTask> done = new ArrayList<>();
        dueWork.register("remind", (em, task) -> {
            done.add(task);
            return null;
        });
        schedule("remind", "loan-1", START.plusSeconds(60));

        assertThat(platform.platform().runDue().begun()).isZero();
        clock.advance(Duration.ofSeconds(60));
        assertThat(platform.platform().runDue()).isEqualTo(new DueReport(1, 0, 0));
        assertThat(platform.platform().runDue().begun()).isZero();
        assertThat(done).singleElement().satisfies(task -> {
            assertThat(task.subject()).isEqualTo("loan-1");
            assertThat(task.payload()).isEqualTo("{\"n\":1}");
        });
    }

    @Test
    void acts_as_the_platform_itself() {
        AtomicReference<Caller> acting = new AtomicReference<>();
        dueWork.register("remind", (em, task) -> {
            acting.set(platform.platform().context().access().caller());
            return null;
        });
        schedule("remind", "x", START);
        platform.platform().runDue();

        assertThat(acting.get()).isEqualTo(Caller.system());
        assertThat(platform.platform().context().access().caller().isAnonymous())
                .isTrue();
    }

    @Test
    void leaves_nothing_of_a_rolled_back_schedule() {
        dueWork.register("remind", (em, task) -> null);
        assertThatThrownBy(() -> platform.transactions().runRequired(em -> {
                    dueWork.schedule(em, "remind", "x", START, null);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(platform.platform().runDue().begun()).isZero();
    }

    @Test
    void moves_an_item_that_is_scheduled_again_and_forgets_one_that_is_cancelled() {
        dueWork.register("remind", (em, task) -> null);
        schedule("remind", "moved", START);
        schedule("remind", "moved", START.plusSeconds(500));
        schedule("remind", "cancelled", START);
        boolean was = platform.transactions().<Boolean>required(em -> dueWork.cancel(em, "remind", "cancelled"));

        assertThat(was).isTrue();
        assertThat(platform.platform().runDue().begun()).isZero();
        clock.advance(Duration.ofSeconds(500));
        assertThat(platform.platform().runDue().done()).isEqualTo(1);
    }

    @Test
    void runs_again_when_the_handler_says_so() {
        dueWork.register("daily", (em, task) -> clock.instant().plus(Duration.ofDays(1)));
        schedule("daily", "report", START);

        assertThat(platform.platform().runDue().done()).isEqualTo(1);
        assertThat(platform.platform().runDue().done()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(platform.platform().runDue().done()).isEqualTo(1);
    }

    @Test
    void puts_off_what_fails_parks_it_in_the_end_and_lets_it_be_retried() {
        boolean[] broken = {true};
        dueWork.register("send", (em, task) -> {
            if (broken[0]) {
                throw new IllegalStateException("no connection to the mail server");
            }
            return null;
        });
        schedule("send", "letter", START);

        assertThat(platform.platform().runDue()).isEqualTo(new DueReport(0, 1, 0));
        assertThat(platform.platform().runDue().begun()).isZero();
        int runs = 1;
        while (dueWork.parked().isEmpty() && runs < 20) {
            clock.advance(Duration.ofHours(7));
            platform.platform().runDue();
            runs++;
        }
        assertThat(runs).isEqualTo(DueWork.MOST_ATTEMPTS);
        DueTask parked = dueWork.parked().get(0);
        assertThat(parked.lastError()).contains("no connection to the mail server");

        broken[0] = false;
        dueWork.retry(parked.id());
        assertThat(platform.platform().runDue().done()).isEqualTo(1);
        assertThatThrownBy(() -> dueWork.retry(parked.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void takes_over_when_the_lease_of_a_dead_node_has_run_out() {
        dueWork.register("remind", (em, task) -> null);
        schedule("remind", "x", START);
        // A node that died with the item in hand leaves its lease behind.
        platform.transactions()
                .runRequired(
                        em -> em.createNativeQuery("update stoa_due_item set lease_token = 'dead', lease_until = ?1")
                                .setParameter(1, java.time.LocalDateTime.of(2026, 3, 1, 8, 10))
                                .executeUpdate());

        assertThat(platform.platform().runDue().begun()).isZero();
        clock.advance(Duration.ofMinutes(11));
        assertThat(platform.platform().runDue().done()).isEqualTo(1);
    }

    @Test
    void two_nodes_with_many_threads_do_every_item_once() throws Exception {
        int items = 120;
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try (TestPlatform other = platform.secondNode(stack, List.of(), builder -> builder.clock(clock))) {
            for (TestPlatform node : List.of(platform, other)) {
                node.platform().context().dueWork().register("count", (em, task) -> {
                    done.add(task.subject());
                    return null;
                });
            }
            IntStream.range(0, items).forEach(i -> schedule("count", "item-" + i, START));
            List<Future<DueReport>> runs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                TestPlatform node = i % 2 == 0 ? platform : other;
                runs.add(pool.submit(() -> node.platform().runDue()));
            }
            int reported = 0;
            for (Future<DueReport> run : runs) {
                reported += run.get(90, TimeUnit.SECONDS).done();
            }
            assertThat(reported).isEqualTo(items);
        } finally {
            pool.shutdownNow();
        }
        assertThat(done).hasSize(items).doesNotHaveDuplicates();
    }

    @Test
    void delivers_notifications_of_committed_transactions_only() {
        Notification notification =
                new Notification("entry.approved", List.of(Recipient.caller("zhang")), Map.of("title", "SEM"), null);
        platform.transactions()
                .runRequired(em -> platform.platform().context().notifications().send(em, notification));
        assertThatThrownBy(() -> platform.transactions().runRequired(em -> {
                    platform.platform().context().notifications().send(em, notification);
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(delivered).isEmpty();
        platform.platform().runDue();
        assertThat(delivered).containsExactly("entry.approved");
    }

    private void schedule(String kind, String subject, Instant at) {
        platform.transactions().runRequired(em -> dueWork.schedule(em, kind, subject, at, "{\"n\":1}"));
    }
}
