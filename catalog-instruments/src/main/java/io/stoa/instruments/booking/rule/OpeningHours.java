package io.stoa.instruments.booking.rule;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.time.TimeSlot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When an instrument is open 开放时间. A booking must lie wholly inside; it may cross midnight where the two days
 * adjoin. A time that a day of the zone skips or has twice is taken as {@link LocalDate#atTime} with the zone takes it.
 *
 * @param weekly the open times of each day of the week; a day that is not named is closed
 * @param exceptions the open times of single days, which replace those of the week; an empty list is a closed day
 */
public record OpeningHours(
        Map<@NotNull DayOfWeek, @Size(max = 12) List<@Valid @NotNull OpenTime>> weekly,
        @Size(max = 2000) Map<@NotNull LocalDate, @Size(max = 12) List<@Valid @NotNull OpenTime>> exceptions)
        implements BookingRule {

    /**
     * Copies the tables.
     *
     * @param weekly the open times of each day of the week
     * @param exceptions the open times of single days
     * @throws RuleViolationException if an open time ends before it begins
     */
    public OpeningHours {
        weekly = weekly == null ? Map.of() : copy(weekly, new EnumMap<>(DayOfWeek.class));
        exceptions = exceptions == null ? Map.of() : copy(exceptions, new TreeMap<>());
    }

    /**
     * The same time on some days of the week.
     *
     * @param from such as {@code 09:00}
     * @param to such as {@code 17:30}; {@code 00:00} for the end of the day
     * @param days the days
     * @return the opening hours
     */
    public static OpeningHours on(String from, String to, DayOfWeek... days) {
        Map<DayOfWeek, List<OpenTime>> weekly = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : days) {
            weekly.put(day, List.of(OpenTime.of(from, to)));
        }
        return new OpeningHours(weekly, Map.of());
    }

    @Override
    public RuleCode code() {
        return RuleCode.OPENING_HOURS;
    }

    /**
     * When the instrument is open around a slot.
     *
     * @param slot the slot
     * @param zone where the facility is
     * @return the open times of the days that the slot touches and of their neighbours, in order; those that adjoin are
     *     one
     */
    public List<TimeSlot> around(TimeSlot slot, ZoneId zone) {
        LocalDate last = slot.end().atZone(zone).toLocalDate().plusDays(1);
        List<TimeSlot> open = new ArrayList<>();
        for (LocalDate day = slot.start().atZone(zone).toLocalDate().minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            for (OpenTime time : onDay(day)) {
                append(open, day, time, zone);
            }
        }
        return open;
    }

    private List<OpenTime> onDay(LocalDate day) {
        List<OpenTime> exception = exceptions.get(day);
        return exception != null ? exception : weekly.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private static void append(List<TimeSlot> open, LocalDate day, OpenTime time, ZoneId zone) {
        Instant from = day.atTime(time.from()).atZone(zone).toInstant();
        Instant to = time.to().equals(LocalTime.MIDNIGHT)
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(time.to()).atZone(zone).toInstant();
        if (!from.isBefore(to)) {
            return; // the time lies in an hour that this day skips
        }
        TimeSlot before = open.isEmpty() ? null : open.get(open.size() - 1);
        if (before != null && !before.end().isBefore(from)) {
            open.set(open.size() - 1, new TimeSlot(before.start(), before.end().isAfter(to) ? before.end() : to));
        } else {
            open.add(new TimeSlot(from, to));
        }
    }

    private static <K> Map<K, List<OpenTime>> copy(Map<K, List<OpenTime>> times, Map<K, List<OpenTime>> into) {
        times.forEach((day, list) -> into.put(day, sorted(list)));
        return java.util.Collections.unmodifiableMap(into);
    }

    private static List<OpenTime> sorted(List<OpenTime> times) {
        for (OpenTime time : times) {
            if (time.isEmpty()) {
                throw new RuleViolationException(Violation.of(
                        Message.of("instruments.booking.open-time-empty", "from", time.from(), "to", time.to())));
            }
        }
        return times.stream()
                .sorted(java.util.Comparator.comparing(OpenTime::from))
                .toList();
    }
}
