package io.stoa.instruments.booking;

import io.stoa.core.error.Violation;
import io.stoa.core.time.TimeSlot;
import io.stoa.core.time.WorkCalendar;
import io.stoa.instruments.booking.rule.Grid;
import io.stoa.instruments.booking.rule.RuleCode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Searches one instrument's calendar for time that the rules allow. */
final class SlotSearch {

    /** What stands against every slot of a length, so that looking further is useless. */
    private static final Set<String> AGAINST_ALL = EnumSet.of(
                    RuleCode.MIN_LENGTH,
                    RuleCode.MAX_LENGTH,
                    RuleCode.OPEN_FUTURE,
                    RuleCode.PROJECT,
                    RuleCode.AUDIENCE,
                    RuleCode.CREDIT,
                    RuleCode.BLACKLIST,
                    RuleCode.CALIBRATION)
            .stream()
            .map(RuleCode::messageCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final int DEFAULT_STEP = 15;

    private final InstrumentFacts facts;
    private final Instant now;
    private final WorkCalendar calendar;

    SlotSearch(InstrumentFacts facts, Instant now, WorkCalendar calendar) {
        this.facts = facts;
        this.now = now;
        this.calendar = calendar;
    }

    /**
     * The earliest slots that do not overlap each other.
     *
     * @param wish the wish; its slot is replaced
     * @param window in which the slots must lie
     * @param length how long they must be
     * @param most how many at most
     */
    List<TimeSlot> find(Wish wish, TimeSlot window, Duration length, int most) {
        List<TimeSlot> found = new ArrayList<>();
        Instant at = firstStep(window.start().isBefore(now) ? now : window.start());
        while (found.size() < most && !at.plus(length).isAfter(window.end())) {
            TimeSlot slot = TimeSlot.of(at, length);
            Instant busyUntil = busyUntil(slot);
            if (busyUntil != null) {
                at = firstStep(busyUntil);
                continue;
            }
            List<Violation> violations = RuleCheck.violations(wish.at(slot), facts, now, calendar, false);
            if (violations.isEmpty()) {
                found.add(slot);
            } else if (violations.stream().anyMatch(each -> AGAINST_ALL.contains(each.code()))) {
                return found;
            }
            at = firstStep(violations.isEmpty() ? slot.end() : at.plusNanos(1000));
        }
        return found;
    }

    /** When the last of what is in the way of a slot ends that leaves no place at all, or null if the slot is free. */
    private @Nullable Instant busyUntil(TimeSlot slot) {
        Instant outage = facts.outages().stream()
                .map(each -> java.util.Objects.requireNonNull(each.when()))
                .filter(each -> each.overlaps(slot))
                .map(TimeSlot::end)
                .max(Instant::compareTo)
                .orElse(null);
        if (outage != null) {
            return outage;
        }
        List<Taken> overlapping = facts.holding().stream()
                .filter(each -> each.slot().overlaps(slot))
                .toList();
        if (Sweep.most(overlapping, slot) < facts.rules().places()) {
            return null;
        }
        return overlapping.stream()
                .map(each -> each.slot().end())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** The first instant from one on that lies on the grid of the facility's clock, also where that clock is changed. */
    private Instant firstStep(Instant from) {
        Grid grid = facts.rules().one(RuleCode.GRID, Grid.class);
        int minutes = grid == null ? DEFAULT_STEP : grid.minutes();
        long step = Duration.ofMinutes(minutes).toNanos();
        ZoneId zone = facts.zone();
        Instant at = from;
        while (true) {
            ZonedDateTime local = at.atZone(zone);
            long past = local.toLocalTime().toNanoOfDay() % step;
            if (past == 0) {
                return at;
            }
            Instant next = at.plusNanos(step - past);
            Instant midnight =
                    local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
            ZoneOffsetTransition change = zone.getRules().nextTransition(at);
            at = next.isBefore(midnight) ? next : midnight;
            at = change != null && change.getInstant().isBefore(at) ? change.getInstant() : at;
        }
    }
}
