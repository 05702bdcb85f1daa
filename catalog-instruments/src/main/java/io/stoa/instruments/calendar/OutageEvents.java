package io.stoa.instruments.calendar;

import io.stoa.core.error.Message;
import io.stoa.core.error.StoaException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.OutageDraft;
import io.stoa.instruments.booking.Recurrence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes outages of the events of one file. */
final class OutageEvents {

    private static final int MOST_OUTAGES = 2_000;
    /** A rule may take a tenth of a second to expand. */
    private static final int MOST_RULES = 200;

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SOURCE_ID = 250;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final OutageImportRequest request;
    private final EventTimes times;

    /** By UID the original starts of members that have an event of their own. */
    private final Map<String, Set<Instant>> replaced = new HashMap<>();

    private int rules;
    private final Set<String> seen = new HashSet<>();
    private final List<OutageDraft> outages = new ArrayList<>();
    private final List<String> cancelled = new ArrayList<>();

    private OutageEvents(OutageImportRequest request, ZoneId facility) {
        this.request = request;
        this.times = new EventTimes(facility);
    }

    static OutageFile read(OutageImportRequest request, ZoneId facility, List<EventLines> events) {
        OutageEvents all = new OutageEvents(request, facility);
        events.forEach(all::noteReplaced);
        events.forEach(all::add);
        all.outages.sort(Comparator.comparing(OutageDraft::slot));
        return new OutageFile(all.outages, all.cancelled);
    }

    private void noteReplaced(EventLines event) {
        ContentLine original = event.find("RECURRENCE-ID");
        if (original != null) {
            replaced.computeIfAbsent(uid(event), uid -> new HashSet<>()).add(times.instant(original));
        }
    }

    private void add(EventLines event) {
        for (String unknown : List.of("RDATE", "EXRULE")) {
            ContentLine line = event.find(unknown);
            if (line != null) {
                throw refused("not-supported", line);
            }
        }
        ContentLine original = event.find("RECURRENCE-ID");
        String uid = uid(event);
        if (!seen.add(original == null ? uid : member(uid, times.instant(original)))) {
            throw refused("uid-twice", event.require("UID"));
        }
        EventTimes.Span span = times.span(event);
        ContentLine rule = event.find("RRULE");
        if (original != null) {
            Instant start = times.instant(original);
            take(event, member(uid, start), span.slot(), request.window().contains(start));
        } else if (rule == null) {
            take(event, uid, span.slot(), false);
        } else {
            addMembers(event, uid, span, rule);
        }
    }

    private void addMembers(EventLines event, String uid, EventTimes.Span span, ContentLine rule) {
        if (++rules > MOST_RULES) {
            throw refused(
                    Message.of("instruments.calendar.too-many-rules", "line", rule.number(), "limit", MOST_RULES),
                    null);
        }
        Set<Instant> elsewhere = replaced.getOrDefault(uid, Set.of());
        Set<Instant> paused = new HashSet<>();
        Set<LocalDate> pausedDays = new HashSet<>();
        for (ContentLine except : event.all("EXDATE")) {
            times.addExcept(except, paused, pausedDays);
        }
        for (TimeSlot slot : members(span, rule)) {
            LocalDate day = slot.start().atZone(span.zone()).toLocalDate();
            if (paused.contains(slot.start()) || pausedDays.contains(day)) {
                refuseTooMany(event);
                cancelled.add(bounded(member(uid, slot.start())));
            } else if (!elsewhere.contains(slot.start())) {
                take(event, member(uid, slot.start()), span.like(slot), false);
            }
        }
    }

    private List<TimeSlot> members(EventTimes.Span span, ContentLine rule) {
        try {
            return Recurrence.openEnded(rule.value())
                    .membersWithin(
                            span.start(),
                            Duration.between(span.slot().start(), span.slot().end()),
                            span.zone(),
                            Set.of(),
                            request.window());
        } catch (StoaException e) {
            throw refused(
                    Message.of(
                            "instruments.calendar.rule",
                            "line",
                            rule.number(),
                            "reason",
                            new Message(e.code(), e.values())),
                    e);
        } catch (DateTimeException | ArithmeticException e) {
            throw refused(EventTimes.badValue(rule), e);
        }
    }

    /** A member that was moved out of the window must be taken, or it would stay where it was. */
    private void take(EventLines event, String sourceId, TimeSlot slot, boolean always) {
        if (!always && !slot.overlaps(request.window())) {
            return;
        }
        refuseTooMany(event);
        String id = bounded(sourceId);
        if (event.is("STATUS", "CANCELLED") || event.is("TRANSP", "TRANSPARENT")) {
            cancelled.add(id);
        } else {
            outages.add(new OutageDraft(request.instrumentId(), slot, request.kind(), reason(event), id));
        }
    }

    private void refuseTooMany(EventLines event) {
        if (outages.size() + cancelled.size() == MOST_OUTAGES) {
            throw refused(
                    Message.of("instruments.calendar.too-many-outages", "line", event.number(), "limit", MOST_OUTAGES),
                    null);
        }
    }

    private static String reason(EventLines event) {
        ContentLine summary = event.require("SUMMARY");
        String reason = FeedEvents.plain(summary.text());
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new UnreadableInputException(
                    Message.of("instruments.calendar.bad-summary", "line", summary.number(), "limit", LONGEST_REASON));
        }
        return reason;
    }

    private static String uid(EventLines event) {
        return event.require("UID").text();
    }

    private static String member(String uid, Instant originalStart) {
        return uid + "/" + UTC.format(originalStart);
    }

    private static String bounded(String sourceId) {
        if (sourceId.length() <= LONGEST_SOURCE_ID) {
            return sourceId;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sourceId.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static UnreadableInputException refused(String reason, ContentLine line) {
        return refused(
                Message.of(
                        "instruments.calendar." + reason,
                        "line",
                        line.number(),
                        "property",
                        line.name(),
                        "value",
                        ContentLines.shown(line.value())),
                null);
    }

    private static UnreadableInputException refused(Message message, @Nullable Throwable cause) {
        return new UnreadableInputException(message, cause);
    }
}
