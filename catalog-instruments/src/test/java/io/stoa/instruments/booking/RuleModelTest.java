package io.stoa.instruments.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.time.TimeSlot;
import io.stoa.core.time.WorkCalendar;
import io.stoa.instruments.booking.rule.Ahead;
import io.stoa.instruments.booking.rule.Approval;
import io.stoa.instruments.booking.rule.ApprovalNeed;
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
import io.stoa.instruments.booking.rule.Off;
import io.stoa.instruments.booking.rule.OpenFuture;
import io.stoa.instruments.booking.rule.OpenTime;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.instruments.booking.rule.ProjectRequired;
import io.stoa.instruments.booking.rule.Qualification;
import io.stoa.instruments.booking.rule.RuleCode;
import io.stoa.instruments.booking.rule.UserAudience;
import io.stoa.instruments.booking.rule.WaitingList;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine against rules written down once more in the most obvious way, on thousands of random calendars. */
class RuleModelTest {

    private static final int CALENDARS = 3000;
    private static final int WISHES = 5;
    private static final int SEARCHES = 1000;
    private static final long SEED = 20260302;
    private static final WorkCalendar WORKDAYS = WorkCalendar.china();

    @Test
    void agrees_with_the_obvious_rules_on_random_calendars() {
        Map<String, Integer> refusals = new TreeMap<>();
        int allowed = 0;
        for (long seed = SEED; seed < SEED + CALENDARS; seed++) {
            RandomCalendar calendar = new RandomCalendar(seed);
            InstrumentFacts facts = calendar.facts();
            for (int i = 0; i < WISHES; i++) {
                Wish wish = calendar.wish();
                Set<String> codes = codes(RuleCheck.violations(wish, facts, calendar.now, WORKDAYS, false));

                assertThat(codes)
                        .as("seed %d, wish %d: %s%n%s", seed, i, wish, calendar)
                        .isEqualTo(ObviousRules.broken(calendar, wish, WORKDAYS));
                codes.forEach(code -> refusals.merge(code, 1, Integer::sum));
                allowed += codes.isEmpty() ? 1 : 0;
            }
        }
        assertThat(allowed).as("wishes that no rule refuses").isGreaterThan(50);
        assertThat(refusals)
                .as("refusals by rule")
                .hasSize(21)
                .allSatisfy((code, count) -> assertThat(count).as(code).isGreaterThan(50));
    }

    @Test
    void a_keeper_sets_aside_what_may_be_set_aside_and_nothing_else() {
        Set<String> setAside =
                RuleCheck.OVERRIDABLE.stream().map(RuleCode::messageCode).collect(Collectors.toSet());
        for (long seed = SEED; seed < SEED + CALENDARS; seed++) {
            RandomCalendar calendar = new RandomCalendar(seed);
            Wish wish = calendar.wish();
            Set<String> expected = ObviousRules.broken(calendar, wish, WORKDAYS);
            expected.removeAll(setAside);

            assertThat(codes(RuleCheck.violations(wish, calendar.facts(), calendar.now, WORKDAYS, true)))
                    .as("seed %d: %s%n%s", seed, wish, calendar)
                    .isEqualTo(expected);
        }
    }

    @Test
    void finds_the_free_slots_that_trying_every_minute_finds() {
        int found = 0;
        for (long seed = SEED; seed < SEED + SEARCHES; seed++) {
            RandomCalendar calendar = new RandomCalendar(seed);
            Wish wish = Wish.of("sem", calendar.window(), new Booker("ann", "institute", "alloys"), "P-1");
            Duration length = Duration.ofMinutes(30 + seed % 8 * 15);
            List<TimeSlot> slots =
                    new SlotSearch(calendar.facts(), calendar.now, WORKDAYS).find(wish, calendar.window(), length, 5);

            assertThat(slots)
                    .as("seed %d, %s in %s%n%s", seed, length, calendar.window(), calendar)
                    .isEqualTo(slotsByTrying(calendar, wish, length));
            found += slots.size();
        }
        assertThat(found).as("slots found").isGreaterThan(100);
    }

    private static List<TimeSlot> slotsByTrying(RandomCalendar calendar, Wish wish, Duration length) {
        InstrumentFacts facts = calendar.facts();
        int grid = ObviousRules.gridOf(calendar, 15);
        List<TimeSlot> slots = new ArrayList<>();
        Instant end = calendar.window().end();
        Instant at = calendar.window().start();
        while (slots.size() < 5 && !at.plus(length).isAfter(end)) {
            TimeSlot slot = TimeSlot.of(at, length);
            boolean free = !at.isBefore(calendar.now)
                    && ObviousRules.isOn(grid, at, calendar.zone)
                    && RuleCheck.violations(wish.at(slot), facts, calendar.now, WORKDAYS, false)
                            .isEmpty();
            if (free) {
                slots.add(slot);
            }
            at = free ? slot.end() : at.plusSeconds(60);
        }
        return slots;
    }

    @Test
    void every_rule_is_read_as_it_was_written() {
        Set<Class<?>> written = new java.util.HashSet<>();
        BookingRulesConverter converter = new BookingRulesConverter();
        List<BookingRule> rules = oneOfEach();
        for (BookingRule rule : rules) {
            written.add(rule.getClass());
            assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(List.of(rule))))
                    .containsExactly(rule);
        }
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(rules)))
                .isEqualTo(rules);
        assertThat(written).containsExactlyInAnyOrder(BookingRule.class.getPermittedSubclasses());
    }

    @Test
    void random_rules_are_read_as_they_were_written() {
        BookingRulesConverter converter = new BookingRulesConverter();
        for (long seed = SEED; seed < SEED + SEARCHES; seed++) {
            List<BookingRule> rules = new RandomCalendar(seed).rules;
            assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(rules)))
                    .isEqualTo(rules);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "P",
                "PT",
                "60",
                "P-1D",
                "-P1D",
                "PT-1S",
                "P1X",
                "P3661D",
                "P11Y",
                "PT87864H",
                "P99999999999999999999D",
                "P2147483647Y",
                "PT9223372036854775807S",
                "P1D;drop",
                "１D"
            })
    void a_span_ahead_that_is_none_is_refused(String span) {
        assertThatThrownBy(() -> Ahead.of(span))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::code)
                                .containsExactly("instruments.booking.ahead-unreadable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"18:00-09:00", "09:00-09:00", "23:59-00:01"})
    void an_open_time_that_ends_before_it_begins_is_refused(String span) {
        String[] ends = span.split("-");
        assertThatThrownBy(() -> OpeningHours.on(ends[0], ends[1], DayOfWeek.MONDAY))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining(ends[0]);
    }

    private static Set<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<BookingRule> oneOfEach() {
        OpeningHours hours = new OpeningHours(
                Map.of(DayOfWeek.MONDAY, List.of(OpenTime.of("09:00", "17:30"), OpenTime.of("20:00", "00:00"))),
                Map.of(LocalDate.of(2028, 2, 29), List.of()));
        return List.of(
                MaxAdvance.of("P1M2D"),
                MinNotice.of("PT36H30M"),
                new MinLength(Duration.ofMinutes(20)),
                new MaxLength(Duration.ofDays(31)),
                new Grid(45),
                hours,
                new ClosedOnHolidays(),
                new CapCount(3, CapPeriod.WEEK, CapHolder.GROUP),
                new CapHours(Duration.ofMinutes(90), CapPeriod.YEAR, CapHolder.PROJECT),
                new OpenFuture(null, Duration.ofHours(8)),
                new Gap(Duration.ofMinutes(10), true),
                new CancelCutoff(Duration.ofHours(24)),
                new Qualification("扫描电镜 \"SEM\""),
                Approval.forFirst(3),
                new Approval(ApprovalNeed.EXTERNAL, 0, 60),
                new ProjectRequired(),
                new Audiences(
                        List.of(
                                new AudienceTerms(UserAudience.PARTNERS, Ahead.of("P7D"), hours, "reduced"),
                                AudienceTerms.of(UserAudience.INTERNAL)),
                        Set.of("a", "b")),
                new Capacity(7),
                new Bundle(Set.of("x", "y")),
                Credit.DEFAULT,
                new CheckIn(15),
                WaitingList.DEFAULT,
                new Off(RuleCode.GRID));
    }
}
