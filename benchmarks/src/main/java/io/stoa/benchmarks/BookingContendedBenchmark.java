package io.stoa.benchmarks;

import io.stoa.core.access.Caller;
import io.stoa.core.error.RuleViolationException;
import io.stoa.instruments.booking.BookingRequest;
import io.stoa.instruments.booking.BookingService;
import io.stoa.testkit.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sixteen threads book fifty instruments, and half of them want what another one wants, against plain JDBC. */
final class BookingContendedBenchmark implements Benchmark {

    private static final int THREADS = 16;
    private static final int INSTRUMENTS = 50;
    private static final int USERS = 500;

    /** One side's way to book. */
    @FunctionalInterface
    private interface Booker {
        boolean book(BookingScene.Wish wish) throws Exception;
    }

    @Override
    public String name() {
        return "booking-contended";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        int count = arguments.number("requests", 8_000);
        try (InstrumentPlatform started = InstrumentPlatform.start()) {
            BookingScene scene = new BookingScene(started);
            scene.fill(INSTRUMENTS, USERS);
            scene.rules(BookingScene.typicalRules());
            List<BookingScene.Wish> wishes = scene.wishes(count, INSTRUMENTS, USERS, 42);
            RawBooking raw = new RawBooking(scene.dataSource());
            TestPlatform platform = started.platform();
            BookingService bookings = platform.get(BookingService.class);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            new SideBySide(report, arguments)
                    .before(() -> clear(scene))
                    .throughput(
                            "bookings",
                            () -> checked(scene, run(threads, wishes, wish -> book(platform, bookings, wish))),
                            () -> checked(scene, run(threads, wishes, raw::book)));
            threads.shutdown();
        }
    }

    private static void clear(BookingScene scene) throws Exception {
        Sql.execute(
                scene.dataSource(),
                "truncate stoa_booking",
                "truncate stoa_audit",
                "truncate stoa_entry_change",
                "vacuum analyze stoa_booking_calendar");
    }

    private static boolean book(TestPlatform platform, BookingService bookings, BookingScene.Wish wish) {
        platform.as(new Caller(wish.user(), wish.user(), null, Set.of(), Locale.ENGLISH));
        try {
            bookings.book(new BookingRequest(wish.instrument(), wish.slot(), "imaging"));
            return true;
        } catch (RuleViolationException refused) {
            return false;
        }
    }

    private static long run(ExecutorService threads, List<BookingScene.Wish> wishes, Booker booker) throws Exception {
        List<Future<Long>> running = new ArrayList<>();
        int share = wishes.size() / THREADS;
        for (int i = 0; i < THREADS; i++) {
            List<BookingScene.Wish> mine = wishes.subList(i * share, (i + 1) * share);
            running.add(threads.submit(() -> {
                long booked = 0;
                for (BookingScene.Wish wish : mine) {
                    booked += booker.book(wish) ? 1 : 0;
                }
                return booked;
            }));
        }
        long booked = 0;
        for (Future<Long> each : running) {
            booked += each.get();
        }
        return booked;
    }

    /** Every booking has its audit and change rows, and no two hold one instrument at once. */
    private static long checked(BookingScene scene, long booked) throws Exception {
        long rows = Sql.number(
                scene.dataSource(),
                "select count(*) from stoa_booking b join stoa_audit a on a.subject_id = b.id"
                        + " join stoa_entry_change c on c.entry_id = b.id");
        long doubled = Sql.number(
                scene.dataSource(),
                "select count(*) from stoa_booking a join stoa_booking b on a.instrument_id = b.instrument_id"
                        + " and a.id < b.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at");
        if (rows != booked || doubled != 0) {
            throw new IllegalStateException(booked + " booked, " + rows + " complete, " + doubled + " doubled");
        }
        return booked;
    }
}
