package io.stoa.core.time;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A half-open interval of time 时段: it holds its start and not its end, so that slots which follow each other do not
 * overlap.
 *
 * @param start its first instant, to the microsecond
 * @param end the first instant after it
 */
public record TimeSlot(Instant start, Instant end) implements Comparable<TimeSlot> {

    /** The first instant that a slot may hold. */
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** The last end that a slot may have. */
    public static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * Cuts both ends to the microsecond, which is what databases keep.
     *
     * @param start its first instant
     * @param end the first instant after it
     * @throws RuleViolationException if it does not end after it starts, or leaves the years 1900 to 2199
     */
    public TimeSlot {
        start = start.truncatedTo(ChronoUnit.MICROS);
        end = end.truncatedTo(ChronoUnit.MICROS);
        if (!start.isBefore(end)) {
            throw new RuleViolationException(
                    Violation.of(Message.of("core.time-slot.empty", "start", start, "end", end)));
        }
        if (start.isBefore(EARLIEST) || end.isAfter(LATEST)) {
            throw new RuleViolationException(Violation.of(Message.of(
                    "core.time-slot.out-of-range", "start", start, "end", end, "from", EARLIEST, "to", LATEST)));
        }
    }

    /**
     * The slot that begins at an instant and lasts for some time.
     *
     * @param start its first instant
     * @param length its length in elapsed time
     * @return the slot
     * @throws RuleViolationException if the length is not positive or the slot leaves the years 1900 to 2199
     */
    public static TimeSlot of(Instant start, Duration length) {
        return new TimeSlot(start, start.plus(length));
    }

    /**
     * The slot between two local times of a zone.
     *
     * @param start its first instant
     * @param length its length in elapsed time
     * @return the slot
     * @throws RuleViolationException if the length is not positive or the slot leaves the years 1900 to 2199
     */
    public static TimeSlot of(ZonedDateTime start, Duration length) {
        return of(start.toInstant(), length);
    }

    /**
     * {@return how long it is, in elapsed time}
     */
    public Duration length() {
        return Duration.between(start, end);
    }

    /**
     * Whether two slots have an instant in common.
     *
     * @param other another slot
     * @return false if one ends where the other starts
     */
    public boolean overlaps(TimeSlot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /**
     * Whether an instant lies in the slot.
     *
     * @param instant an instant
     * @return true for the start, false for the end
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /**
     * Whether another slot lies wholly in this one.
     *
     * @param other another slot
     * @return true if so; also if they are equal
     */
    public boolean contains(TimeSlot other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /**
     * What two slots have in common.
     *
     * @param other another slot
     * @return the slot that lies in both, or null if they do not overlap
     */
    public @Nullable TimeSlot intersection(TimeSlot other) {
        Instant from = start.isAfter(other.start) ? start : other.start;
        Instant to = end.isBefore(other.end) ? end : other.end;
        return from.isBefore(to) ? new TimeSlot(from, to) : null;
    }

    /**
     * The slot as people of a place read it.
     *
     * @param zone the place's time zone
     * @return such as {@code 2026-11-24T09:00+08:00/2026-11-24T11:00+08:00} (ISO 8601)
     */
    public String text(ZoneId zone) {
        return start.atZone(zone).toOffsetDateTime() + "/" + end.atZone(zone).toOffsetDateTime();
    }

    @Override
    public int compareTo(TimeSlot other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    @Override
    public String toString() {
        return start + "/" + end;
    }
}
