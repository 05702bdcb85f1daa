package io.stoa.instruments.calendar;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.time.TimeSlot;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.transform.compliance.TzIdRule;
import org.jspecify.annotations.Nullable;

/** Reads the times of events. */
final class EventTimes {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);

    /** RFC 5545, section 3.3.6; at most some years, so that nothing overflows. */
    private static final Pattern DURATION = Pattern.compile(
            "\\+?P(?:(\\d{1,3})W|(?:(\\d{1,4})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,7})M)?(?:(\\d{1,9})S)?)?)");

    private final ZoneId facility;

    EventTimes(ZoneId facility) {
        this.facility = facility;
    }

    /**
     * The time of an event or of the first of a recurring one.
     *
     * @param start its start on the clock of its zone
     * @param zone its zone
     * @param slot its time
     * @param days how many whole days it takes, or 0 if it is told by the clock
     */
    record Span(LocalDateTime start, ZoneId zone, TimeSlot slot, int days) {

        /** A member of the same length: a whole day may be shorter or longer than the first. */
        TimeSlot like(TimeSlot member) {
            if (days == 0) {
                return member;
            }
            LocalDate first = member.start().atZone(zone).toLocalDate();
            return new TimeSlot(
                    first.atStartOfDay(zone).toInstant(),
                    first.plusDays(days).atStartOfDay(zone).toInstant());
        }
    }

    Span span(EventLines event) {
        ContentLine start = event.require("DTSTART");
        ZonedDateTime from = time(start);
        ContentLine end = event.find("DTEND");
        ContentLine length = event.find("DURATION");
        if (end != null && length != null) {
            throw new UnreadableInputException(badValue(length));
        }
        ContentLine last = end != null ? end : length != null ? length : start;
        ZonedDateTime to = end != null ? time(end) : length != null ? plus(from, length) : dayAfter(from, start);
        try {
            TimeSlot slot = new TimeSlot(from.toInstant(), to.toInstant());
            int days = start.isDate() ? (int) ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate()) : 0;
            return new Span(from.toLocalDateTime(), from.getZone(), slot, days);
        } catch (RuleViolationException e) {
            throw new UnreadableInputException(badValue(last), e);
        }
    }

    private static ZonedDateTime dayAfter(ZonedDateTime from, ContentLine start) {
        return start.isDate() ? from.plusDays(1) : from;
    }

    private static ZonedDateTime plus(ZonedDateTime from, ContentLine length) {
        Matcher parts = DURATION.matcher(length.value().strip());
        if (!parts.matches()) {
            throw new UnreadableInputException(badValue(length));
        }
        Period days = Period.ofDays(number(parts.group(1)) * 7 + number(parts.group(2)));
        Duration time = Duration.ofHours(number(parts.group(3)))
                .plusMinutes(number(parts.group(4)))
                .plusSeconds(number(parts.group(5)));
        return from.plus(days).plus(time);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    Instant instant(ContentLine line) {
        return time(line).toInstant();
    }

    void addExcept(ContentLine line, Set<Instant> instants, Set<LocalDate> days) {
        for (String value : line.value().split(",")) {
            ContentLine one = new ContentLine(line.number(), line.name(), line.parameters(), value.strip());
            if (one.isDate()) {
                days.add(time(one).toLocalDate());
            } else {
                instants.add(instant(one));
            }
        }
    }

    private ZonedDateTime time(ContentLine line) {
        String value = line.value().strip();
        try {
            if (line.isDate()) {
                return LocalDate.parse(value, DATE).atStartOfDay(facility);
            }
            if (value.endsWith("Z")) {
                return LocalDateTime.parse(value.substring(0, value.length() - 1), TIME)
                        .atZone(ZoneOffset.UTC);
            }
            return LocalDateTime.parse(value, TIME).atZone(zone(line));
        } catch (DateTimeException e) {
            throw new UnreadableInputException(badValue(line), e);
        }
    }

    private ZoneId zone(ContentLine line) {
        String id = line.parameter("TZID");
        if (id == null) {
            return facility;
        }
        ZoneId zone = known(id);
        if (zone == null) {
            zone = known(ofWindows(id));
        }
        if (zone == null) {
            throw new UnreadableInputException(Message.of(
                    "instruments.calendar.unknown-zone", "line", line.number(), "zone", ContentLines.shown(id)));
        }
        return zone;
    }

    private static @Nullable ZoneId known(@Nullable String id) {
        try {
            return id == null ? null : ZoneId.of(id);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The library has a table of the names that Windows gives to zones. */
    private static @Nullable String ofWindows(String id) {
        TzId property = new TzId(id);
        new TzIdRule().apply(property);
        return property.getValue();
    }

    static Message badValue(ContentLine line) {
        return Message.of(
                "instruments.calendar.bad-value",
                "line",
                line.number(),
                "property",
                line.name(),
                "value",
                ContentLines.shown(line.value()));
    }
}
