package io.stoa.core.time;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Working days 工作日: weekends, public holidays and make-up working days. Immutable.
 *
 * <p>Counting does not count day 0: one working day after a Friday is Monday, whether or not that Friday was a working
 * day itself. So if {@code addWorkingDays(a, n)} is {@code b}, {@code workingDaysBetween(a, b)} is {@code n}.
 *
 * <p>Where the notice of a year is awaited, weekends (and expected days, if given) decide, and the result is marked
 * provisional; a {@link #strict()} calendar refuses instead. The last week of December depends on the following
 * year's notice too.
 *
 * <p>Dates may lie between 1900-01-01 and 9998-12-31; others are refused.
 *
 * <pre>{@code
 * WorkCalendar calendar = WorkCalendar.china().withYear(HolidayYear.readJson(file));
 * WorkDate due = calendar.addWorkingDays(receivedOn, 20);
 * if (due.isProvisional()) { … } // count again once due.unpublishedYears() are loaded
 * }</pre>
 */
public final class WorkCalendar {

    /** How many working days can be added at once, forwards or backwards. */
    public static final int MAXIMUM_DAYS = 10_000;

    /** How many days lie at most between two dates whose working days are counted. */
    public static final int MAXIMUM_SPAN = 20_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(HolidayYear.FIRST_YEAR, 1, 1);

    /** The last week of December asks for the following year. */
    private static final LocalDate LAST_DAY = LocalDate.of(HolidayYear.LAST_YEAR - 1, 12, 31);

    private final Set<DayOfWeek> weekend;
    private final HolidaySource source;
    private final Map<Integer, Notice> loaded;
    private final boolean strict;

    private WorkCalendar(Set<DayOfWeek> weekend, HolidaySource source, Map<Integer, Notice> loaded, boolean strict) {
        this.weekend = weekend;
        this.source = source;
        this.loaded = loaded;
        this.strict = strict;
    }

    /**
     * China's calendar: Saturday and Sunday, and the holidays and make-up days that the General Office of the State
     * Council has published for 2014 to 2026.
     *
     * @return the calendar; load further years with {@link #withYear}
     */
    public static WorkCalendar china() {
        return ChinaHolidays.CALENDAR;
    }

    /**
     * A calendar without holidays, which is never provisional.
     *
     * @param weekend the days of the week on which nobody works; may be empty, not all seven
     * @return the calendar
     * @throws IllegalArgumentException if no day of the week is left
     */
    public static WorkCalendar weekends(Set<DayOfWeek> weekend) {
        return of(weekend, year -> HolidayYear.published(year, List.of()));
    }

    /**
     * A calendar with holidays from elsewhere.
     *
     * @param weekend the days of the week on which nobody works, unless a make-up day says otherwise; not all seven
     * @param source the holidays
     * @return the calendar
     * @throws IllegalArgumentException if no day of the week is left
     */
    public static WorkCalendar of(Set<DayOfWeek> weekend, HolidaySource source) {
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week without a working day cannot be counted in");
        }
        Set<DayOfWeek> copy = weekend.isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(weekend);
        return new WorkCalendar(Collections.unmodifiableSet(copy), source, Map.of(), false);
    }

    /**
     * This calendar with one more year, or with another version of a year.
     *
     * @param year the year's notice; it replaces the whole earlier one
     * @return a new calendar
     */
    public WorkCalendar withYear(HolidayYear year) {
        Map<Integer, Notice> years = new HashMap<>(loaded);
        years.put(year.year(), Notice.of(year));
        return new WorkCalendar(weekend, source, Map.copyOf(years), strict);
    }

    /**
     * {@return this calendar, but refusing what it could only answer provisionally}
     */
    public WorkCalendar strict() {
        return new WorkCalendar(weekend, source, loaded, true);
    }

    /**
     * Whether a year's notice is out.
     *
     * @param year the year
     * @return false if it is unknown or only expected
     */
    public boolean isPublished(int year) {
        return new Count().notice(year).published();
    }

    /**
     * Whether people work on a day; where the notice is awaited, as far as one can tell.
     *
     * @param date the day
     * @return true for ordinary and make-up working days
     * @throws RuleViolationException if this calendar is strict and the answer would be provisional
     */
    public boolean isWorkingDay(LocalDate date) {
        return day(date).working();
    }

    /**
     * What the calendar says about a day.
     *
     * @param date the day
     * @return whether people work, the holiday's name, and whether this may change
     * @throws RuleViolationException if this calendar is strict and the answer would be provisional
     */
    public CalendarDay day(LocalDate date) {
        requireInRange(date);
        return new Count().day(date);
    }

    /**
     * The n-th working day after a date, or before it.
     *
     * @param date where to begin; is not counted itself and need not be a working day
     * @param days how many, from −{@value #MAXIMUM_DAYS} to {@value #MAXIMUM_DAYS}; 0 gives the date itself, working
     *     day or not
     * @return the date, and the years that may still move it
     * @throws RuleViolationException if there are too many days, or if this calendar is strict and the result would be
     *     provisional
     */
    public WorkDate addWorkingDays(LocalDate date, int days) {
        if (days > MAXIMUM_DAYS || days < -MAXIMUM_DAYS) {
            throw refused(
                    Message.of("core.calendar.too-far", "count", days, "limit", MAXIMUM_DAYS), MAXIMUM_DAYS, days);
        }
        requireInRange(date);
        Count count = new Count();
        int step = Integer.signum(days);
        LocalDate at = date;
        for (int left = Math.abs(days); left > 0; ) {
            at = at.plusDays(step);
            requireInRange(at);
            requireSpan(date, at);
            left -= count.day(at).working() ? 1 : 0;
        }
        return new WorkDate(at, count.unpublished);
    }

    /**
     * How many working days after one date another one is.
     *
     * @param from where to begin; is not counted itself
     * @param to where to end; is counted. If it lies before, days are counted backwards and the number is negative
     * @return the number, and the years that may still change it
     * @throws RuleViolationException if more than {@value #MAXIMUM_SPAN} days lie between, or if this calendar is strict
     *     and the result would be provisional
     */
    public WorkDayCount workingDaysBetween(LocalDate from, LocalDate to) {
        requireInRange(from);
        requireInRange(to);
        requireSpan(from, to);
        Count count = new Count();
        int step = to.isBefore(from) ? -1 : 1;
        int days = 0;
        for (LocalDate at = from; !at.equals(to); ) {
            at = at.plusDays(step);
            days += count.day(at).working() ? step : 0;
        }
        return new WorkDayCount(days, count.unpublished);
    }

    private static void requireInRange(LocalDate date) {
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            throw refused(
                    Message.of("core.calendar.date-out-of-range", "date", date, "from", FIRST_DAY, "to", LAST_DAY),
                    date.isBefore(FIRST_DAY) ? FIRST_DAY : LAST_DAY,
                    date);
        }
    }

    private static void requireSpan(LocalDate from, LocalDate to) {
        long days = Math.abs(ChronoUnit.DAYS.between(from, to));
        if (days > MAXIMUM_SPAN) {
            throw refused(
                    Message.of(
                            "core.calendar.span-too-long", "from", from, "to", to, "days", days, "limit", MAXIMUM_SPAN),
                    MAXIMUM_SPAN,
                    days);
        }
    }

    private static RuleViolationException refused(Message message, @Nullable Object limit, @Nullable Object actual) {
        return new RuleViolationException(new Violation(message, limit, actual, List.of()));
    }

    /** A year's notice, by day. */
    private record Notice(boolean published, Map<LocalDate, SpecialDay> days) {

        static final Notice AWAITED = new Notice(false, Map.of());

        static Notice of(@Nullable HolidayYear year) {
            if (year == null) {
                return AWAITED;
            }
            Map<LocalDate, SpecialDay> days = new HashMap<>();
            year.days().forEach(day -> days.put(day.date(), day));
            return new Notice(year.published(), days);
        }
    }

    /** One question, which remembers the years that it touched in vain. */
    private final class Count {

        private final Map<Integer, Notice> asked = new HashMap<>();
        private final Set<Integer> unpublished = new TreeSet<>();

        Notice notice(int year) {
            Notice known = loaded.get(year);
            return known != null ? known : asked.computeIfAbsent(year, y -> Notice.of(source.holidays(y)));
        }

        CalendarDay day(LocalDate date) {
            boolean provisional = isAwaited(date.getYear(), date);
            SpecialDay special = notice(date.getYear()).days().get(date);
            if (HolidayYear.dependsOnNextYear(date)) {
                provisional |= isAwaited(date.getYear() + 1, date);
                special = notice(date.getYear() + 1).days().getOrDefault(date, special);
            }
            return special == null
                    ? new CalendarDay(date, !weekend.contains(date.getDayOfWeek()), null, provisional)
                    : new CalendarDay(date, special.working(), special.name(), provisional);
        }

        private boolean isAwaited(int year, LocalDate date) {
            if (notice(year).published()) {
                return false;
            }
            if (strict) {
                throw refused(Message.of("core.calendar.year-unpublished", "year", year, "date", date), null, year);
            }
            unpublished.add(year);
            return true;
        }
    }
}
