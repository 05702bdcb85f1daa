package io.stoa.instruments.calendar;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The properties of one event of a calendar file.
 *
 * @param number the line on which it begins
 * @param properties its properties by name
 */
record EventLines(int number, Map<String, List<ContentLine>> properties) {

    private static final int MOST_EVENTS = 5_000;
    private static final int DEEPEST = 10;
    private static final String EVENT = "VEVENT";

    /** Properties of which an event has at most one (RFC 5545, section 3.6.1). */
    private static final Set<String> ONCE =
            Set.of("UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "STATUS", "RRULE", "RECURRENCE-ID", "SEQUENCE");

    /** The events of a file; components of other kinds, and those inside of events, are left aside. */
    static List<EventLines> of(List<ContentLine> lines) {
        if (lines.isEmpty() || !isBegin(lines.get(0), "VCALENDAR")) {
            throw refused("no-calendar", lines.isEmpty() ? 1 : lines.get(0).number());
        }
        List<EventLines> events = new ArrayList<>();
        Deque<ContentLine> open = new ArrayDeque<>();
        for (ContentLine line : lines) {
            if (line.name().equals("BEGIN")) {
                begin(open, line, events);
            } else if (line.name().equals("END")) {
                end(open, line);
            } else if (open.size() == 2 && isBegin(open.element(), EVENT)) {
                events.get(events.size() - 1).add(line);
            } else if (open.isEmpty()) {
                throw refused("outside", line.number());
            }
        }
        if (!open.isEmpty()) {
            throw refused("not-ended", open.element().number());
        }
        return events;
    }

    private static void begin(Deque<ContentLine> open, ContentLine line, List<EventLines> events) {
        if (open.isEmpty() && !isBegin(line, "VCALENDAR")) {
            throw refused("outside", line.number());
        }
        open.push(line);
        if (open.size() > DEEPEST) {
            throw refused("too-deep", line.number());
        }
        if (open.size() == 2 && isBegin(line, EVENT)) {
            if (events.size() == MOST_EVENTS) {
                throw new UnreadableInputException(Message.of(
                        "instruments.calendar.too-many-events", "line", line.number(), "limit", MOST_EVENTS));
            }
            events.add(new EventLines(line.number(), new HashMap<>()));
        }
    }

    private static void end(Deque<ContentLine> open, ContentLine line) {
        if (open.isEmpty() || !isBegin(open.element(), line.value().strip())) {
            throw refused("wrong-end", line.number());
        }
        open.pop();
    }

    private static boolean isBegin(ContentLine line, String component) {
        return line.name().equals("BEGIN")
                && line.value().strip().toUpperCase(Locale.ROOT).equals(component.toUpperCase(Locale.ROOT));
    }

    private void add(ContentLine line) {
        List<ContentLine> same = properties.computeIfAbsent(line.name(), name -> new ArrayList<>());
        same.add(line);
        if (same.size() > 1 && ONCE.contains(line.name())) {
            throw new UnreadableInputException(
                    Message.of("instruments.calendar.repeated", "line", line.number(), "property", line.name()));
        }
    }

    @Nullable
    ContentLine find(String property) {
        return properties.getOrDefault(property, List.of()).stream().findFirst().orElse(null);
    }

    ContentLine require(String property) {
        ContentLine line = find(property);
        if (line == null || line.value().isBlank()) {
            throw new UnreadableInputException(
                    Message.of("instruments.calendar.missing-property", "line", number, "property", property));
        }
        return line;
    }

    boolean is(String property, String value) {
        ContentLine line = find(property);
        return line != null && line.value().strip().equalsIgnoreCase(value);
    }

    List<ContentLine> all(String property) {
        return properties.getOrDefault(property, List.of());
    }

    private static UnreadableInputException refused(String reason, int line) {
        return new UnreadableInputException(Message.of("instruments.calendar." + reason, "line", line));
    }
}
