package io.stoa.benchmarks;

import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.error.Violation;
import io.stoa.core.time.TimeSlot;
import io.stoa.core.time.WorkCalendar;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.instruments.booking.BookingRequest;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.rule.Approval;
import io.stoa.instruments.booking.rule.AudienceTerms;
import io.stoa.instruments.booking.rule.Audiences;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.Bundle;
import io.stoa.instruments.booking.rule.CancelCutoff;
import io.stoa.instruments.booking.rule.CapCount;
import io.stoa.instruments.booking.rule.CapHolder;
import io.stoa.instruments.booking.rule.CapHours;
import io.stoa.instruments.booking.rule.CapPeriod;
import io.stoa.instruments.booking.rule.Capacity;
import io.stoa.instruments.booking.rule.CheckIn;
import io.stoa.instruments.booking.rule.ClosedOnHolidays;
import io.stoa.instruments.booking.rule.Credit;
import io.stoa.instruments.booking.rule.Gap;
import io.stoa.instruments.booking.rule.Grid;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.MinLength;
import io.stoa.instruments.booking.rule.MinNotice;
import io.stoa.instruments.booking.rule.OpenFuture;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.instruments.booking.rule.ProjectRequired;
import io.stoa.instruments.booking.rule.Qualification;
import io.stoa.instruments.booking.rule.UserAudience;
import io.stoa.instruments.booking.rule.WaitingList;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import jakarta.persistence.EntityManagerFactory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Asks whether a booking is possible on an instrument with every rule, against one without any; both, and the one that
 * is booked with the first, have 10,000 bookings to come.
 */
final class BookingRulesBenchmark implements Benchmark {

    private static final int FUTURE = 10_000;
    private static final int FEW = 100;
    private static final int USERS = 500;
    private static final int GROUPS = 20;
    private static final int CHECKS = 100;

    @Override
    public String name() {
        return "booking-rules";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        InstrumentsModule module = InstrumentsModule.with(options ->
                options.researchGroup(BookingRulesBenchmark::group).workCalendar(WorkCalendar.weekends(Set.of())));
        Stack stack = new Stack(Database.POSTGRESQL, PersistenceProvider.HIBERNATE);
        try (InstrumentPlatform started = InstrumentPlatform.start(stack, module)) {
            BookingScene scene = new BookingScene(started);
            fill(scene);
            TestPlatform platform = started.platform();
            BookingService bookings = platform.get(BookingService.class);
            List<TimeSlot> slots = scene.freeSlots(CHECKS);
            report.figure("statements", statements(scene, module), "statements");
            SideBySide.ofShortRuns(report, arguments)
                    .time(
                            () -> check(platform, bookings, slots, started.providerId(), "b1"),
                            () -> check(platform, bookings, slots, started.providerId(), "b2"));
        }
    }

    private static String group(String user) {
        return "g" + Integer.parseInt(user.substring(1)) % GROUPS;
    }

    /** The first and the third instrument have all rules, the second has none; the fourth and fifth have few bookings. */
    private static void fill(BookingScene scene) throws Exception {
        scene.fill(5, USERS);
        List<BookingRule> rules = everyRule();
        scene.instrumentRules("b3", rules);
        scene.instrumentRules("b5", rules);
        scene.instrumentRules("b1", bundledWith("b3", rules));
        scene.instrumentRules("b4", bundledWith("b5", rules));
        for (String instrument : List.of("b1", "b2", "b3")) {
            scene.future(instrument, FUTURE, USERS, GROUPS);
        }
        scene.future("b4", FEW, USERS, GROUPS);
        scene.future("b5", FEW, USERS, GROUPS);
        Sql.execute(
                scene.dataSource(),
                "insert into stoa_booking_project (id, version, code, title, organisation_id, active_from, active_until)"
                        + " values ('p', 0, 'P', 'P', '" + scene.providerId() + "', timestamp '2020-01-01',"
                        + " timestamp '2100-01-01')",
                "vacuum analyze");
    }

    private static List<BookingRule> bundledWith(String other, List<BookingRule> rules) {
        List<BookingRule> more = new ArrayList<>(rules);
        more.add(new Bundle(Set.of(other)));
        return more;
    }

    /** Every rule that has parameters, and each cap for each whose bookings it may count. */
    private static List<BookingRule> everyRule() {
        List<BookingRule> rules = new ArrayList<>(List.of(
                MaxAdvance.of("P60D"),
                MinNotice.of("PT1H"),
                new MinLength(Duration.ofMinutes(30)),
                new MaxLength(Duration.ofHours(8)),
                new Grid(30),
                OpeningHours.on("08:00", "20:00", DayOfWeek.values()),
                new ClosedOnHolidays(),
                new OpenFuture(100, Duration.ofHours(200)),
                new Gap(Duration.ofMinutes(15), true),
                new CancelCutoff(Duration.ofHours(24)),
                new Qualification(BookingScene.KIND),
                Approval.forFirst(3),
                new ProjectRequired(),
                new Audiences(List.of(AudienceTerms.of(UserAudience.INTERNAL)), Set.of()),
                new Capacity(2),
                Credit.DEFAULT,
                new CheckIn(15),
                WaitingList.DEFAULT));
        for (CapHolder holder : CapHolder.values()) {
            rules.add(new CapCount(5_000, CapPeriod.MONTH, holder));
            rules.add(new CapHours(Duration.ofHours(5_000), CapPeriod.WEEK, holder));
        }
        return rules;
    }

    private static long check(
            TestPlatform platform,
            BookingService bookings,
            List<TimeSlot> slots,
            String providerId,
            String instrument) {
        int user = 0;
        for (TimeSlot slot : slots) {
            platform.as(caller("u" + ++user, providerId));
            check(bookings, instrument, slot);
        }
        return slots.size();
    }

    private static Caller caller(String id, String providerId) {
        return new Caller(id, id, providerId, Set.of(), Locale.ENGLISH);
    }

    private static void check(BookingService bookings, String instrument, TimeSlot slot) {
        List<Violation> violations = bookings.check(new BookingRequest(instrument, slot, "imaging").forProject("P"));
        if (!violations.isEmpty()) {
            throw new IllegalStateException(instrument + " at " + slot + ": " + violations);
        }
    }

    /** How many statements a check makes; the same with many bookings as with few. */
    private static long statements(BookingScene scene, InstrumentsModule module) {
        StatementCount count = new StatementCount();
        try (EntityManagerFactory factory = TestPlatform.entityManagers(
                        PersistenceProvider.HIBERNATE, count.around(scene.dataSource()), List.of(module));
                Platform platform = Platform.builder()
                        .modules(List.of(module))
                        .transactions(JpaTransactions.resourceLocal(factory))
                        .caller(() -> caller("u1", scene.providerId()))
                        .build()) {
            BookingService bookings = platform.get(BookingService.class);
            TimeSlot slot = scene.freeSlots(1).get(0);
            long before = count.prepared();
            check(bookings, "b1", slot);
            long many = count.prepared() - before;
            check(bookings, "b4", slot);
            long few = count.prepared() - before - many;
            if (few != many) {
                throw new IllegalStateException(many + " statements with many bookings, " + few + " with few");
            }
            return many;
        }
    }
}
