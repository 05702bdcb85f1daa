package io.stoa.instruments.booking;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.time.TimeSlot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which the members of a series repeat 周期预约规则: a recurrence rule of RFC 5545, section 3.3.10, such as
 * {@code FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10}.
 *
 * <p>Members keep the clock of the place: what starts at 09:00 does so before and after the clocks change. A start that
 * the clocks skip is moved on by as much as they skip (02:30 becomes 03:30); of one that they repeat, the earlier is
 * taken. The length is elapsed time. Only what the rule yields is a member; a first start that does not match it is
 * none. {@code RSCALE} and {@code SKIP} of RFC 7529 are not known.
 */
public final class Recurrence {

    /** The most members that a series may have. */
    public static final int MAX_MEMBERS = 366;

    /** The library gives up after 1,000 periods without a member; it is asked for fewer at a time. */
    private static final int PERIODS_AT_A_TIME = 500;

    /** As many times as are looked at before a rule is refused as too fine: less than a second of work. */
    private static final int MOST_CANDIDATES = 200_000;

    /** The library counts periods from the start of a series in an {@code int}, and doubles in doing so. */
    private static final long MOST_UNITS = 400_000_000;

    private static final LocalDateTime HORIZON = LocalDateTime.ofInstant(TimeSlot.LATEST, ZoneOffset.UTC);

    private final RuleText rule;

    private Recurrence(RuleText rule) {
        this.rule = rule;
    }

    /**
     * Reads the rule of a series, which must end.
     *
     * @param rrule the rule, without the name {@code RRULE:}; at most 2,000 characters
     * @return the rule
     * @throws io.stoa.core.error.UnreadableInputException if it is malformed, names a part that RFC 5545 does not know
     *     or a value out of its range, or combines parts that may not stand together
     * @throws RuleViolationException if it has neither {@code COUNT} nor {@code UNTIL}, or a {@code COUNT} greater than
     *     {@link #MAX_MEMBERS}
     */
    public static Recurrence of(String rrule) {
        RuleText rule = RuleText.read(rrule);
        if (rule.count() == null && rule.until() == null) {
            throw refused(Message.of("instruments.series.endless", "rule", rule.shown(), "limit", MAX_MEMBERS));
        }
        if (rule.count() != null && rule.count() > MAX_MEMBERS) {
            throw tooMany(rule.count());
        }
        return new Recurrence(rule);
    }

    /**
     * Reads a rule that need not end, such as other systems write, to be asked for a window of time only.
     *
     * @param rrule the rule, without the name {@code RRULE:}; at most 2,000 characters
     * @return the rule; only {@link #membersWithin} makes sense of one that does not end
     * @throws io.stoa.core.error.UnreadableInputException as in {@link #of}
     */
    public static Recurrence openEnded(String rrule) {
        return new Recurrence(RuleText.read(rrule));
    }

    /**
     * All members of a series.
     *
     * @param start the start of the first, on the clock of the place
     * @param length the length of each, in elapsed time
     * @param zone the time zone of the place
     * @return the members by start, at least one and at most {@link #MAX_MEMBERS}
     * @throws RuleViolationException if the rule yields none or more than {@link #MAX_MEMBERS}, goes on beyond the year
     *     2199, is so fine that members are too far between, or the length is not positive
     */
    public List<TimeSlot> members(LocalDateTime start, Duration length, ZoneId zone) {
        return members(start, length, zone, Set.of());
    }

    /**
     * All members of a series but those of some days.
     *
     * @param start the start of the first, on the clock of the place
     * @param length the length of each, in elapsed time
     * @param zone the time zone of the place
     * @param except the days on which the series pauses ({@code EXDATE}); members that start on them are left out, and
     *     count for {@code COUNT} all the same
     * @return the members by start, at least one and at most {@link #MAX_MEMBERS}
     * @throws RuleViolationException as in {@link #members(LocalDateTime, Duration, ZoneId)}
     */
    public List<TimeSlot> members(LocalDateTime start, Duration length, ZoneId zone, Set<LocalDate> except) {
        LocalDateTime end = end(zone, HORIZON);
        if (!start.isBefore(HORIZON) || end.isAfter(HORIZON)) {
            throw tooFar();
        }
        List<LocalDateTime> starts = starts(start, start, end, zone);
        if (rule.count() != null && !starts.isEmpty() && starts.size() < rule.count()) {
            throw tooFar();
        }
        List<TimeSlot> members = slots(starts, length, zone, except);
        if (members.isEmpty()) {
            throw refused(Message.of("instruments.series.none", "rule", rule.shown(), "start", start));
        }
        return members;
    }

    /**
     * The members of a series that lie in a window of time, wholly or in part.
     *
     * @param start the start of the first, on the clock of the place
     * @param length the length of each, in elapsed time
     * @param zone the time zone of the place
     * @param except the days on which the series pauses
     * @param window the window
     * @return the members by start, at most {@link #MAX_MEMBERS}; empty if none lies in the window
     * @throws RuleViolationException if more than {@link #MAX_MEMBERS} lie in the window or before it in a rule with
     *     {@code COUNT}, the rule is so fine that members are too far between, or the length is not positive
     */
    public List<TimeSlot> membersWithin(
            LocalDateTime start, Duration length, ZoneId zone, Set<LocalDate> except, TimeSlot window) {
        LocalDateTime last = LocalDateTime.ofInstant(window.end(), zone).plusDays(1);
        LocalDateTime first =
                LocalDateTime.ofInstant(window.start(), zone).minus(length).minusDays(1);
        LocalDateTime from = rule.count() != null || first.isBefore(start) ? start : first;
        return slots(starts(start, from, end(zone, last), zone), length, zone, except).stream()
                .filter(window::overlaps)
                .toList();
    }

    /** The first local time that can be no start any more. */
    private LocalDateTime end(ZoneId zone, LocalDateTime otherwise) {
        Until until = rule.until();
        if (until == null) {
            return otherwise;
        }
        LocalDateTime end = until.endsBefore(zone);
        return otherwise.isBefore(end) && !otherwise.equals(HORIZON) ? otherwise : end;
    }

    private List<LocalDateTime> starts(LocalDateTime start, LocalDateTime from, LocalDateTime end, ZoneId zone) {
        Recur<LocalDateTime> pattern = rule.pattern();
        List<LocalDateTime> found = new ArrayList<>();
        int wanted = rule.count() == null ? MAX_MEMBERS + 1 : Math.min(rule.count(), MAX_MEMBERS + 1);
        long left = MOST_CANDIDATES;
        LocalDateTime next = from;
        while (next.isBefore(end) && found.size() < wanted) {
            if (left <= 0 || rule.unit().between(start, next) > MOST_UNITS) {
                throw refused(Message.of("instruments.series.too-fine", "rule", rule.shown()));
            }
            LocalDateTime begin = next;
            LocalDateTime stop = earlier(next.plus(PERIODS_AT_A_TIME * rule.interval(), rule.unit()), end);
            pattern.getDatesAsStream(start, begin, stop, -1)
                    .filter(t -> !t.isBefore(begin) && t.isBefore(stop) && notPast(t, zone))
                    .limit(wanted - (long) found.size())
                    .forEach(found::add);
            left -= PERIODS_AT_A_TIME * rule.candidatesOfPeriod();
            next = stop;
        }
        if (found.size() > MAX_MEMBERS) {
            throw tooMany(null);
        }
        return found;
    }

    private boolean notPast(LocalDateTime start, ZoneId zone) {
        Until until = rule.until();
        return until == null || until.holds(start, zone);
    }

    /** Two starts that the clocks move onto each other are one member. */
    private static List<TimeSlot> slots(
            List<LocalDateTime> starts, Duration length, ZoneId zone, Set<LocalDate> except) {
        return starts.stream()
                .filter(start -> !except.contains(start.toLocalDate()))
                .map(start -> TimeSlot.of(start.atZone(zone), length))
                .distinct()
                .toList();
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }

    private static RuleViolationException tooMany(@Nullable Integer count) {
        return new RuleViolationException(new Violation(
                Message.of("instruments.series.too-many", "limit", MAX_MEMBERS), MAX_MEMBERS, count, List.of()));
    }

    private static RuleViolationException tooFar() {
        return refused(Message.of(
                "instruments.series.too-far",
                "limit",
                HORIZON.toLocalDate().minusDays(1).getYear()));
    }

    private static RuleViolationException refused(Message message) {
        return new RuleViolationException(Violation.of(message));
    }

    /** {@return the rule as it was read, in capitals} */
    @Override
    public String toString() {
        return rule.text();
    }
}
