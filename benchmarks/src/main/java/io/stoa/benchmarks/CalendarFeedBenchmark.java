package io.stoa.benchmarks;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.CalendarSettings;
import io.stoa.instruments.calendar.CalendarFeeds;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A keeper's feed of an instrument with 20,000 bookings a year, read from the database, against ical4j alone, which
 * writes as many events that it is given in memory.
 */
final class CalendarFeedBenchmark implements Benchmark {

    private static final int BOOKINGS = 20_000;
    private static final int MINUTES_APART = 26;
    private static final ZoneId CHANGCHUN = ZoneId.of("Asia/Shanghai");

    @Override
    public String name() {
        return "calendar-feed";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        Stack stack = new Stack(Database.POSTGRESQL, PersistenceProvider.HIBERNATE);
        InstrumentsModule module = InstrumentsModule.with(o -> o.linkOwners(CalendarFeedBenchmark::owner));
        try (InstrumentPlatform started = InstrumentPlatform.start(stack, module)) {
            TestPlatform platform = started.platform();
            String instrument = newInstrument(platform, started.providerId());
            Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS);
            insertBookings(platform, instrument, started.providerId(), first);
            CalendarFeeds feeds = platform.get(CalendarFeeds.class);
            platform.as(Callers.administrator());
            String token = feeds.createLink(instrument).token();
            SideBySide.ofShortRuns(report, arguments).time(() -> ours(feeds, token), () -> ical4jAlone(first));
        }
    }

    private static Caller owner(String callerId, Locale language) {
        return Callers.administrator();
    }

    private static String newInstrument(TestPlatform platform, String provider) {
        platform.as(Callers.administrator());
        InstrumentCatalog instruments = platform.get(InstrumentCatalog.class);
        EntryState drafted = instruments.register(InstrumentDraft.named(LocalizedText.of("zh", "扫描电子显微镜"))
                .providedBy(provider)
                .build());
        platform.get(BookingPolicies.class).setCalendar(drafted.id(), new CalendarSettings(CHANGCHUN, null));
        return drafted.id();
    }

    private static void insertBookings(TestPlatform platform, String instrument, String provider, Instant first)
            throws Exception {
        Sql.execute(
                platform.dataSource(),
                "insert into stoa_booking (id, version, instrument_id, provider_id, holder_id, state, starts_at, ends_at,"
                        + " sole_use, purpose, sequence, made_by, made_at, changed_at)"
                        + " select gen_random_uuid()::text, 0, '" + instrument + "', '" + provider
                        + "', 'user-' || (i % 300), 'CONFIRMED', s, s + interval '25 minutes', false,"
                        + " 'morphology of the fracture, batch ' || i, i % 5, 'keeper', s, s"
                        + " from (select i, timestamp '" + first.toString().replace("Z", "") + "' + i * interval '"
                        + MINUTES_APART + " minutes' as s from generate_series(0, " + (BOOKINGS - 1) + ") i) rows");
        Sql.execute(platform.dataSource(), "analyze");
    }

    private static long ours(CalendarFeeds feeds, String token) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long events = feeds.write(token, out);
        return checked(events, out);
    }

    private static long ical4jAlone(Instant first) throws IOException {
        List<CalendarComponent> events = new ArrayList<>(BOOKINGS);
        for (int i = 0; i < BOOKINGS; i++) {
            events.add(event(i, first.plus((long) i * MINUTES_APART, ChronoUnit.MINUTES)));
        }
        PropertyList header =
                new PropertyList(List.of(ImmutableVersion.VERSION_2_0, new ProdId("-//ical4j//alone//EN")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CalendarOutputter(false).output(new Calendar(header, new ComponentList<>(events)), out);
        return checked(events.size(), out);
    }

    private static VEvent event(int i, Instant start) {
        ZonedDateTime from = start.atZone(CHANGCHUN);
        return new VEvent(new PropertyList(List.of(
                new Uid("01a20bb3-60ef-773a-a835-" + (100_000_000_000L + i)),
                new DtStamp(start),
                new DtStart<>(from),
                new DtEnd<>(from.plusMinutes(25)),
                new Sequence(i % 5),
                new Summary("Booked: user-" + i % 300),
                new Description("morphology of the fracture, batch " + i),
                ImmutableStatus.VEVENT_CONFIRMED,
                ImmutableTransp.OPAQUE)));
    }

    /** Both sides must have written about as much. */
    private static long checked(long events, ByteArrayOutputStream out) {
        if (events != BOOKINGS || out.size() < BOOKINGS * 250L) {
            throw new IllegalStateException(events + " events in " + out.size() + " bytes");
        }
        return events;
    }
}
