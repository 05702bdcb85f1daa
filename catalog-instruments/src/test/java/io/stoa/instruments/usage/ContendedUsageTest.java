package io.stoa.instruments.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.PolicyScope;
import io.stoa.instruments.booking.rule.Capacity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many operators at once. */
class ContendedUsageTest extends UsageOnEveryStack {

    private static final int THREADS = 12;
    private static final TimeSlot MORNING = slot("2026-02-02T09:00", "2026-02-02T11:00");

    @Test
    void one_of_many_starts_and_the_others_are_told_why_not() throws Exception {
        assertThat(startedAtOnce(false)).isEqualTo(1);
    }

    @Test
    void no_more_start_than_there_are_places_also_in_transactions_of_hosts_that_have_read_before() throws Exception {
        platform.as(keeper());
        platform.get(BookingPolicies.class)
                .setRules(new PolicyScope.OfInstrument(provider, instrument), List.of(new Capacity(3)));
        assertThat(startedAtOnce(false)).isEqualTo(3);
        assertThat(startedAtOnce(true)).isZero();
        for (UsageView each : running()) {
            log.stop(each.id(), UsageStop.now());
        }
        assertThat(startedAtOnce(true)).isBetween(1, 3);
        assertThat(running()).hasSizeBetween(1, 3);
    }

    /** A snapshot that is older than the lock shows the place as free, where the database goes on showing it. */
    @Test
    void a_host_that_has_read_before_somebody_else_started_does_not_start_beside() throws Exception {
        UsageStart start = UsageStart.now(instrument, user("li"), WORK);
        AtomicInteger attempts = new AtomicInteger();
        platform.as(keeper());
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            assertThatThrownBy(() -> platform.transactions().runRequired(em -> {
                        running();
                        if (attempts.incrementAndGet() == 1) {
                            startElsewhere(other, start);
                        }
                        log.start(start);
                    }))
                    .isInstanceOfAny(RuleViolationException.class, ConflictException.class);
        } finally {
            other.shutdownNow();
        }
        assertThat(running()).hasSize(1);
    }

    private void startElsewhere(ExecutorService other, UsageStart start) {
        try {
            other.submit(() -> {
                        platform.as(keeper());
                        log.start(start);
                    })
                    .get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private int startedAtOnce(boolean inHostsTransaction) throws Exception {
        AtomicInteger started = new AtomicInteger();
        Queue<Throwable> unclear = new ConcurrentLinkedQueue<>();
        inParallel(thread -> {
            try {
                UsageStart start = UsageStart.now(instrument, user("user-" + thread), WORK);
                if (inHostsTransaction) {
                    platform.transactions().runRequired(em -> {
                        running();
                        log.start(start);
                    });
                } else {
                    log.start(start);
                }
                started.incrementAndGet();
            } catch (RuleViolationException e) {
                assertThat(e.code()).isEqualTo("instruments.usage.running");
            } catch (ConflictException e) {
                assertThat(e.isRetryable()).isTrue();
            } catch (RuntimeException e) {
                unclear.add(e);
            }
        });
        assertThat(unclear).isEmpty();
        platform.as(keeper());
        clock.advance(Duration.ofMinutes(1));
        return started.get();
    }

    private List<UsageView> running() {
        TimeSlot window = new TimeSlot(
                clock.instant().minus(Duration.ofDays(1)), clock.instant().plus(Duration.ofDays(1)));
        return log.list(UsageQuery.during(window).ofInstrument(instrument), PageRequest.first(100)).items().stream()
                .filter(each -> each.stoppedAt() == null)
                .toList();
    }

    @Test
    void one_of_many_adjusts_what_all_have_seen() throws Exception {
        UsageView recorded = record(user("li"), MORNING, WORK);
        AtomicInteger adjusted = new AtomicInteger();
        Queue<Throwable> unclear = new ConcurrentLinkedQueue<>();
        inParallel(thread -> {
            try {
                log.adjust(recorded.id(), new UsageAdjustment(0, MORNING, WORK.counted(thread + 1, 0)), "at once");
                adjusted.incrementAndGet();
            } catch (ConflictException e) {
                assertThat(e.code()).isEqualTo("core.entry.stale-version");
            } catch (RuntimeException e) {
                unclear.add(e);
            }
        });
        assertThat(unclear).isEmpty();
        assertThat(adjusted).hasValue(1);
        platform.as(keeper());
        assertThat(log.history(recorded.id())).hasSize(3);
    }

    @Test
    void records_every_row_once_when_a_file_is_imported_many_times_at_once() throws Exception {
        AtomicInteger recorded = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        inParallel(thread -> {
            UsageImportReport report = log.importAll(provider, rows());
            recorded.addAndGet((int) report.recorded());
            refused.addAndGet((int) report.refused());
        });
        platform.as(keeper());
        assertThat(refused).hasValue(0);
        assertThat(recorded).hasValue(20);
        assertThat(log.list(UsageQuery.during(MORNING).ofInstrument(instrument), PageRequest.first(100))
                        .items())
                .hasSize(20);
    }

    private Iterator<ImportRow.Read<UsageDraft>> rows() {
        return IntStream.range(0, 20)
                .mapToObj(i -> new ImportRow.Read<>(
                        i + 2,
                        UsageDraft.of(instrument, user("li"), MORNING, WORK).from("lab " + provider, "n" + i)))
                .iterator();
    }

    private void inParallel(IntConsumer work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                running.add(threads.submit(() -> {
                    platform.as(keeper());
                    go.await();
                    work.accept(thread);
                    return null;
                }));
            }
            go.countDown();
            for (Future<?> each : running) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
