package io.stoa.instruments.booking;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.error.Obstacle;
import io.stoa.core.time.TimeSlot;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at for one instrument.
 *
 * @param subject the instrument, as the access policy looks at it
 * @param title its name
 * @param zone where it is
 * @param rules the rules that hold for it
 * @param holding the bookings that hold a slot around the time asked about
 * @param counted the bookings of the user, the group and the project that count against caps
 * @param outages its outages around the time asked about
 * @param standing how the user stands with its provider
 * @param usesBefore how often the user has used it, as far as the rules ask
 * @param calibrationDue the day on which a calibration is due that blocks booking when overdue, or null
 * @param seesAll whether the caller may know of the bookings of others
 */
record InstrumentFacts(
        AccessSubject subject,
        String title,
        ZoneId zone,
        Rules rules,
        List<Taken> holding,
        List<Taken> counted,
        List<Obstacle> outages,
        Standing standing,
        long usesBefore,
        @Nullable LocalDate calibrationDue,
        boolean seesAll) {

    String id() {
        return java.util.Objects.requireNonNull(subject.id());
    }

    String providerId() {
        return java.util.Objects.requireNonNull(subject.providerId());
    }

    boolean isPublished() {
        return subject.status() == EntryStatus.PUBLISHED;
    }

    /** The same facts without some bookings, such as those that are to move. */
    InstrumentFacts without(Set<String> bookingIds) {
        return with(
                holding.stream().filter(each -> !bookingIds.contains(each.id())).toList(),
                counted.stream().filter(each -> !bookingIds.contains(each.id())).toList());
    }

    /** The same facts with a booking more, such as a member of a series that was accepted before. */
    InstrumentFacts with(Taken more) {
        return with(plus(holding, more), plus(counted, more));
    }

    private InstrumentFacts with(List<Taken> nowHolding, List<Taken> nowCounted) {
        return new InstrumentFacts(
                subject,
                title,
                zone,
                rules,
                nowHolding,
                nowCounted,
                outages,
                standing,
                usesBefore,
                calibrationDue,
                seesAll);
    }

    String text(TimeSlot slot) {
        return slot.text(zone);
    }

    private static List<Taken> plus(List<Taken> list, Taken more) {
        List<Taken> longer = new java.util.ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
