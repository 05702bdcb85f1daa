package io.stoa.instruments.calendar;

import io.stoa.core.access.Caller;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * How calendars are set.
 *
 * @param past how far back a feed goes; 90 days by default
 * @param ahead how far ahead a feed goes; 400 days by default
 * @param owners tells who the owners of links are today; by default users who are signed in and have no role and no
 *     organisation, so that feeds show no more than to anybody
 */
public record CalendarOptions(Duration past, Duration ahead, LinkOwners owners) {

    private static final Duration LONGEST = Duration.ofDays(3_660);

    /**
     * Checks the bounds.
     *
     * @param past how far back
     * @param ahead how far ahead
     * @param owners the owners
     * @throws IllegalArgumentException if a duration is negative or longer than 3,660 days
     */
    public CalendarOptions {
        requireBounded(past);
        requireBounded(ahead);
    }

    private static void requireBounded(Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a feed goes 0 to 3660 days back and ahead, not " + duration);
        }
    }

    /**
     * {@return the defaults}
     */
    public static CalendarOptions standard() {
        return new CalendarOptions(Duration.ofDays(90), Duration.ofDays(400), CalendarOptions::plainUser);
    }

    private static Caller plainUser(String callerId, Locale language) {
        return new Caller(callerId, callerId, null, Set.of(), language);
    }
}
