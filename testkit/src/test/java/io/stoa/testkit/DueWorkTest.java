package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.ResourceRef;
import io.stoa.core.access.Caller;
import io.stoa.core.due.DueReport;
import io.stoa.core.due.DueTask;
import io.stoa.core.due.DueWork;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.notify.Notification;
import io.stoa.core.notify.Notifier;
import io.stoa.core.notify.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
    private final List<Notification> received = Collections.synchronizedList(new ArrayList<>());
    private final List<String> deliveryIds = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean broken = new AtomicBoolean();
    private TestPlatform platform;
    private DueWork dueWork;

    @BeforeEach
    void start() {
        platform = TestPlatform.start(
                stack, List.of(), builder -> builder.clock(clock).notifier(this::deliver));
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
        platform.as(Callers.administrator());

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

        assertThat(received).isEmpty();
        platform.platform().runDue();
        assertThat(received).containsExactly(notification);
    }

    @Test
    void writes_nothing_down_for_a_notifier_that_tells_nobody() {
        Notification notification =
                new Notification("entry.approved", List.of(Recipient.caller("zhang")), Map.of("title", "SEM"), null);
        try (TestPlatform quiet = platform.secondNode(
                stack, List.of(), builder -> builder.clock(clock).notifier(Notifier.silent()))) {
            quiet.transactions()
                    .runRequired(
                            em -> quiet.platform().context().notifications().send(em, notification));
        }

        assertThat(items()).isZero();
    }

    @Test
    @Timeout(60)
    void does_not_wait_for_an_item_that_another_node_is_doing() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (TestPlatform other = platform.secondNode(stack, List.of(), builder -> builder.clock(clock))) {
            DueWork busyNode = other.platform().context().dueWork();
            List<Future<DueReport>> busyRun = new ArrayList<>();
            busyNode.register("step", (em, task) -> {
                busy.countDown();
                await(release);
                return null;
            });
            // While our node is at the first item, with the others on its list, the busy node takes the second.
            dueWork.register("step", (em, task) -> {
                if (task.subject().equals("first")) {
                    busyRun.add(pool.submit(() -> busyNode.runDue(1)));
                    await(busy);
                }
                return null;
            });
            schedule("step", "first", START.minusSeconds(3));
            schedule("step", "second", START.minusSeconds(2));
            schedule("step", "third", START.minusSeconds(1));

            DueReport ours = pool.submit(() -> dueWork.runDue(10)).get(8, TimeUnit.SECONDS);
            release.countDown();
            assertThat(ours).isEqualTo(new DueReport(2, 0, 0));
            assertThat(busyRun.get(0).get(20, TimeUnit.SECONDS)).isEqualTo(new DueReport(1, 0, 0));
        } finally {
            release.countDown();
            pool.shutdownNow();
        }
    }

    @Test
    @Timeout(60)
    void transactions_that_schedule_different_subjects_do_not_stand_in_each_others_way() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch bothScheduled = new CountDownLatch(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = new ArrayList<>();
            for (String subject : List.of("a", "b")) {
                both.add(pool.submit(() -> platform.transactions().runRequired(em -> {
                    begun.incrementAndGet();
                    dueWork.schedule(em, "remind", subject, START, null);
                    bothScheduled.countDown();
                    await(bothScheduled);
                })));
            }
            for (Future<?> one : both) {
                one.get(30, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(begun).hasValue(2);
    }

    @Test
    @Timeout(60)
    void moves_an_item_that_was_scheduled_after_the_transaction_had_begun_to_read() throws Exception {
        List<String> done = new ArrayList<>();
        dueWork.register("remind", (em, task) -> {
            done.add(task.subject() + " at " + task.dueAt());
            return null;
        });
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            AtomicBoolean meanwhile = new AtomicBoolean();
            platform.transactions().runRequired(em -> {
                em.createQuery("select count(d) from DueItem d").getSingleResult();
                if (meanwhile.compareAndSet(false, true)) {
                    join(pool.submit(() -> schedule("remind", "x", START)));
                }
                dueWork.schedule(em, "remind", "x", START.plusSeconds(5), null);
            });
        } finally {
            pool.shutdownNow();
        }
        clock.advance(Duration.ofSeconds(5));
        platform.platform().runDue();
        assertThat(done).containsExactly("x at " + START.plusSeconds(5));
    }

    @Test
    void keeps_what_a_handler_schedules_for_its_own_subject() {
        dueWork.register("remind", (em, task) -> {
            if (task.dueAt().equals(START)) {
                dueWork.schedule(em, "remind", task.subject(), START.plusSeconds(60), null);
            }
            return null;
        });
        schedule("remind", "x", START);

        assertThat(platform.platform().runDue()).isEqualTo(new DueReport(1, 0, 0));
        assertThat(platform.platform().runDue().begun()).isZero();
        clock.advance(Duration.ofSeconds(60));
        assertThat(platform.platform().runDue()).isEqualTo(new DueReport(1, 0, 0));
        assertThat(items()).isZero();
    }

    @Test
    void lets_a_handler_cancel_its_own_item() {
        dueWork.register("daily", (em, task) -> {
            dueWork.cancel(em, "daily", task.subject());
            return START.plusSeconds(60);
        });
        schedule("daily", "x", START);

        assertThat(platform.platform().runDue()).isEqualTo(new DueReport(1, 0, 0));
        assertThat(items()).isZero();
    }

    @Test
    void lets_a_handler_clear_its_entity_manager() {
        dueWork.register("sweep", (em, task) -> {
            em.flush();
            em.clear();
            return task.subject().equals("daily") ? START.plus(Duration.ofDays(1)) : null;
        });
        schedule("sweep", "daily", START);
        schedule("sweep", "once", START);

        assertThat(platform.platform().runDue()).isEqualTo(new DueReport(2, 0, 0));
        assertThat(platform.platform().runDue().begun()).isZero();
        assertThat(items()).isEqualTo(1);
    }

    @Test
    void keeps_nothing_that_a_failing_handler_wrote() {
        dueWork.register("parent", (em, task) -> {
            dueWork.schedule(em, "child", "of " + task.subject(), START, null);
            em.flush();
            throw new IllegalStateException("after writing");
        });
        schedule("parent", "x", START);

        assertThat(platform.platform().runDue()).isEqualTo(new DueReport(0, 1, 0));
        assertThat(items()).isEqualTo(1);
    }

    @Test
    void goes_on_with_the_next_item_when_one_fails() {
        List<String> done = new ArrayList<>();
        dueWork.register("remind", (em, task) -> {
            if (task.subject().equals("bad")) {
                throw new IllegalStateException("no such person");
            }
            done.add(task.subject());
            return null;
        });
        schedule("remind", "bad", START.minusSeconds(1));
        schedule("remind", "good", START);

        assertThat(platform.platform().runDue()).isEqualTo(new DueReport(1, 1, 0));
        assertThat(done).containsExactly("good");
    }

    @Test
    void parks_an_item_that_ended_every_node_that_began_it() {
        dueWork.register("deadly", (em, task) -> null);
        schedule("deadly", "x", START);
        platform.transactions()
                .runRequired(em -> em.createNativeQuery(
                                "update stoa_due_item set lease_token = 'dead', lease_until = ?1, attempts = ?2")
                        .setParameter(1, java.time.LocalDateTime.of(2026, 3, 1, 7, 0))
                        .setParameter(2, DueWork.MOST_ATTEMPTS)
                        .executeUpdate());

        assertThat(platform.platform().runDue().done()).isZero();
        platform.as(Callers.administrator());
        assertThat(dueWork.parked())
                .singleElement()
                .satisfies(task -> assertThat(task.lastError()).contains("begun " + DueWork.MOST_ATTEMPTS + " times"));
    }

    @Test
    void shows_and_retries_what_is_parked_to_administrators_only() {
        platform.as(Callers.staffOf("org-1"));

        assertThatThrownBy(dueWork::parked).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> dueWork.retry("no-such-item")).isInstanceOf(AccessDeniedException.class);

        platform.as(Callers.administrator());
        assertThat(dueWork.parked()).isEmpty();
        assertThatThrownBy(() -> dueWork.retry("no-such-item")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void delivers_again_under_the_same_id_what_could_not_be_delivered() {
        Notification notification = new Notification(
                "booking.released",
                List.of(Recipient.caller("zhang"), Recipient.role("org-1", "instrument-manager")),
                Map.of("title", "扫描电子显微镜", "day", "2026-03-02"),
                new ResourceRef("instrument", "i1"));
        broken.set(true);
        platform.transactions()
                .runRequired(em -> platform.platform().context().notifications().send(em, notification));

        assertThat(platform.platform().runDue()).isEqualTo(new DueReport(0, 1, 0));
        broken.set(false);
        clock.advance(Duration.ofHours(1));
        assertThat(platform.platform().runDue()).isEqualTo(new DueReport(1, 0, 0));
        assertThat(received).containsExactly(notification);
        assertThat(deliveryIds).hasSize(2);
        assertThat(Set.copyOf(deliveryIds)).hasSize(1);
    }

    private void deliver(String id, Notification notification) {
        deliveryIds.add(id);
        if (broken.get()) {
            throw new IllegalStateException("no connection to the mail server");
        }
        received.add(notification);
    }

    private long items() {
        return platform.transactions()
                .<Long>required(em -> em.createQuery("select count(d) from DueItem d", Long.class)
                        .getSingleResult());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Future<?> work) {
        try {
            work.get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void schedule(String kind, String subject, Instant at) {
        platform.transactions().runRequired(em -> dueWork.schedule(em, kind, subject, at, "{\"n\":1}"));
    }
}
