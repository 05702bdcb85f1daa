package io.stoa.instruments.usage;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.error.Message;
import io.stoa.core.error.Obstacle;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.booking.Booking;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.BookingState;
import io.stoa.instruments.booking.rule.Capacity;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can stand against an entry in the log. */
final class UsageRules {

    /** How long a session may be, without start-up and post-processing. */
    static final Duration LONGEST = Duration.ofDays(31);

    /** A session that overlaps an instant has begun no earlier than so long before it. */
    static final Duration LOOK_BACK =
            LONGEST.plusMinutes(2L * UsageWork.MOST_MINUTES).plusSeconds(1);

    private static final Set<BookingState> USABLE =
            EnumSet.of(BookingState.CONFIRMED, BookingState.IN_USE, BookingState.COMPLETED);
    private static final int LONGEST_REASON = 1000;

    private final ModuleContext context;

    UsageRules(ModuleContext context) {
        this.context = context;
    }

    static void refuseIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    /** That the user is named, and that the booking is one of this instrument and user. */
    List<Violation> user(
            String instrumentId, @Nullable String bookingId, @Nullable Booking booking, @Nullable UsageUser user) {
        List<Violation> violations = new ArrayList<>();
        if (bookingId == null) {
            if (user == null) {
                violations.add(violation("user-missing"));
            }
            return violations;
        }
        boolean fits = booking != null
                && booking.getInstrumentId().equals(instrumentId)
                && (user == null || booking.getHolderId().equals(user.holderId()));
        if (booking == null || !fits) {
            violations.add(violation("booking-other", "booking", bookingId, InstrumentCatalog.KIND, instrumentId));
        } else if (!USABLE.contains(booking.getState())) {
            violations.add(new Violation(
                    message(
                            "booking-state",
                            "booking",
                            bookingId,
                            "state",
                            booking.getState().label(),
                            "possible",
                            USABLE.stream().map(BookingState::label).toList()),
                    USABLE,
                    booking.getState(),
                    List.of()));
        }
        return violations;
    }

    /** That nothing is recorded before it happens. */
    List<Violation> past(Instant time) {
        Instant now = context.clock().instant();
        return time.isAfter(now)
                ? List.of(new Violation(message("in-future", "time", time, "now", now), now, time, List.of()))
                : List.of();
    }

    List<Violation> span(Instant start, Instant stop) {
        List<Violation> violations = new ArrayList<>(past(stop));
        if (!start.isBefore(stop)) {
            violations.add(violation("stop-before-start", "start", start, "stop", stop));
        }
        Duration length = Duration.between(start, stop);
        if (length.compareTo(LONGEST) > 0) {
            violations.add(new Violation(
                    message("too-long", "start", start, "stop", stop, "limit", LONGEST.toDays()),
                    LONGEST,
                    length,
                    List.of()));
        }
        return violations;
    }

    List<Violation> span(TimeSlot slot) {
        return span(slot.start(), slot.end());
    }

    /** That a place is free. */
    List<Violation> place(EntityManager em, String instrumentId) {
        int places = places(instrumentId);
        List<UsageSession> running = running(em, instrumentId);
        if (running.size() < places) {
            return List.of();
        }
        List<Obstacle> inTheWay = running.stream()
                .map(session -> new Obstacle(new ResourceRef(UsageLog.KIND, session.getId()), null))
                .toList();
        Message message = message(
                "running",
                InstrumentCatalog.KIND,
                instrumentId,
                "limit",
                places,
                "sessions",
                running.stream().map(UsageSession::getId).toList());
        return List.of(new Violation(message, places, running.size(), inTheWay));
    }

    /** The lowest place that no running session takes up. */
    int freePlace(EntityManager em, String instrumentId) {
        List<Integer> taken = running(em, instrumentId).stream()
                .map(UsageSession::getRunningPlace)
                .toList();
        int place = 1;
        while (taken.contains(place)) {
            place++;
        }
        return place;
    }

    private int places(String instrumentId) {
        return context.get(BookingPolicies.class).rulesFor(instrumentId).stream()
                .filter(Capacity.class::isInstance)
                .mapToInt(rule -> ((Capacity) rule).places())
                .findFirst()
                .orElse(1);
    }

    private static List<UsageSession> running(EntityManager em, String instrumentId) {
        return em.createQuery(
                        "select s from UsageSession s where s.instrumentId = :instrument"
                                + " and s.runningPlace is not null order by s.runningPlace",
                        UsageSession.class)
                .setParameter("instrument", instrumentId)
                .getResultList();
    }

    static void requireReason(String sessionId, @Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RuleViolationException(violation("reason", "id", sessionId, "limit", LONGEST_REASON));
        }
    }

    static Violation violation(String reason, @Nullable Object... values) {
        return Violation.of(message(reason, values));
    }

    static Message message(String reason, @Nullable Object... values) {
        return Message.of("instruments.usage." + reason, values);
    }
}
