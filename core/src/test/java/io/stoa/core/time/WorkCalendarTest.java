package io.stoa.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stoa.core.error.RuleViolationException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final WorkCalendar china = WorkCalendar.china();

    @ParameterizedTest
    @CsvSource({
        "2020-01-19, true, 春节",
        "2020-01-23, true,",
        "2020-01-24, false, 春节",
        "2020-01-31, false, 春节",
        "2020-02-02, false, 春节",
        "2020-02-03, true, 春节",
        "2018-12-29, true, 元旦",
        "2018-12-31, false, 元旦",
        "2015-09-03, false, 抗日战争暨世界反法西斯战争胜利70周年纪念日",
        "2026-11-21, false,",
        "2026-11-23, true,"
    })
    void knows_chinas_holidays_and_make_up_days(LocalDate date, boolean working, String name) {
        assertThat(china.day(date)).isEqualTo(new CalendarDay(date, working, name, false));
        assertThat(china.isWorkingDay(date)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        // the Friday before, a holiday, the extended Spring Festival, into the next year, backwards
        "2026-11-20, 1, 2026-11-23",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-23, 0, 2026-11-23",
        "2026-11-22, 0, 2026-11-22",
        "2020-01-23, 1, 2020-02-03",
        "2020-02-03, -1, 2020-01-23",
        "2020-01-17, 1, 2020-01-19",
        "2018-12-28, 1, 2018-12-29",
        "2018-12-29, 1, 2019-01-02",
        "2019-01-02, -1, 2018-12-29",
        "2026-11-23, -1, 2026-11-20"
    })
    void counts_from_the_day_after(LocalDate from, int days, LocalDate expected) {
        assertThat(china.addWorkingDays(from, days)).isEqualTo(new WorkDate(expected, Set.of()));
    }

    @Test
    void agrees_with_a_slow_count_over_every_day() {
        List<LocalDate> working = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2013, 12, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            if (china.isWorkingDay(day)) {
                working.add(day);
            }
        }
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            LocalDate from = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(365 * 13));
            int days = random.nextInt(-300, 301);
            List<LocalDate> before =
                    working.stream().filter(d -> d.isBefore(from)).toList();
            List<LocalDate> after =
                    working.stream().filter(d -> d.isAfter(from)).toList();
            boolean inside = days <= after.size() && -days <= before.size();
            if (inside && days != 0) {
                LocalDate expected = days > 0 ? after.get(days - 1) : before.get(before.size() + days);
                assertThat(china.addWorkingDays(from, days).date()).isEqualTo(expected);
                assertThat(china.workingDaysBetween(from, expected).days()).isEqualTo(days);
            }
        }
    }

    @Test
    void counts_the_working_days_of_a_year() {
        assertThat(china.workingDaysBetween(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 12, 31)))
                .isEqualTo(new WorkDayCount(251, Set.of()));
        assertThat(china.workingDaysBetween(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 1)))
                .isEqualTo(new WorkDayCount(0, Set.of()));
    }

    @Test
    void marks_a_result_that_touches_an_unpublished_year_as_provisional() {
        WorkDate due = china.addWorkingDays(LocalDate.of(2026, 12, 21), 10);

        assertThat(due.isProvisional()).isTrue();
        assertThat(due.unpublishedYears()).containsExactly(2027);
        assertThat(china.workingDaysBetween(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 24))
                        .isProvisional())
                .isFalse();
        assertThat(china.isPublished(2026)).isTrue();
        assertThat(china.isPublished(2027)).isFalse();
        assertThat(china.isPublished(2013)).isFalse();
    }

    @Test
    void marks_the_last_week_of_december_as_provisional_until_the_next_year_is_out() {
        assertThat(china.day(LocalDate.of(2026, 12, 24)).provisional()).isFalse();
        assertThat(china.day(LocalDate.of(2026, 12, 25)).provisional()).isTrue();

        WorkCalendar later = china.withYear(
                HolidayYear.published(2027, List.of(new SpecialDay(LocalDate.of(2026, 12, 26), true, "元旦"))));

        assertThat(later.day(LocalDate.of(2026, 12, 25)).provisional()).isFalse();
        assertThat(later.isWorkingDay(LocalDate.of(2026, 12, 26))).isTrue();
        assertThat(china.isWorkingDay(LocalDate.of(2026, 12, 26))).isFalse();
    }

    @Test
    void stays_provisional_with_an_expected_year_but_uses_its_days() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        WorkCalendar expecting =
                china.withYear(HolidayYear.expected(2027, List.of(new SpecialDay(newYear, false, "元旦"))));

        assertThat(expecting.day(newYear)).isEqualTo(new CalendarDay(newYear, false, "元旦", true));
    }

    @Test
    void a_replaced_year_forgets_all_its_days() {
        WorkCalendar replaced = china.withYear(HolidayYear.published(2019, List.of()));

        assertThat(replaced.isWorkingDay(LocalDate.of(2018, 12, 29))).isFalse();
        assertThat(replaced.isWorkingDay(LocalDate.of(2019, 10, 1))).isTrue();
    }

    @Test
    void a_strict_calendar_refuses_and_names_the_year() {
        WorkCalendar strict = china.strict();

        assertThat(strict.addWorkingDays(LocalDate.of(2026, 11, 23), 5).isProvisional())
                .isFalse();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> strict.addWorkingDays(LocalDate.of(2026, 12, 21), 10))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo("core.calendar.year-unpublished");
                    assertThat(e.violations().get(0).actual()).isEqualTo(2027);
                    assertThat(e.message(Locale.CHINESE)).contains("2027 年", "2026-12-25");
                });
    }

    @Test
    void a_weekend_calendar_is_never_provisional() {
        WorkCalendar gulf = WorkCalendar.weekends(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));

        assertThat(gulf.isWorkingDay(LocalDate.of(2030, 12, 29))).isTrue();
        assertThat(gulf.strict().addWorkingDays(LocalDate.of(2030, 12, 26), 1).date())
                .isEqualTo("2030-12-29");
        assertThatIllegalArgumentException().isThrownBy(() -> WorkCalendar.weekends(EnumSet.allOf(DayOfWeek.class)));
    }

    @Test
    void takes_holidays_from_another_source() {
        WorkCalendar german = WorkCalendar.of(
                WEEKEND,
                year -> HolidayYear.published(
                        year, List.of(new SpecialDay(LocalDate.of(year, 10, 3), false, "Tag der Deutschen Einheit"))));

        assertThat(german.addWorkingDays(LocalDate.of(2025, 10, 2), 1).date()).isEqualTo("2025-10-06");
    }

    @Test
    void refuses_what_would_take_too_long() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThat(china.addWorkingDays(day, WorkCalendar.MAXIMUM_DAYS).isProvisional())
                .isTrue();
        for (int days : new int[] {10_001, -10_001, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertRefused("core.calendar.too-far", () -> china.addWorkingDays(day, days));
        }
        assertRefused("core.calendar.span-too-long", () -> china.workingDaysBetween(day, day.plusDays(20_001)));
        assertRefused("core.calendar.date-out-of-range", () -> china.isWorkingDay(LocalDate.MAX));
        assertRefused("core.calendar.date-out-of-range", () -> china.addWorkingDays(LocalDate.MIN, -1));
        assertRefused("core.calendar.date-out-of-range", () -> china.workingDaysBetween(day, LocalDate.MAX));
        assertRefused("core.calendar.date-out-of-range", () -> china.addWorkingDays(LocalDate.of(9998, 12, 31), 3));
    }

    @Test
    void gives_up_where_a_source_leaves_no_working_day() {
        WorkCalendar idle = WorkCalendar.of(WEEKEND, year -> {
            List<SpecialDay> days = new ArrayList<>();
            LocalDate first = LocalDate.of(year, 1, 1);
            for (int i = 0; i < first.lengthOfYear(); i++) {
                days.add(new SpecialDay(first.plusDays(i), false, "off"));
            }
            return HolidayYear.published(year, days);
        });

        assertRefused("core.calendar.span-too-long", () -> idle.addWorkingDays(LocalDate.of(2026, 1, 1), 1));
    }

    private static void assertRefused(String code, Runnable call) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(call::run)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
