package io.stoa.instruments.booking;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.error.Obstacle;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.booking.rule.AudienceTerms;
import io.stoa.instruments.booking.rule.Audiences;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.CapCount;
import io.stoa.instruments.booking.rule.CapHolder;
import io.stoa.instruments.booking.rule.CapHours;
import io.stoa.instruments.booking.rule.CapPeriod;
import io.stoa.instruments.booking.rule.Capacity;
import io.stoa.instruments.booking.rule.ClosedOnHolidays;
import io.stoa.instruments.booking.rule.Credit;
import io.stoa.instruments.booking.rule.Gap;
import io.stoa.instruments.booking.rule.Grid;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.MinLength;
import io.stoa.instruments.booking.rule.MinNotice;
import io.stoa.instruments.booking.rule.Off;
import io.stoa.instruments.booking.rule.OpenFuture;
import io.stoa.instruments.booking.rule.OpenTime;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.instruments.booking.rule.ProjectRequired;
import io.stoa.instruments.booking.rule.Qualification;
import io.stoa.instruments.booking.rule.RuleCode;
import io.stoa.instruments.booking.rule.UserAudience;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes up an instrument's rules and calendar around a night on which clocks or counts change, and wishes for it. */
final class RandomCalendar {

    private static final List<String> NIGHTS = List.of(
            "Asia/Shanghai 2026-10-01",
            "Asia/Shanghai 2026-12-31",
            "Asia/Shanghai 2028-02-29",
            "Europe/Berlin 2026-03-29",
            "Europe/Berlin 2026-10-25",
            "Europe/Berlin 2027-01-01",
            "Europe/Berlin 2027-01-03",
            "Europe/Berlin 2028-02-28",
            "America/New_York 2026-03-08",
            "America/New_York 2026-11-01",
            "America/New_York 2026-12-28",
            "America/New_York 2028-02-29");
    private static final List<String> USERS = List.of("ann", "ben", "cid");
    private static final List<String> GROUPS = List.of("alloys", "glasses");
    private static final List<String> PROJECTS = List.of("P-1", "P-2");
    private static final List<String> ORGANISATIONS = List.of("institute", "partner", "company");
    private static final String INSTRUMENT = "sem";

    private final Random random;
    final ZoneId zone;
    final Instant now;
    final List<BookingRule> rules = new ArrayList<>();
    final List<Taken> bookings = new ArrayList<>();
    final List<TimeSlot> outages = new ArrayList<>();
    final Standing standing;
    final LocalDate calibrationDue;

    private final Instant middle;

    RandomCalendar(long seed) {
        random = new Random(seed);
        String[] night = pick(NIGHTS).split(" ");
        zone = ZoneId.of(night[0]);
        LocalDate day = LocalDate.parse(night[1]);
        middle = day.atStartOfDay(zone).toInstant();
        now = middle.minus(Duration.ofHours(10 + random.nextInt(60))).plus(Duration.ofMinutes(random.nextInt(60)));
        makeRules(day);
        for (int i = random.nextInt(14); i > 0; i--) {
            bookings.add(new Taken(
                    "b" + i,
                    INSTRUMENT,
                    slot(600),
                    pick(USERS),
                    maybe(pick(GROUPS)),
                    maybe(pick(PROJECTS)),
                    pick(List.of(BookingState.values()))));
        }
        for (int i = random.nextInt(5) - 2; i > 0; i--) {
            outages.add(slot(300));
        }
        standing = standing();
        calibrationDue =
                random.nextInt(6) > 0 ? null : now.atZone(zone).toLocalDate().plusDays(random.nextInt(3) - 1);
    }

    InstrumentFacts facts() {
        return new InstrumentFacts(
                new AccessSubject(
                        InstrumentCatalog.KIND, INSTRUMENT, "institute", EntryStatus.PUBLISHED, Audience.PUBLIC, null),
                "SEM",
                zone,
                Rules.of(List.of(rules)),
                bookings.stream()
                        .filter(each -> BookingState.HOLDING.contains(each.state()))
                        .toList(),
                bookings.stream()
                        .filter(each -> BookingState.COUNTED.contains(each.state()))
                        .toList(),
                outages.stream().map(Obstacle::hidden).toList(),
                standing,
                0,
                calibrationDue,
                true);
    }

    /** A new booking, or a booking of the calendar at another time. */
    Wish wish() {
        TimeSlot slot = slot(random.nextInt(8) == 0 ? 2000 : 500);
        if (bookings.isEmpty() || random.nextInt(4) > 0) {
            Booker booker = new Booker(pick(USERS), maybe(pick(ORGANISATIONS)), maybe(pick(GROUPS)));
            return new Wish(null, INSTRUMENT, slot, null, booker, maybe(pick(PROJECTS)));
        }
        Taken moved = pick(bookings);
        Booker booker = new Booker(moved.holderId(), maybe(pick(ORGANISATIONS)), moved.researchGroup());
        TimeSlot before = moved.slot();
        TimeSlot to = random.nextBoolean() ? TimeSlot.of(before.start(), slot.length()) : slot;
        return new Wish(moved.id(), INSTRUMENT, to, before, booker, moved.project());
    }

    TimeSlot window() {
        return new TimeSlot(middle.minus(Duration.ofHours(6)), middle.plus(Duration.ofHours(18)));
    }

    private void makeRules(LocalDate day) {
        sometimes(MaxAdvance.of(pick(List.of("P0D", "P1D", "P2D", "P1M", "PT30H", "PT47H59M"))));
        sometimes(MinNotice.of(pick(List.of("P0D", "P1D", "P2D", "PT5H", "PT24H", "PT90M"))));
        sometimes(new MinLength(minutes(15, 240)));
        sometimes(new MaxLength(minutes(60, 600)));
        sometimes(new Grid(pick(List.of(1, 5, 7, 10, 15, 25, 30, 45, 60, 90, 120, 720))));
        sometimes(openingHours(day));
        sometimes(new ClosedOnHolidays());
        for (int i = random.nextInt(3); i > 0; i--) {
            rules.add(new CapCount(random.nextInt(4), pick(CapPeriod.values()), pick(CapHolder.values())));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            rules.add(new CapHours(minutes(60, 1800), pick(CapPeriod.values()), pick(CapHolder.values())));
        }
        sometimes(new OpenFuture(maybe(1 + random.nextInt(4)), maybe(minutes(60, 1200))));
        sometimes(new Gap(minutes(0, 120), random.nextBoolean()));
        sometimes(new Qualification("SEM"));
        sometimes(new ProjectRequired());
        sometimes(new Audiences(
                List.of(
                        new AudienceTerms(UserAudience.INTERNAL, null, maybe(openingHours(day)), null),
                        new AudienceTerms(
                                UserAudience.PARTNERS, MaxAdvance.of("P1D").ahead(), null, null)),
                Set.of("partner")));
        sometimes(new Capacity(1 + random.nextInt(3)));
        sometimes(Credit.DEFAULT);
        for (RuleCode code : List.of(
                RuleCode.MAX_ADVANCE, RuleCode.MIN_NOTICE, RuleCode.MIN_LENGTH, RuleCode.MAX_LENGTH, RuleCode.GRID)) {
            if (random.nextInt(6) == 0 && rules.stream().noneMatch(each -> each.code() == code)) {
                rules.add(new Off(code));
            }
        }
    }

    private OpeningHours openingHours(LocalDate day) {
        Map<DayOfWeek, List<OpenTime>> weekly = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek each : DayOfWeek.values()) {
            weekly.put(each, random.nextInt(6) == 0 ? List.of() : openTimes());
        }
        return new OpeningHours(
                weekly, random.nextBoolean() ? Map.of() : Map.of(day.plusDays(random.nextInt(3) - 1), openTimes()));
    }

    private List<OpenTime> openTimes() {
        LocalTime noon = LocalTime.NOON;
        LocalTime early = LocalTime.MIDNIGHT.plusMinutes(30L * random.nextInt(12));
        LocalTime evening = LocalTime.of(14 + random.nextInt(9), 30);
        return pick(List.of(
                List.of(OpenTime.ALL_DAY),
                List.of(new OpenTime(early, LocalTime.MIDNIGHT)),
                List.of(new OpenTime(LocalTime.MIDNIGHT, evening)),
                List.of(new OpenTime(early, noon), new OpenTime(noon, evening)),
                List.of(new OpenTime(early, LocalTime.of(11, 0)), new OpenTime(noon, LocalTime.MIDNIGHT))));
    }

    private Standing standing() {
        List<Standing.Validity> validities = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            TimeSlot valid = slot(4000);
            validities.add(new Standing.Validity(valid.start(), random.nextBoolean() ? valid.end() : null));
        }
        TimeSlot active = slot(5000);
        return new Standing(
                Map.of("SEM", validities),
                random.nextInt(10) > 0 ? null : new Standing.Ban(null, "left samples behind"),
                maybe(new Standing.Credit(50, maybe(now.plus(Duration.ofHours(random.nextInt(20) - 10))))),
                maybe(new Standing.ProjectTime(active.start(), active.end(), random.nextInt(4) > 0)));
    }

    /** A slot within a day and a half of the night, mostly on quarters of an hour. */
    private TimeSlot slot(int mostMinutes) {
        int unit = random.nextInt(4) == 0 ? 1 : 15;
        long from = (long) unit * random.nextInt(4320 / unit) - 2160;
        long length = (long) unit * (1 + random.nextInt(mostMinutes / unit));
        return TimeSlot.of(middle.plus(Duration.ofMinutes(from)), Duration.ofMinutes(length));
    }

    private Duration minutes(int from, int to) {
        return Duration.ofMinutes(from + 15L * random.nextInt((to - from) / 15 + 1));
    }

    private void sometimes(BookingRule rule) {
        if (random.nextInt(3) == 0) {
            rules.add(rule);
        }
    }

    private <T> T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    @Override
    public String toString() {
        return zone + ", now " + now.atZone(zone) + "\nrules " + rules + "\nbookings " + bookings + "\noutages "
                + outages + "\nstanding " + standing + "\ncalibration due " + calibrationDue;
    }
}
