package io.stoa.benchmarks;

import io.stoa.core.access.Caller;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.BookingRequest;
import io.stoa.instruments.booking.BookingService;
import io.stoa.testkit.TestPlatform;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Books an instrument with 1,000,000 past bookings, against the same on one with 10,000. */
final class BookingHistoryBenchmark implements Benchmark {

    private static final int LONG = 1_000_000;
    private static final int SHORT = 10_000;
    private static final int USERS = 500;
    private static final int BOOKINGS = 200;

    @Override
    public String name() {
        return "booking-history";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        try (InstrumentPlatform started = InstrumentPlatform.start()) {
            BookingScene scene = new BookingScene(started);
            scene.fill(2, USERS);
            scene.rules(BookingScene.typicalRules());
            scene.past("b1", arguments.number("history", LONG), USERS);
            scene.past("b2", SHORT, USERS);
            Sql.execute(scene.dataSource(), "vacuum analyze");
            List<TimeSlot> slots = scene.freeSlots(BOOKINGS);
            TestPlatform platform = started.platform();
            SideBySide.ofShortRuns(report, arguments)
                    .before(() -> clear(scene))
                    .time(() -> book(platform, "b1", slots), () -> book(platform, "b2", slots));
        }
    }

    private static void clear(BookingScene scene) throws Exception {
        Sql.execute(
                scene.dataSource(),
                "delete from stoa_booking where state = 'CONFIRMED'",
                "truncate stoa_audit",
                "truncate stoa_entry_change",
                "vacuum stoa_booking_calendar");
    }

    private static long book(TestPlatform platform, String instrument, List<TimeSlot> slots) {
        BookingService bookings = platform.get(BookingService.class);
        int user = 0;
        for (TimeSlot slot : slots) {
            String id = "u" + ++user;
            platform.as(new Caller(id, id, null, Set.of(), Locale.ENGLISH));
            bookings.book(new BookingRequest(instrument, slot, "imaging"));
        }
        return slots.size();
    }
}
