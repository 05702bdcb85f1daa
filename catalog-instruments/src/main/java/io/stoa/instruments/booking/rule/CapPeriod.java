package io.stoa.instruments.booking.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A period of the facility's local calendar in which a cap counts. */
public enum CapPeriod {
    /** A day, from midnight to midnight. */
    DAY,
    /** A week from Monday to Sunday (ISO 8601). */
    WEEK,
    /** A month. */
    MONTH,
    /** A year. */
    YEAR;

    /**
     * The period that a day lies in.
     *
     * @param day a day
     * @return its first day
     */
    public LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /**
     * The period after one.
     *
     * @param firstDay the first day of a period
     * @return the first day of the next
     */
    public LocalDate next(LocalDate firstDay) {
        return switch (this) {
            case DAY -> firstDay.plusDays(1);
            case WEEK -> firstDay.plusWeeks(1);
            case MONTH -> firstDay.plusMonths(1);
            case YEAR -> firstDay.plusYears(1);
        };
    }
}
