package io.stoa.instruments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.Capacity;
import io.stoa.instruments.booking.rule.CheckIn;
import io.stoa.instruments.booking.rule.Credit;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.WaitingList;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Database;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is killed loses nothing that it acknowledged, and the next one does nothing a second time. */
class KilledBookingTest {

    private static final Stack STACK = new Stack(Database.POSTGRESQL, PersistenceProvider.HIBERNATE);
    private static final int KILLS = 3;
    private static final int MISSED = 60;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final String HOLDING = "('OFFERED', 'PENDING', 'CONFIRMED', 'IN_USE', 'COMPLETED')";
    private static final String NO_SHOWS = "select count(*) from stoa_booking where state = 'NO_SHOW'";

    private final MovableClock clock = new MovableClock(START);

    @TempDir
    Path folder;

    @Test
    void what_a_killed_node_acknowledged_is_booked_and_what_it_did_not_finish_has_left_nothing() throws Exception {
        try (TestPlatform platform = start()) {
            String university = newOrganisation(platform, "University");
            String instrument = newInstrument(platform, newOrganisation(platform, "Institute"), MaxAdvance.of("P400D"));
            Random random = new Random(20260302);
            List<String> acknowledged = new ArrayList<>();
            for (int kill = 0; kill < KILLS; kill++) {
                Instant first = START.plus(Duration.ofDays(1 + 100L * kill));
                Process child = child(platform, university, instrument, first.toString());
                acknowledged.addAll(killAfter(child, 20 + random.nextInt(60), random.nextInt(4)));
            }

            assertThat(acknowledged).hasSizeGreaterThan(KILLS * 20).doesNotHaveDuplicates();
            for (String id : acknowledged) {
                assertThat(count(
                                platform,
                                "select count(*) from stoa_booking where state = 'CONFIRMED' and id = '" + id + "'"))
                        .as("booking %s", id)
                        .isEqualTo(1);
            }
            assertThat(count(platform, "select count(*) from stoa_booking"))
                    .isBetween((long) acknowledged.size(), (long) acknowledged.size() + KILLS * 60);
            assertEachBookingIsWhole(platform);
            assertNothingAbove(1, platform);
            book(platform, "ann", university, instrument, TimeSlot.of(START.plus(Duration.ofDays(350)), HOUR));
        }
    }

    @Test
    void due_work_of_a_killed_node_is_finished_by_the_next_and_nothing_is_done_twice() throws Exception {
        try (TestPlatform platform = start()) {
            String university = newOrganisation(platform, "University");
            String instrument = newInstrument(
                    platform,
                    newOrganisation(platform, "Institute"),
                    new CheckIn(20),
                    Credit.DEFAULT,
                    new Capacity(MISSED),
                    new WaitingList(MISSED, Duration.ofMinutes(30)));
            Instant first = START.plus(Duration.ofDays(1));
            TimeSlot slot = TimeSlot.of(first, Duration.ofHours(6));
            for (int i = 0; i < MISSED; i++) {
                book(platform, "holder-" + i, university, instrument, slot);
            }
            for (int i = 0; i < MISSED; i++) {
                platform.as(member("waiter-" + i, university));
                platform.get(WaitingLists.class).join(new WaitingRequest(instrument, slot, HOUR, null, null));
            }
            platform.platform().runDue();
            clock.advance(Duration.between(clock.instant(), first.plus(Duration.ofMinutes(21))));
            Random random = new Random(20260303);
            for (int kill = 1; kill <= KILLS; kill++) {
                killAt(platform, university, kill * MISSED / (KILLS + 1) + random.nextInt(5));
                clock.advance(Duration.ofMinutes(11));
            }
            long before = count(platform, NO_SHOWS);
            assertThat(before).isPositive().isLessThan(MISSED);

            clock.advance(HOUR.multipliedBy(2));
            try (TestPlatform next = platform.secondNode(STACK, List.of(InstrumentsModule.create()), this::settings)) {
                for (int i = 0; i < 3; i++) {
                    next.platform().runDue();
                    clock.advance(HOUR.multipliedBy(7));
                }
            }

            assertThat(count(platform, NO_SHOWS)).isEqualTo(MISSED);
            for (String sql : List.of(
                    "select count(*) from stoa_booking_credit_entry where cause = 'NO_SHOW'",
                    "select count(distinct booking_id) from stoa_booking_credit_entry",
                    "select count(*) from stoa_booking_credit where score = 80",
                    "select count(*) from stoa_audit where changes like '%\"NO_SHOW\"%'",
                    "select count(distinct subject_id) from stoa_audit where changes like '%\"NO_SHOW\"%'")) {
                assertThat(count(platform, sql)).as(sql).isEqualTo(MISSED);
            }
            assertThat(count(platform, "select count(*) from stoa_booking where state = 'OFFERED'"))
                    .isZero();
            assertThat(count(platform, "select count(*) from stoa_booking where state = 'DECLINED'"))
                    .as("offers that ran out")
                    .isEqualTo(MISSED);
            assertThat(count(platform, "select count(*) from stoa_due_item"))
                    .as("work left")
                    .isZero();
            assertEachBookingIsWhole(platform);
            assertNothingAbove(MISSED, platform);
        }
    }

    private TestPlatform start() {
        return TestPlatform.start(STACK, List.of(InstrumentsModule.create()), this::settings);
    }

    private void settings(io.stoa.core.Platform.Builder builder) {
        builder.clock(clock).files(new FolderFileStore(folder)).notifier((id, notification) -> {});
    }

    /** Each booking was audited and announced when it was made, and nothing was that is no booking. */
    private static void assertEachBookingIsWhole(TestPlatform platform) {
        for (String sql : List.of(
                "select count(*) from stoa_booking b where not exists"
                        + " (select 1 from stoa_audit a where a.subject_id = b.id)",
                "select count(*) from stoa_booking b where not exists"
                        + " (select 1 from stoa_entry_change c where c.entry_id = b.id)",
                "select count(*) from stoa_audit a where a.kind = 'booking' and not exists"
                        + " (select 1 from stoa_booking b where b.id = a.subject_id)",
                "select count(*) from stoa_entry_change c where c.kind = 'booking' and not exists"
                        + " (select 1 from stoa_booking b where b.id = c.entry_id)")) {
            assertThat(count(platform, sql)).as(sql).isZero();
        }
    }

    /** No booking begins at an instant at which more than so many hold the instrument: by SQL alone. */
    private static void assertNothingAbove(int places, TestPlatform platform) {
        assertThat(count(
                        platform,
                        "select count(*) from stoa_booking b where b.state in " + HOLDING
                                + " and (select count(*) from stoa_booking o where o.instrument_id = b.instrument_id"
                                + " and o.state in " + HOLDING
                                + " and o.starts_at <= b.starts_at and o.ends_at > b.starts_at) > " + places))
                .isZero();
    }

    /** Kills the child some milliseconds after so many acknowledgements, and reads all that it has said. */
    private List<String> killAfter(Process child, int booked, int millis) throws Exception {
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (acknowledged().size() < booked) {
                assertThat(child.isAlive()).as("the child is booking").isTrue();
                assertThat(System.nanoTime()).as("the child comes on").isLessThan(deadline);
                child.waitFor(2, TimeUnit.MILLISECONDS);
            }
            child.waitFor(millis, TimeUnit.MILLISECONDS);
        } finally {
            child.destroyForcibly().waitFor();
        }
        return acknowledged();
    }

    /** The last line may have been cut off. */
    private List<String> acknowledged() throws IOException {
        String said = Files.readString(output());
        return said.substring(0, said.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith(BookingChild.BOOKED))
                .map(line -> line.substring(BookingChild.BOOKED.length()))
                .toList();
    }

    private Path output() {
        return folder.resolve("said.txt");
    }

    /** Kills a child that runs due work as soon as so many bookings are released. */
    private void killAt(TestPlatform platform, String university, int released) throws Exception {
        Process child = child(platform, university);
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (count(platform, NO_SHOWS) < released) {
                assertThat(child.isAlive()).as("the child is at work").isTrue();
                assertThat(System.nanoTime()).as("the child comes on").isLessThan(deadline);
                child.waitFor(2, TimeUnit.MILLISECONDS);
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private Process child(TestPlatform platform, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-Dorg.jboss.logging.provider=slf4j",
                "-cp",
                System.getProperty("java.class.path"),
                BookingChild.class.getName(),
                platform.jdbcUrl(),
                clock.instant().toString(),
                folder.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectOutput(output().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Caller member(String name, String university) {
        return new Caller(name, name, university, Set.of(), Locale.ENGLISH);
    }

    private static void book(TestPlatform platform, String user, String university, String instrument, TimeSlot slot) {
        platform.as(member(user, university));
        platform.get(BookingService.class).book(new BookingRequest(instrument, slot, "x"));
    }

    private static String newOrganisation(TestPlatform platform, String name) {
        platform.as(Callers.administrator());
        return platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", name), OrganisationKind.RESEARCH_INSTITUTE))
                .id();
    }

    private static String newInstrument(TestPlatform platform, String provider, BookingRule... rules) {
        InstrumentCatalog instruments = platform.get(InstrumentCatalog.class);
        platform.as(Callers.administrator());
        EntryState drafted = instruments.register(InstrumentDraft.named(LocalizedText.of("en", "SEM"))
                .providedBy(provider)
                .build());
        platform.as(Callers.staffOf(provider));
        EntryState submitted = instruments.submit(drafted.id(), drafted.version());
        platform.as(Callers.platformApprover());
        instruments.approve(submitted.id(), submitted.version());
        platform.as(new Caller("keeper", "Keeper", provider, Set.of(InstrumentRoles.KEEPER), Locale.ENGLISH));
        platform.get(BookingPolicies.class)
                .setRules(new PolicyScope.OfInstrument(provider, drafted.id()), List.of(rules));
        return drafted.id();
    }

    private static long count(TestPlatform platform, String sql) {
        return platform.transactions()
                .<Long>required(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
