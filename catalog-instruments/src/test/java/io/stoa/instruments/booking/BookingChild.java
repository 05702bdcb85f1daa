package io.stoa.instruments.booking;

import io.stoa.core.CoreModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.time.TimeSlot;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.TestPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/** The process that {@link KilledBookingTest} kills: it books on and on, or runs what has fallen due. */
final class BookingChild {

    static final String BOOKED = "booked ";

    private BookingChild() {}

    /** Arguments: database, clock, file folder, university, and to book also the instrument and the first hour. */
    public static void main(String[] args) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(args[0]);
        String university = args[3];
        Platform platform = Platform.builder()
                .modules(List.of(InstrumentsModule.create()))
                .transactions(JpaTransactions.resourceLocal(TestPlatform.entityManagers(
                        PersistenceProvider.HIBERNATE,
                        dataSource,
                        List.of(new CoreModule(), InstrumentsModule.create()))))
                .clock(new MovableClock(Instant.parse(args[1])))
                .files(new FolderFileStore(Path.of(args[2])))
                .notifier((id, notification) -> {})
                .caller(() -> new Caller("child", "Child", university, Set.of(), Locale.ENGLISH))
                .build();
        if (args.length > 4) {
            book(platform.get(BookingService.class), args[4], Instant.parse(args[5]));
        } else {
            platform.runDue();
        }
    }

    private static void book(BookingService bookings, String instrument, Instant first) {
        Duration hour = Duration.ofHours(1);
        for (Instant at = first; ; at = at.plus(hour)) {
            BookingView booking = bookings.book(new BookingRequest(instrument, TimeSlot.of(at, hour), "x"));
            System.out.println(BOOKED + booking.id());
        }
    }
}
