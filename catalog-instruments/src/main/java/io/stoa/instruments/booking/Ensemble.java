package io.stoa.instruments.booking;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import io.stoa.core.time.WorkCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An instrument and those that are booked with it.
 *
 * @param lead the instrument that was asked for
 * @param companions those that go with it, in the order of their ids
 * @param missing the ids of those that should go with it and are not there
 */
record Ensemble(InstrumentFacts lead, List<InstrumentFacts> companions, Set<String> missing) {

    List<InstrumentFacts> all() {
        List<InstrumentFacts> all = new ArrayList<>(List.of(lead));
        all.addAll(companions);
        return all;
    }

    boolean isBundle() {
        return !companions.isEmpty();
    }

    List<Violation> violations(Wish wish, Instant now, WorkCalendar calendar, boolean overriding) {
        List<Violation> violations = new ArrayList<>();
        for (InstrumentFacts each : all()) {
            violations.addAll(RuleCheck.violations(wish.on(each.id(), null), each, now, calendar, overriding));
        }
        for (String id : missing) {
            violations.add(Violation.of(
                    Message.of("instruments.booking.bundle-missing", "instrument", lead.title(), "missing", id)));
        }
        return violations;
    }

    /** The same with a booking more on each instrument, such as a member of a series that was accepted before. */
    Ensemble with(Wish accepted, String key) {
        return new Ensemble(
                withTaken(lead, accepted, key),
                companions.stream().map(each -> withTaken(each, accepted, key)).toList(),
                missing);
    }

    private static InstrumentFacts withTaken(InstrumentFacts facts, Wish wish, String key) {
        return facts.with(new Taken(
                key,
                facts.id(),
                wish.slot(),
                wish.booker().id(),
                wish.booker().researchGroup(),
                wish.project(),
                BookingState.CONFIRMED));
    }
}
