package io.stoa.core.time;

import org.jspecify.annotations.Nullable;

/** Where a calendar finds its holidays, year by year; always gives the same answer for a year. */
@FunctionalInterface
public interface HolidaySource {

    /**
     * The holidays of a year.
     *
     * @param year the year
     * @return its notice, or null if it is not published yet
     */
    @Nullable
    HolidayYear holidays(int year);
}
