package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.ResourceRef;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.change.Change;
import io.stoa.core.change.ChangeLog;
import io.stoa.core.change.EntryChanged;
import io.stoa.core.due.DueWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
class ChangeLogTest {

    private static final String PROVIDER = "provider";

    @Parameter
    Stack stack;

    private TestPlatform platform;
    private ChangeLog changes;

    @BeforeEach
    void start() {
        platform = TestPlatform.start(stack);
        changes = platform.platform().context().changes();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void numbers_changes_in_the_order_of_their_time() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 4; i >= 0; i--) {
            write("e" + i, EntryStatus.PUBLISHED, start.plusSeconds(i));
        }
        assertThat(changes.read(0, 100)).extracting(Change::entryId).containsExactly("e0", "e1", "e2", "e3", "e4");
        assertThat(changes.read(0, 100)).extracting(Change::seq).isSorted().doesNotHaveDuplicates();
        assertThat(changes.latest()).isEqualTo(5);
    }

    @Test
    void gives_back_what_was_written() {
        Instant at = Instant.parse("2026-02-03T04:05:06.123456Z");
        platform.transactions()
                .runRequired(em -> changes.record(
                        em,
                        new EntryChanged(
                                new ResourceRef("instrument", "i1"),
                                PROVIDER,
                                Audience.MEMBERS,
                                EntryStatus.WITHDRAWN,
                                7,
                                at)));
        assertThat(changes.read(0, 10))
                .containsExactly(new Change(
                        1, "instrument", "i1", PROVIDER, Audience.MEMBERS, EntryStatus.WITHDRAWN, true, 7, at));
    }

    @Test
    void does_not_miss_a_transaction_that_commits_late() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        ExecutorService slow = Executors.newSingleThreadExecutor();
        try {
            Future<?> late = slow.submit(() -> platform.transactions().runRequired(em -> {
                changes.record(em, change("slow", EntryStatus.PUBLISHED, Instant.now()));
                em.flush();
                written.countDown();
                await(read);
            }));
            await(written);
            write("fast", EntryStatus.PUBLISHED, Instant.now().plusSeconds(60));
            assertThat(polled("reader")).containsExactly("fast");
            read.countDown();
            late.get(20, TimeUnit.SECONDS);
            assertThat(polled("reader")).containsExactly("slow");
        } finally {
            read.countDown();
            slow.shutdownNow();
        }
    }

    @Test
    void hands_every_change_to_each_consumer_once() {
        write("a", EntryStatus.PUBLISHED, Instant.now());
        assertThat(polled("first")).containsExactly("a");
        write("b", EntryStatus.PUBLISHED, Instant.now());
        assertThat(polled("first")).containsExactly("b");
        assertThat(polled("first")).isEmpty();
        assertThat(polled("second")).containsExactly("a", "b");
    }

    @Test
    void goes_back_when_the_handler_fails() {
        write("a", EntryStatus.PUBLISHED, Instant.now());
        assertThatThrownBy(() -> changes.poll("reader", 10, (em, batch) -> {
                    throw new IllegalStateException("no room");
                }))
                .hasMessage("no room");
        assertThat(polled("reader")).containsExactly("a");
    }

    @Test
    void lets_a_consumer_start_again() {
        write("a", EntryStatus.PUBLISHED, Instant.now());
        assertThat(polled("reader")).hasSize(1);
        changes.moveTo("reader", 0);
        assertThat(polled("reader")).containsExactly("a");
    }

    @Test
    void tells_how_far_a_consumer_is_behind() {
        assertThat(changes.lag("reader").changes()).isZero();
        write("a", EntryStatus.PUBLISHED, Instant.now().minusSeconds(90));
        write("b", EntryStatus.PUBLISHED, Instant.now());
        assertThat(changes.lag("reader").changes()).isEqualTo(2);
        assertThat(changes.lag("reader").age()).isBetween(Duration.ofSeconds(89), Duration.ofSeconds(200));
        polled("reader");
        assertThat(changes.lag("reader").age()).isEqualTo(Duration.ZERO);
    }

    @Test
    void purges_what_is_old_and_read_but_keeps_tombstones() {
        Instant longAgo = Instant.now().minus(Duration.ofDays(400));
        write("old", EntryStatus.PUBLISHED, longAgo);
        write("gone", EntryStatus.WITHDRAWN, longAgo);
        write("new", EntryStatus.PUBLISHED, Instant.now());
        polled("fast");
        changes.poll("slow", 1, (em, batch) -> {});
        write("old but unread by the slow one", EntryStatus.PUBLISHED, longAgo);
        polled("fast");

        assertThat(changes.purge(Duration.ofDays(365))).isEqualTo(1);
        assertThat(changes.read(0, 10))
                .extracting(Change::entryId)
                .containsExactlyInAnyOrder("gone", "new", "old but unread by the slow one");
    }

    @Test
    void keeps_nothing_that_a_failing_consumer_wrote() {
        DueWork dueWork = platform.platform().context().dueWork();
        write("a", EntryStatus.PUBLISHED, Instant.now());
        assertThatThrownBy(() -> changes.poll("reader", 10, (em, batch) -> {
                    dueWork.schedule(em, "index", batch.get(0).entryId(), Instant.now(), null);
                    em.flush();
                    throw new IllegalStateException("no room");
                }))
                .hasMessage("no room");
        assertThat(scheduled()).isZero();

        changes.poll(
                "reader",
                10,
                (em, batch) -> dueWork.schedule(em, "index", batch.get(0).entryId(), Instant.now(), null));
        assertThat(scheduled()).isEqualTo(1);
    }

    @Test
    void reads_in_batches_of_any_size_across_steps_of_numbering() {
        int count = 2_345;
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        platform.transactions().runRequired(em -> {
            for (int i = 0; i < count; i++) {
                changes.record(em, change("e" + i, EntryStatus.PUBLISHED, start.plusMillis(i)));
            }
        });
        List<String> seen = new ArrayList<>();
        while (changes.poll("reader", 700, (em, batch) -> batch.forEach(c -> seen.add(c.entryId()))) > 0) {
            // Until there is nothing left.
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.range(0, count).mapToObj(i -> "e" + i).toList());
        assertThat(changes.read(0, 10_000)).hasSize(count);
    }

    @Test
    void shows_what_was_committed_since_a_host_transaction_began_to_read() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            List<Change> read = platform.transactions().<List<Change>>required(em -> {
                em.createQuery("select count(c) from EntryChange c").getSingleResult();
                join(pool.submit(() -> write("a", EntryStatus.PUBLISHED, Instant.now())));
                return changes.read(0, 10);
            });
            assertThat(read).extracting(Change::entryId).containsExactly("a");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void purges_any_number_of_changes() {
        Instant longAgo = Instant.now().minus(Duration.ofDays(400));
        platform.transactions().runRequired(em -> {
            for (int i = 0; i < 2_500; i++) {
                EntryStatus status = i % 10 == 0 ? EntryStatus.WITHDRAWN : EntryStatus.PUBLISHED;
                changes.record(em, change("e" + i, status, longAgo.plusMillis(i)));
            }
        });
        assertThat(changes.purge(Duration.ofDays(365)))
                .as("nothing without a number is purged")
                .isZero();
        changes.latest();
        assertThat(changes.purge(Duration.ofDays(365))).isEqualTo(2_250);
        assertThat(changes.read(0, 10_000)).hasSize(250).allMatch(Change::tombstone);
    }

    @Test
    void refuses_to_move_a_consumer_to_where_there_is_nothing() {
        write("a", EntryStatus.PUBLISHED, Instant.now());
        changes.moveTo("reader", changes.latest());
        assertThat(polled("reader")).isEmpty();
        assertThatThrownBy(() -> changes.moveTo("reader", 2)).hasMessageContaining("2");
        assertThatThrownBy(() -> changes.moveTo("reader", -1)).hasMessageContaining("-1");
        write("b", EntryStatus.PUBLISHED, Instant.now());
        assertThat(polled("reader")).containsExactly("b");
    }

    @Test
    void refuses_an_unreasonable_number_of_changes() {
        assertThatThrownBy(() -> changes.read(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> changes.read(0, 10_001)).hasMessageContaining("10001");
    }

    @Test
    void two_nodes_handle_each_change_once_while_commits_are_delayed() throws Exception {
        int writers = 4;
        int perWriter = 40;
        List<String> handled = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger active = new AtomicInteger();
        AtomicBoolean overlapped = new AtomicBoolean();
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService pool = Executors.newFixedThreadPool(writers + 4);
        try (TestPlatform other = platform.secondNode(stack, List.of(), builder -> {})) {
            List<Callable<Void>> work = new ArrayList<>();
            for (TestPlatform node : List.of(platform, other, platform, other)) {
                work.add(() -> consume(node, writing, handled, active, overlapped));
            }
            List<Future<Void>> consumers = work.stream().map(pool::submit).toList();
            List<Future<?>> producers = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                int writer = w;
                producers.add(pool.submit(() -> produce(writer, perWriter)));
            }
            for (Future<?> producer : producers) {
                producer.get(60, TimeUnit.SECONDS);
            }
            writing.set(false);
            for (Future<Void> consumer : consumers) {
                consumer.get(60, TimeUnit.SECONDS);
            }
        } finally {
            writing.set(false);
            pool.shutdownNow();
        }
        assertThat(handled).hasSize(writers * perWriter).doesNotHaveDuplicates();
        assertThat(overlapped).isFalse();
    }

    private Void consume(
            TestPlatform node,
            AtomicBoolean writing,
            List<String> handled,
            AtomicInteger active,
            AtomicBoolean overlapped) {
        ChangeLog log = node.platform().context().changes();
        boolean more = true;
        while (more) {
            boolean last = !writing.get();
            List<String> batch = new ArrayList<>();
            int count = log.poll("together", 7, (em, found) -> {
                if (active.incrementAndGet() > 1) {
                    overlapped.set(true);
                }
                batch.clear();
                found.forEach(c -> batch.add(c.entryId()));
                active.decrementAndGet();
            });
            handled.addAll(batch);
            more = count > 0 || !last;
        }
        return null;
    }

    private void produce(int writer, int count) {
        Random random = new Random(writer);
        for (int i = 0; i < count; i++) {
            String id = writer + "-" + i;
            int delay = random.nextInt(10);
            platform.transactions().runRequired(em -> {
                changes.record(em, change(id, EntryStatus.PUBLISHED, Instant.now()));
                em.flush();
                pause(delay);
            });
        }
    }

    private List<String> polled(String consumer) {
        List<String> ids = new ArrayList<>();
        changes.poll(consumer, 100, (em, batch) -> {
            ids.clear();
            batch.forEach(c -> ids.add(c.entryId()));
        });
        return ids;
    }

    private void write(String id, EntryStatus status, Instant at) {
        platform.transactions().runRequired(em -> changes.record(em, change(id, status, at)));
    }

    private long scheduled() {
        return platform.transactions()
                .<Long>required(em -> em.createQuery("select count(d) from DueItem d", Long.class)
                        .getSingleResult());
    }

    private static void join(Future<?> work) {
        try {
            work.get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static EntryChanged change(String id, EntryStatus status, Instant at) {
        return new EntryChanged(new ResourceRef("test", id), PROVIDER, Audience.PUBLIC, status, 1, at);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
