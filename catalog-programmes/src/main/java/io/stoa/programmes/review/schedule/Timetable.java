package io.stoa.programmes.review.schedule;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.time.TimeSlot;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Who is heard when 答辩日程. Applicants meet neither each other nor the panel: each waits in a room of its own, comes at a time
 * at which nobody leaves or comes, and leaves in the changeover after its hearing.
 *
 * @param slots the hearings, in the order of time
 */
public record Timetable(List<DefenceSlot> slots) {

    /**
     * Copies the list and takes an absent one for empty.
     *
     * @param slots the hearings
     */
    public Timetable {
        slots = slots == null ? List.of() : List.copyOf(slots);
    }

    /**
     * Lays the hearings out.
     *
     * @param plan how the defence is to run
     * @param order the applications by pseudonym, in the order in which they are heard, drawn at random
     * @param conflicts the panel members who must leave, by application; pseudonyms
     * @return the timetable
     * @throws RuleViolationException if the sessions overlap, begin or end at a time that the zone's clocks leave out,
     *     or hold too few hearings; or if there are too few waiting rooms
     */
    public static Timetable of(
            DefencePlan plan, List<String> order, Map<String, ? extends Collection<String>> conflicts) {
        List<TimeSlot> hearings = hearings(plan, order.size());
        if (hearings.size() < order.size()) {
            throw refused("programmes.defence.too-short", "needed", order.size(), "available", hearings.size());
        }
        List<Instant> arrivals = new ArrayList<>();
        for (int i = 0; i < hearings.size(); i++) {
            arrivals.add(arrival(plan, hearings, i));
        }
        List<Integer> rooms = rooms(plan, hearings, arrivals);
        List<DefenceSlot> slots = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Collection<String> leaving = conflicts.get(order.get(i));
            slots.add(new DefenceSlot(
                    order.get(i),
                    hearings.get(i),
                    arrivals.get(i),
                    rooms.get(i),
                    leaving == null ? List.of() : leaving.stream().sorted().toList()));
        }
        return new Timetable(slots);
    }

    private static List<TimeSlot> hearings(DefencePlan plan, int wanted) {
        List<TimeSlot> hearings = new ArrayList<>();
        for (TimeSlot session : sessions(plan)) {
            List<TimeSlot> breaks = breaks(plan, session);
            Instant at = session.start();
            while (hearings.size() < wanted) {
                TimeSlot hearing = TimeSlot.of(at, plan.hearing());
                if (hearing.end().isAfter(session.end())) {
                    break;
                }
                TimeSlot pause = breaks.stream()
                        .filter(hearing::overlaps)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
                if (pause == null) {
                    hearings.add(hearing);
                    at = hearing.end().plus(plan.changeover());
                } else {
                    at = pause.end();
                }
            }
        }
        return hearings;
    }

    private static List<TimeSlot> sessions(DefencePlan plan) {
        List<TimeSlot> sessions = new ArrayList<>();
        plan.sessions().forEach(each -> sessions.add(slot(plan.zone(), each.start(), each.end())));
        sessions.sort(Comparator.naturalOrder());
        for (int i = 1; i < sessions.size(); i++) {
            Instant free = sessions.get(i - 1).end().plus(plan.changeover());
            if (sessions.get(i).start().isBefore(free)) {
                throw refused(
                        "programmes.defence.overlap",
                        "first",
                        sessions.get(i - 1).text(plan.zone()),
                        "second",
                        sessions.get(i).text(plan.zone()),
                        "changeover",
                        plan.changeover());
            }
        }
        return sessions;
    }

    private static List<TimeSlot> breaks(DefencePlan plan, TimeSlot session) {
        return plan.sessions().stream()
                .flatMap(each -> each.breaks().stream())
                .map(each -> slot(plan.zone(), each.start(), each.end()))
                .filter(session::overlaps)
                .toList();
    }

    /** A time that occurs twice is taken for the earlier one; one that does not occur is refused. */
    private static TimeSlot slot(ZoneId zone, LocalDateTime start, LocalDateTime end) {
        return new TimeSlot(instant(zone, start), instant(zone, end));
    }

    private static Instant instant(ZoneId zone, LocalDateTime local) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw refused("programmes.defence.no-such-time", "time", local, "zone", zone);
        }
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /**
     * The latest time, no later than the plan's, at which nobody leaves. One who would come while another leaves comes
     * a changeover before that; a hearing is at least two changeovers long, so nobody leaves then either.
     */
    private static Instant arrival(DefencePlan plan, List<TimeSlot> hearings, int index) {
        Instant arrival = hearings.get(index).start().minus(plan.waiting());
        for (int i = index - 1; i >= 0; i--) {
            Instant leaves = hearings.get(i).end();
            boolean meets = arrival.isBefore(leaves.plus(plan.changeover()))
                    && leaves.isBefore(arrival.plus(plan.changeover()));
            if (meets) {
                arrival = leaves.minus(plan.changeover());
            }
        }
        return arrival;
    }

    private static List<Integer> rooms(DefencePlan plan, List<TimeSlot> hearings, List<Instant> arrivals) {
        List<Instant> freeFrom = new ArrayList<>();
        List<Integer> rooms = new ArrayList<>();
        for (int i = 0; i < hearings.size(); i++) {
            int room = 0;
            while (room < freeFrom.size() && freeFrom.get(room).isAfter(arrivals.get(i))) {
                room++;
            }
            Instant free = hearings.get(i).start();
            if (room == freeFrom.size()) {
                freeFrom.add(free);
            } else {
                freeFrom.set(room, free);
            }
            rooms.add(room + 1);
        }
        if (freeFrom.size() > plan.waitingRooms()) {
            throw refused("programmes.defence.rooms", "needed", freeFrom.size(), "available", plan.waitingRooms());
        }
        return rooms;
    }

    private static RuleViolationException refused(String code, Object... values) {
        return new RuleViolationException(Violation.of(Message.of(code, values)));
    }
}
