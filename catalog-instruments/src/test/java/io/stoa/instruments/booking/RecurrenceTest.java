package io.stoa.instruments.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.StoaException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.time.TimeSlot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration HOUR = Duration.ofHours(1);

    private static List<String> starts(String rule, String start, ZoneId zone) {
        return local(Recurrence.of(rule).members(LocalDateTime.parse(start), HOUR, zone), zone);
    }

    private static List<String> local(List<TimeSlot> members, ZoneId zone) {
        return members.stream()
                .map(slot -> slot.start().atZone(zone).toLocalDateTime().toString())
                .toList();
    }

    @Test
    void yields_half_open_slots_of_the_length() {
        assertThat(Recurrence.of("FREQ=DAILY;COUNT=2")
                        .members(LocalDateTime.parse("2026-11-30T23:00"), Duration.ofHours(2), SHANGHAI))
                .containsExactly(
                        new TimeSlot(Instant.parse("2026-11-30T15:00:00Z"), Instant.parse("2026-11-30T17:00:00Z")),
                        new TimeSlot(Instant.parse("2026-12-01T15:00:00Z"), Instant.parse("2026-12-01T17:00:00Z")));
    }

    @Test
    void keeps_the_clock_of_the_place_when_summer_time_ends_and_begins() {
        assertThat(
                        Recurrence.of("FREQ=WEEKLY;COUNT=2")
                                .members(LocalDateTime.parse("2026-10-19T09:00"), HOUR, BERLIN)
                                .stream()
                                .map(TimeSlot::start))
                .containsExactly(Instant.parse("2026-10-19T07:00:00Z"), Instant.parse("2026-10-26T08:00:00Z"));
        assertThat(
                        Recurrence.of("FREQ=WEEKLY;COUNT=2")
                                .members(LocalDateTime.parse("2026-03-02T09:00"), HOUR, NEW_YORK)
                                .stream()
                                .map(TimeSlot::start))
                .containsExactly(Instant.parse("2026-03-02T14:00:00Z"), Instant.parse("2026-03-09T13:00:00Z"));
    }

    @Test
    void moves_a_start_in_the_skipped_hour_on_and_no_other() {
        assertThat(starts("FREQ=DAILY;COUNT=3", "2026-03-28T02:30", BERLIN))
                .containsExactly("2026-03-28T02:30", "2026-03-29T03:30", "2026-03-30T02:30");
    }

    @Test
    void takes_the_earlier_of_a_repeated_hour_and_measures_length_in_elapsed_time() {
        assertThat(Recurrence.of("FREQ=DAILY;COUNT=2")
                        .members(LocalDateTime.parse("2026-10-31T01:30"), Duration.ofHours(3), NEW_YORK))
                .containsExactly(
                        TimeSlot.of(Instant.parse("2026-10-31T05:30:00Z"), Duration.ofHours(3)),
                        TimeSlot.of(Instant.parse("2026-11-01T05:30:00Z"), Duration.ofHours(3)));
    }

    @Test
    void makes_one_member_of_two_that_the_clocks_move_together() {
        assertThat(starts("FREQ=HOURLY;COUNT=3", "2026-03-29T01:00", BERLIN))
                .containsExactly("2026-03-29T01:00", "2026-03-29T03:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=YEARLY;COUNT=3 | 2024-02-29T09:00 | 2024-02-29T09:00 2028-02-29T09:00 2032-02-29T09:00",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;COUNT=3"
                        + " | 2024-02-29T09:00 | 2024-02-29T09:00 2028-02-29T09:00 2032-02-29T09:00",
                "FREQ=MONTHLY;COUNT=3 | 2026-01-31T09:00 | 2026-01-31T09:00 2026-03-31T09:00 2026-05-31T09:00",
                "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3 | 2026-01-31T09:00 | 2026-01-31T09:00 2026-02-28T09:00 2026-03-31T09:00",
                "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;COUNT=2 | 2026-12-28T09:00 | 2026-12-28T09:00 2032-12-27T09:00",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3"
                        + " | 2026-01-30T09:00 | 2026-01-30T09:00 2026-02-27T09:00 2026-03-31T09:00",
                "FREQ=MONTHLY;BYDAY=2TU;COUNT=2 | 2026-01-13T09:00 | 2026-01-13T09:00 2026-02-10T09:00",
                "FREQ=MONTHLY;BYDAY=-1FR;COUNT=2 | 2026-01-30T09:00 | 2026-01-30T09:00 2026-02-27T09:00",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4"
                        + " | 1997-08-05T09:00 | 1997-08-05T09:00 1997-08-10T09:00 1997-08-19T09:00 1997-08-24T09:00",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4"
                        + " | 1997-08-05T09:00 | 1997-08-05T09:00 1997-08-17T09:00 1997-08-19T09:00 1997-08-31T09:00",
                "FREQ=DAILY;BYHOUR=9,14;BYMINUTE=0,30;COUNT=5"
                        + " | 2026-01-05T09:00 | 2026-01-05T09:00 2026-01-05T09:30 2026-01-05T14:00 2026-01-05T14:30 2026-01-06T09:00",
                "FREQ=YEARLY;BYYEARDAY=-1;COUNT=2 | 2026-12-31T09:00 | 2026-12-31T09:00 2027-12-31T09:00",
                "FREQ=HOURLY;INTERVAL=6;COUNT=3 | 2026-01-05T09:00 | 2026-01-05T09:00 2026-01-05T15:00 2026-01-05T21:00",
                "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3"
                        + " | 1996-11-05T09:00 | 1996-11-05T09:00 2000-11-07T09:00 2004-11-02T09:00",
                "FREQ=YEARLY;BYDAY=20MO;COUNT=3 | 1997-05-19T09:00 | 1997-05-19T09:00 1998-05-18T09:00 1999-05-17T09:00",
                "freq=daily;count=1 | 2026-01-05T09:00 | 2026-01-05T09:00"
            })
    void yields_what_the_standard_says(String rule, String start, String expected) {
        assertThat(starts(rule, start, SHANGHAI)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "20260107, 3", "20260107T090000, 3", "20260107T085959, 2",
        "20260107T010000Z, 3", "20260107T005959Z, 2", "20260106T235959, 2"
    })
    void ends_with_until_whether_day_local_time_or_utc(String until, int members) {
        assertThat(starts("FREQ=DAILY;UNTIL=" + until, "2026-01-05T09:00", SHANGHAI))
                .hasSize(members);
    }

    @Test
    void leaves_days_out_and_counts_them_all_the_same() {
        assertThat(local(
                        Recurrence.of("FREQ=DAILY;COUNT=3")
                                .members(
                                        LocalDateTime.parse("2026-01-05T09:00"),
                                        HOUR,
                                        BERLIN,
                                        Set.of(LocalDate.parse("2026-01-06"), LocalDate.parse("2026-02-01"))),
                        BERLIN))
                .containsExactly("2026-01-05T09:00", "2026-01-07T09:00");
    }

    @Test
    void yields_366_members_and_refuses_one_more() {
        LocalDateTime start = LocalDateTime.parse("2028-01-01T09:00");
        assertThat(Recurrence.of("FREQ=DAILY;UNTIL=20281231").members(start, HOUR, SHANGHAI))
                .hasSize(366);
        Recurrence longer = Recurrence.of("FREQ=DAILY;UNTIL=20290101");
        assertThatThrownBy(() -> longer.members(start, HOUR, SHANGHAI))
                .extracting(RecurrenceTest::code)
                .isEqualTo("instruments.series.too-many");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | malformed",
                "FREQ | malformed",
                "FREQ= | malformed",
                "FREQ==DAILY;COUNT=1 | malformed",
                "RRULE:FREQ=DAILY;COUNT=1 | malformed",
                "FREQ=DAILY;COUNT=1; | malformed",
                "FREQ=DAILY COUNT=1 | malformed",
                "COUNT=3 | no-frequency",
                "FREQ=DAILY;COUNT=3;COUNT=4 | repeated-part",
                "FREQ=DAILY;COUNT=3;BYEASTER=1 | unknown-part",
                "FREQ=DAILY;COUNT=3;RSCALE=CHINESE | unknown-part",
                "FREQ=FORTNIGHTLY;COUNT=3 | wrong-value",
                "FREQ=DAILY;COUNT=0 | wrong-value",
                "FREQ=DAILY;COUNT=-1 | wrong-value",
                "FREQ=DAILY;COUNT=9999999999 | wrong-value",
                "FREQ=DAILY;INTERVAL=0;COUNT=3 | wrong-value",
                "FREQ=DAILY;INTERVAL=2147483647;COUNT=3 | wrong-value",
                "FREQ=DAILY;UNTIL=20260230 | wrong-value",
                "FREQ=DAILY;UNTIL=tomorrow | wrong-value",
                "FREQ=WEEKLY;BYDAY=XX;COUNT=3 | wrong-value",
                "FREQ=MONTHLY;BYDAY=54MO;COUNT=3 | wrong-value",
                "FREQ=DAILY;BYHOUR=24;COUNT=3 | malformed",
                "FREQ=MONTHLY;BYMONTHDAY=32;COUNT=3 | malformed",
                "FREQ=MONTHLY;BYMONTHDAY=0;COUNT=3 | malformed",
                "FREQ=YEARLY;BYMONTH=13;COUNT=3 | malformed",
                "FREQ=DAILY;COUNT=3;UNTIL=20260101 | count-and-until",
                "FREQ=WEEKLY;BYDAY=1MO;COUNT=3 | part-not-here",
                "FREQ=WEEKLY;BYMONTHDAY=1;COUNT=3 | part-not-here",
                "FREQ=MONTHLY;BYWEEKNO=1;COUNT=3 | part-not-here",
                "FREQ=MONTHLY;BYYEARDAY=1;COUNT=3 | part-not-here",
                "FREQ=MONTHLY;BYSETPOS=1;COUNT=3 | part-not-here"
            })
    void refuses_what_is_no_rule(String rule, String reason) {
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> Recurrence.of(rule))
                .satisfies(e -> assertThat(code(e)).isEqualTo("instruments.series." + reason));
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY, endless",
        "FREQ=YEARLY, endless",
        "FREQ=SECONDLY, endless",
        "FREQ=MINUTELY, endless",
        "FREQ=HOURLY, endless",
        "FREQ=SECONDLY;COUNT=1000000, too-many",
        "FREQ=DAILY;COUNT=367, too-many"
    })
    void refuses_what_has_no_end_or_too_many_members_by_its_text_alone(String rule, String reason) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> Recurrence.of(rule))
                .satisfies(e -> assertThat(code(e)).isEqualTo("instruments.series." + reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=SECONDLY;UNTIL=20270101 | too-many",
                "FREQ=SECONDLY;UNTIL=21991231 | too-many",
                "FREQ=DAILY;UNTIL=99991231 | too-far",
                "FREQ=YEARLY;COUNT=366 | too-far",
                "FREQ=YEARLY;INTERVAL=999;COUNT=2 | too-far",
                "FREQ=DAILY;UNTIL=20260104 | none",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1 | none",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=1 | none",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=20990101 | none",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1 | too-fine"
            })
    void refuses_series_that_cannot_be_had(String rule, String reason) {
        Recurrence recurrence = Recurrence.of(rule);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> recurrence.members(LocalDateTime.parse("2026-01-05T09:00"), HOUR, SHANGHAI))
                .satisfies(e -> assertThat(code(e)).isEqualTo("instruments.series." + reason));
    }

    @Test
    void refuses_a_start_in_the_year_9999_and_a_length_that_is_none() {
        Recurrence daily = Recurrence.of("FREQ=DAILY;COUNT=2");
        assertThatThrownBy(() -> daily.members(LocalDateTime.parse("9999-12-31T09:00"), HOUR, SHANGHAI))
                .extracting(RecurrenceTest::code)
                .isEqualTo("instruments.series.too-far");
        assertThatThrownBy(() -> daily.members(LocalDateTime.parse("2026-12-31T09:00"), Duration.ZERO, SHANGHAI))
                .extracting(RecurrenceTest::code)
                .isEqualTo("core.time-slot.empty");
    }

    @Test
    void refuses_rules_that_are_made_to_be_slow() {
        String sixty = java.util.stream.IntStream.range(0, 60)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        String rule = "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=" + sixty
                + ";BYSECOND=" + sixty + ";BYSETPOS=366;COUNT=366";
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> Recurrence.of(rule))
                .satisfies(e -> assertThat(code(e)).isEqualTo("instruments.series.too-fine"));
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> Recurrence.of("FREQ=DAILY;COUNT=1;BYHOUR=" + "1,".repeat(1_000_000) + "1"))
                .satisfies(e -> assertThat(e.message(java.util.Locale.ENGLISH)).hasSizeLessThan(300));
    }

    @Test
    void finds_members_of_an_endless_rule_in_a_window() {
        TimeSlot window = new TimeSlot(Instant.parse("2026-11-02T01:30:00Z"), Instant.parse("2026-11-16T01:00:00Z"));
        assertThat(local(
                        Recurrence.openEnded("FREQ=WEEKLY")
                                .membersWithin(
                                        LocalDateTime.parse("1997-09-01T09:00"), HOUR, SHANGHAI, Set.of(), window),
                        SHANGHAI))
                .containsExactly("2026-11-02T09:00", "2026-11-09T09:00");
        assertThat(Recurrence.openEnded("FREQ=WEEKLY;COUNT=5")
                        .membersWithin(LocalDateTime.parse("1997-09-01T09:00"), HOUR, SHANGHAI, Set.of(), window))
                .isEmpty();
    }

    @Test
    void refuses_to_count_seconds_through_decades() {
        TimeSlot window = TimeSlot.of(Instant.parse("2026-11-02T01:30:00Z"), HOUR);
        Recurrence secondly = Recurrence.openEnded("FREQ=SECONDLY;INTERVAL=900");
        assertThatThrownBy(() -> secondly.membersWithin(
                        LocalDateTime.parse("1900-01-01T09:00"), HOUR, SHANGHAI, Set.of(), window))
                .extracting(RecurrenceTest::code)
                .isEqualTo("instruments.series.too-fine");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agrees_with_a_slow_reference(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            Case made = Case.random(random);
            assertThat(outcome(made)).as("%s", made).isEqualTo(made.reference());
        }
    }

    private static List<LocalDateTime> outcome(Case made) {
        try {
            return Recurrence.of(made.rule()).members(made.start(), HOUR, SHANGHAI).stream()
                    .map(slot -> slot.start().atZone(SHANGHAI).toLocalDateTime())
                    .toList();
        } catch (RuleViolationException e) {
            assertThat(code(e)).isEqualTo("instruments.series.none");
            return List.of();
        }
    }

    private static String code(Throwable refusal) {
        return ((StoaException) refusal).code();
    }

    /** A rule and the days that it yields, found by trying every day. */
    private record Case(
            String frequency,
            int interval,
            LocalDateTime start,
            Set<DayOfWeek> days,
            Set<Integer> monthDays,
            int count,
            LocalDate until) {

        static Case random(Random random) {
            String frequency = List.of("DAILY", "WEEKLY", "MONTHLY").get(random.nextInt(3));
            LocalDateTime start = LocalDateTime.of(2024, 1, 1, 9, 0).plusDays(random.nextInt(1_000));
            Set<DayOfWeek> days = new TreeSet<>();
            Set<Integer> monthDays = new TreeSet<>();
            if (random.nextBoolean()) {
                random.ints(1 + random.nextInt(3), 1, 8).forEach(d -> days.add(DayOfWeek.of(d)));
            }
            if (!frequency.equals("WEEKLY") && random.nextBoolean()) {
                random.ints(1 + random.nextInt(3), -31, 32).filter(d -> d != 0).forEach(monthDays::add);
            }
            int count = random.nextBoolean() ? 1 + random.nextInt(30) : 0;
            return new Case(
                    frequency,
                    1 + random.nextInt(4),
                    start,
                    days,
                    monthDays,
                    count,
                    start.toLocalDate().plusDays(random.nextInt(300)));
        }

        String rule() {
            StringBuilder rule = new StringBuilder("FREQ=" + frequency + ";INTERVAL=" + interval);
            if (!days.isEmpty()) {
                rule.append(";BYDAY=")
                        .append(days.stream().map(d -> d.name().substring(0, 2)).collect(Collectors.joining(",")));
            }
            if (!monthDays.isEmpty()) {
                rule.append(";BYMONTHDAY=")
                        .append(monthDays.stream().map(String::valueOf).collect(Collectors.joining(",")));
            }
            return rule.append(
                            count > 0
                                    ? ";COUNT=" + count
                                    : ";UNTIL=" + until.toString().replace("-", ""))
                    .toString();
        }

        List<LocalDateTime> reference() {
            List<LocalDateTime> found = new ArrayList<>();
            LocalDate first = start.toLocalDate();
            LocalDate end = count > 0 ? LocalDate.of(2199, 12, 31) : until;
            for (LocalDate day = first;
                    !day.isAfter(end) && (count == 0 || found.size() < count);
                    day = day.plusDays(1)) {
                if (inPeriod(first, day) && matches(first, day)) {
                    found.add(day.atTime(start.toLocalTime()));
                }
            }
            return found;
        }

        private boolean inPeriod(LocalDate first, LocalDate day) {
            long periods = switch (frequency) {
                case "DAILY" -> java.time.temporal.ChronoUnit.DAYS.between(first, day);
                case "WEEKLY" -> java.time.temporal.ChronoUnit.WEEKS.between(monday(first), monday(day));
                default -> java.time.temporal.ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1));
            };
            return periods % interval == 0;
        }

        private boolean matches(LocalDate first, LocalDate day) {
            boolean byDay = days.isEmpty() || days.contains(day.getDayOfWeek());
            boolean byMonthDay = monthDays.isEmpty()
                    || monthDays.contains(day.getDayOfMonth())
                    || monthDays.contains(day.getDayOfMonth() - day.lengthOfMonth() - 1);
            if (!days.isEmpty() || !monthDays.isEmpty()) {
                return byDay && byMonthDay;
            }
            return switch (frequency) {
                case "WEEKLY" -> day.getDayOfWeek() == first.getDayOfWeek();
                case "MONTHLY" -> day.getDayOfMonth() == first.getDayOfMonth();
                default -> true;
            };
        }

        private static LocalDate monday(LocalDate day) {
            return day.minusDays(day.getDayOfWeek().getValue() - 1L);
        }
    }
}
