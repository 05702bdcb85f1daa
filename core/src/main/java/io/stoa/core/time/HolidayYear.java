package io.stoa.core.time;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one year's holiday notice says 年度节假日安排. It may set the last days of the December before: the notice for
 * 2019 made 29 December 2018 a working day.
 *
 * @param year the year that the notice is for, 1900 to 9999
 * @param published false while the notice is awaited and the days are only expected
 * @param days the days it names, each once, by date; from 25 December of the year before to 31 December
 */
public record HolidayYear(int year, boolean published, List<SpecialDay> days) {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 9999;

    /** New Year's bridge days lie in the last week of December. */
    private static final int FIRST_DECEMBER_DAY = 25;

    /**
     * Sorts and checks the days.
     *
     * @param year the year
     * @param published whether the notice is out
     * @param days the days, in any order
     * @throws UnreadableInputException if the year or a day is out of range, or a day stands twice
     */
    public HolidayYear {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new UnreadableInputException(
                    Message.of("core.calendar.year-invalid", "value", year, "from", FIRST_YEAR, "to", LAST_YEAR));
        }
        days = sorted(year, days);
    }

    /**
     * A year whose notice is out.
     *
     * @param year the year
     * @param days the days it names, in any order
     * @return the year
     * @throws UnreadableInputException if the year or a day is out of range, or a day stands twice
     */
    public static HolidayYear published(int year, Collection<SpecialDay> days) {
        return new HolidayYear(year, true, List.copyOf(days));
    }

    /**
     * A year whose notice is awaited: results that touch it are provisional.
     *
     * @param year the year
     * @param days the days off and working days that are expected, may be empty
     * @return the year
     * @throws UnreadableInputException if the year or a day is out of range, or a day stands twice
     */
    public static HolidayYear expected(int year, Collection<SpecialDay> days) {
        return new HolidayYear(year, false, List.copyOf(days));
    }

    /**
     * Reads one year from JSON of the form that the public holiday-cn data has:
     * {@code {"year": 2027, "papers": ["https://…"], "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}}.
     * Other properties are ignored. A year with an empty list of papers is not published yet.
     *
     * @param json UTF-8, at most 1 MiB; is read to its end and not closed
     * @return the year
     * @throws UnreadableInputException if it is not such JSON; names the day and what is wrong with it
     */
    public static HolidayYear readJson(InputStream json) {
        return HolidayJson.read(json);
    }

    /**
     * {@return whether the notice for the following year may still change this day}
     *
     * @param date the day
     */
    static boolean dependsOnNextYear(LocalDate date) {
        return date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= FIRST_DECEMBER_DAY;
    }

    private static List<SpecialDay> sorted(int year, List<SpecialDay> days) {
        LocalDate from = LocalDate.of(year - 1, Month.DECEMBER, FIRST_DECEMBER_DAY);
        LocalDate to = LocalDate.of(year, Month.DECEMBER, 31);
        Set<LocalDate> seen = new HashSet<>();
        for (SpecialDay day : days) {
            if (day.date().isBefore(from) || day.date().isAfter(to)) {
                throw new UnreadableInputException(Message.of(
                        "core.calendar.day-outside", "year", year, "date", day.date(), "from", from, "to", to));
            }
            if (!seen.add(day.date())) {
                throw new UnreadableInputException(
                        Message.of("core.calendar.day-twice", "year", year, "date", day.date()));
            }
        }
        List<SpecialDay> sorted = new ArrayList<>(days);
        sorted.sort(Comparator.comparing(SpecialDay::date));
        return List.copyOf(sorted);
    }
}
