package io.stoa.samples.portal.instruments;

import io.stoa.core.time.TimeSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The days that the lists of a calendar tell at a time, which are turned like pages.
 *
 * @param slot from when to when; today begins now
 * @param first the first day
 * @param last the last day
 * @param earlier the first day of those before, or null if they have passed
 * @param later the first day of those after, or null if that is too far
 */
record Fortnight(
        TimeSlot slot,
        LocalDate first,
        LocalDate last,
        @Nullable LocalDate earlier,
        @Nullable LocalDate later) {

    private static final int DAYS = 14;
    private static final int MOST_DAYS_AHEAD = 364;

    /** Those from a day on, or from now on; neither what has passed nor what is years ahead. */
    static Fortnight from(@Nullable LocalDate wanted, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate furthest = today.plusDays(MOST_DAYS_AHEAD);
        LocalDate first = wanted == null || wanted.isBefore(today) ? today : wanted;
        if (first.isAfter(furthest)) {
            first = furthest;
        }
        LocalDate end = first.plusDays(DAYS);
        LocalDate before = first.minusDays(DAYS);
        return new Fortnight(
                new TimeSlot(
                        first.equals(today) ? now : first.atStartOfDay(zone).toInstant(),
                        end.atStartOfDay(zone).toInstant()),
                first,
                end.minusDays(1),
                first.equals(today) ? null : before.isBefore(today) ? today : before,
                end.isAfter(furthest) ? null : end);
    }
}
