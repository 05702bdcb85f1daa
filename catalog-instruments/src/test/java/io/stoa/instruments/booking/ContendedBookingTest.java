package io.stoa.instruments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.error.ConflictException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.rule.Bundle;
import io.stoa.instruments.booking.rule.Capacity;
import io.stoa.instruments.booking.rule.RuleCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Many users at once: nobody ever shares a place that there is not. */
class ContendedBookingTest extends BookingOnEveryStack {

    private static final int THREADS = 32;
    private static final int ROUNDS = 6;
    private static final String HOLDING = "('OFFERED', 'PENDING', 'CONFIRMED', 'IN_USE', 'COMPLETED')";

    @Test
    void one_of_many_gets_a_slot_and_the_others_are_told_why_not() throws Exception {
        AtomicInteger booked = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();

        inParallel(thread -> () -> {
            try {
                book("user-" + thread, slot(1, "09:00", "10:00"));
                booked.incrementAndGet();
            } catch (RuleViolationException e) {
                assertThat(e.violations().get(0).code()).isEqualTo(RuleCode.CAPACITY.messageCode());
                refused.incrementAndGet();
            }
        });

        assertThat(booked).hasValue(1);
        assertThat(refused).hasValue(THREADS - 1);
    }

    @Test
    void nobody_double_books_by_booking_moving_extending_and_cancelling_at_once() throws Exception {
        Queue<Throwable> unclear = contend(1, false);
        assertThat(unclear).isEmpty();
        assertThat(instantsAbove(1)).isZero();
    }

    @Test
    void nobody_double_books_inside_transactions_of_hosts_that_have_read_before() throws Exception {
        Queue<Throwable> unclear = contend(1, true);
        assertThat(unclear).isEmpty();
        assertThat(instantsAbove(1)).isZero();
    }

    @Test
    void a_capacity_above_one_is_never_exceeded() throws Exception {
        rules(new Capacity(3));
        assertThat(contend(3, false)).isEmpty();
        assertThat(contend(3, true)).isEmpty();
        assertThat(instantsAbove(3)).isZero();
    }

    /** Each instrument asks for the other: locking in the order of wishes would end in deadlocks. */
    @Test
    void bundles_that_cross_end_in_no_deadlock() throws Exception {
        String other = newInstrument("TEM");
        rules(new Bundle(Set.of(other)));
        platform.as(keeper());
        policies.setRules(new PolicyScope.OfInstrument(provider, other), List.of(new Bundle(Set.of(instrument))));
        AtomicInteger booked = new AtomicInteger();
        Queue<Throwable> unclear = new ConcurrentLinkedQueue<>();

        inParallel(thread -> () -> {
            String lead = thread % 2 == 0 ? instrument : other;
            BookingRequest request = new BookingRequest(lead, slot(1 + thread / 8, "09:00", "10:00"), "x");
            answered(unclear, () -> {
                as(member("user-" + thread), () -> bookings.book(request));
                booked.incrementAndGet();
            });
        });

        assertThat(unclear).isEmpty();
        assertThat(booked).hasValue(THREADS / 8);
    }

    /** A snapshot that is older than the lock must not be booked on: MariaDB would show the slot as free. */
    @Test
    void a_host_that_has_read_before_somebody_else_booked_does_not_book_the_same() throws Exception {
        book("warm-up", slot(9, "09:00", "10:00"));
        Throwable answer = hostTransaction(slot(1, "09:00", "10:00"), slot(1, "09:00", "10:00"));
        assertThat(answer).isInstanceOfAny(RuleViolationException.class, ConflictException.class);
        assertThat(instantsAbove(1)).isZero();
    }

    /** Where the database goes on showing an old state, the host learns that it can try again. */
    @Test
    void a_host_that_has_read_before_books_another_slot_or_is_told_to_run_again() throws Exception {
        book("warm-up", slot(9, "09:00", "10:00"));
        Throwable answer = hostTransaction(slot(2, "09:00", "10:00"), slot(3, "09:00", "10:00"));
        if (answer != null) {
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            ConflictException.class,
                            conflict -> assertThat(conflict.isRetryable()).isTrue());
        }
        assertThat(instantsAbove(1)).isZero();
    }

    /** A host's transaction reads, somebody else books {@code theirs}, and the host's transaction books {@code ours}. */
    private Throwable hostTransaction(TimeSlot theirs, TimeSlot ours) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        AtomicInteger attempts = new AtomicInteger();
        AtomicReference<RuntimeException> answer = new AtomicReference<>();
        try {
            platform.transactions().runRequired(em -> {
                if (attempts.incrementAndGet() > 1) {
                    return; // a host of its own would not be run again
                }
                em.createQuery("select count(b) from Booking b", Long.class).getSingleResult();
                join(other.submit(() -> book("other", theirs)));
                try {
                    book("host", ours);
                } catch (RuntimeException e) {
                    answer.set(e);
                    throw e;
                }
            });
            return answer.get();
        } catch (RuntimeException e) {
            return e;
        } finally {
            other.shutdown();
        }
    }

    private static void join(Future<?> future) {
        try {
            future.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the other could not book", e);
        }
    }

    private Queue<Throwable> contend(int places, boolean inHostTransaction) throws Exception {
        Queue<Throwable> unclear = new ConcurrentLinkedQueue<>();
        inParallel(thread -> () -> {
            Random random = new Random(thread * 31L + places);
            List<BookingView> mine = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                answered(unclear, () -> {
                    if (inHostTransaction) {
                        platform.transactions().runRequired(em -> {
                            em.createQuery("select count(b) from Booking b", Long.class)
                                    .getSingleResult();
                            act(random, "user-" + thread, mine);
                        });
                    } else {
                        act(random, "user-" + thread, mine);
                    }
                });
            }
        });
        return unclear;
    }

    /** Books, moves, extends or cancels somewhere in half a day. */
    private void act(Random random, String user, List<BookingView> mine) {
        TimeSlot wished = TimeSlot.of(
                at(1, "08:00").plus(Duration.ofMinutes(15L * random.nextInt(40))),
                Duration.ofMinutes(30 + 15L * random.nextInt(6)));
        BookingView last = mine.isEmpty() ? null : mine.remove(mine.size() - 1);
        BookingView done = as(member(user), () -> act(random.nextInt(4), user, last, wished));
        if (done.state().isOpen()) {
            mine.add(done);
        }
    }

    private BookingView act(int what, String user, BookingView last, TimeSlot wished) {
        if (last == null || what == 0) {
            return book(user, wished);
        }
        BookingView now = bookings.view(last.id());
        return switch (what) {
            case 1 -> bookings.move(now.id(), now.version(), wished, null);
            case 2 -> bookings.extend(now.id(), now.version(), now.slot().end().plus(Duration.ofMinutes(15)));
            default -> bookings.cancel(now.id(), now.version(), null);
        };
    }

    /** A refusal by a rule is a clear answer, and so is a conflict that may be tried again. */
    private static void answered(Queue<Throwable> unclear, Runnable call) {
        try {
            call.run();
        } catch (RuleViolationException e) {
            assertThat(e.violations()).isNotEmpty();
        } catch (ConflictException e) {
            if (!e.isRetryable()) {
                unclear.add(e);
            }
        } catch (Throwable e) {
            unclear.add(e);
        }
    }

    private void inParallel(IntFunction<Runnable> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Runnable each = work.apply(i);
            running.add(threads.submit(() -> {
                start.await();
                each.run();
                return null;
            }));
        }
        start.countDown();
        for (Future<?> each : running) {
            each.get(120, TimeUnit.SECONDS);
        }
        threads.shutdown();
    }

    /** How many bookings start at an instant at which more than so many hold the instrument: by SQL alone. */
    private long instantsAbove(int places) {
        String sql = "select count(*) from stoa_booking b where b.instrument_id = '" + instrument + "'"
                + " and b.state in " + HOLDING
                + " and (select count(*) from stoa_booking o where o.instrument_id = b.instrument_id"
                + " and o.state in " + HOLDING
                + " and o.starts_at <= b.starts_at and o.ends_at > b.starts_at) > " + places;
        return platform.transactions()
                .independent(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
