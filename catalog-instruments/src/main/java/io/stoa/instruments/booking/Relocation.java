package io.stoa.instruments.booking;

import io.stoa.core.access.Action;
import io.stoa.core.error.Violation;
import io.stoa.core.time.TimeSlot;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives bookings another time, by the same rules as new ones; those that move do not stand in each other's way. */
final class Relocation {

    private final BookingDesk desk;
    private final Offers offers;

    Relocation(BookingDesk desk, Offers offers) {
        this.desk = desk;
        this.offers = offers;
    }

    /** What stands against each move, in their order; a move that is refused stays where it was for the later ones. */
    List<List<Violation>> violations(EntityManager em, List<Move> moves, boolean overriding) {
        Map<String, InstrumentFacts> facts = facts(em, moves);
        Set<String> moving = moves.stream()
                .flatMap(move -> move.bookings().stream())
                .map(Booking::getId)
                .collect(Collectors.toSet());
        facts.replaceAll((id, each) -> each.without(moving));
        List<List<Violation>> violations = new ArrayList<>();
        for (Move move : moves) {
            List<Violation> found = new ArrayList<>();
            for (Booking each : move.bookings()) {
                found.addAll(RuleCheck.violations(
                        Wish.toMove(each, move.to()),
                        factsOf(facts, each),
                        desk.now(),
                        desk.workCalendar(),
                        overriding));
            }
            TimeSlot reached = found.isEmpty() ? move.to() : move.from();
            move.bookings()
                    .forEach(each -> facts.computeIfPresent(
                            each.getInstrumentId(), (id, known) -> known.with(Taken.of(each, reached))));
            violations.add(found);
        }
        return violations;
    }

    private Map<String, InstrumentFacts> facts(EntityManager em, List<Move> moves) {
        TimeSlot span = new TimeSlot(
                moves.stream()
                        .map(move -> move.to().start())
                        .min(Instant::compareTo)
                        .orElseThrow(),
                moves.stream()
                        .map(move -> move.to().end())
                        .max(Instant::compareTo)
                        .orElseThrow());
        Map<String, InstrumentFacts> facts = new HashMap<>();
        for (Booking each : moves.get(0).bookings()) {
            facts.put(
                    each.getInstrumentId(),
                    desk.facts(em, each.getInstrumentId(), span, BookingDesk.holder(each), each.getProject()));
        }
        return facts;
    }

    private static InstrumentFacts factsOf(Map<String, InstrumentFacts> facts, Booking booking) {
        return Objects.requireNonNull(facts.get(booking.getInstrumentId()));
    }

    /**
     * Moves, although nothing is asked any more.
     *
     * @param override why rules are set aside, or null
     */
    void apply(EntityManager em, List<Move> moves, @Nullable String override) {
        Map<String, InstrumentFacts> facts = facts(em, moves);
        for (Move move : outwards(moves)) {
            apply(em, move, facts, override);
        }
    }

    /** Who moves later goes first, so that no two ever stand in the same place while the others have yet to move. */
    private static List<Move> outwards(List<Move> moves) {
        Comparator<Move> byStart = Comparator.comparing(Move::from);
        boolean later = moves.get(0).to().start().isAfter(moves.get(0).from().start());
        return moves.stream().sorted(later ? byStart.reversed() : byStart).toList();
    }

    private void apply(EntityManager em, Move move, Map<String, InstrumentFacts> facts, @Nullable String override) {
        TimeSlot from = move.from();
        if (from.equals(move.to())) {
            return;
        }
        List<InstrumentFacts> places =
                move.bookings().stream().map(each -> factsOf(facts, each)).toList();
        Ensemble ensemble = new Ensemble(places.get(0), places.subList(1, places.size()), Set.of());
        BookingState state = stateAfter(ensemble, move);
        Instant decideBy = state == BookingState.PENDING ? desk.decideBy(ensemble, move.to()) : null;
        for (int i = 0; i < places.size(); i++) {
            boolean sole = places.get(i).rules().places() == 1;
            move.bookings().get(i).move(move.to(), state, decideBy, sole, desk.now());
        }
        em.flush();
        for (int i = 0; i < places.size(); i++) {
            moved(em, move.bookings().get(i), places.get(i), from, override);
        }
    }

    /** Another time needs another decision, unless it is only less of the same. */
    private BookingState stateAfter(Ensemble ensemble, Move move) {
        Booking lead = move.lead();
        boolean decided =
                lead.getState() == BookingState.CONFIRMED && !lead.getSlot().contains(move.to());
        boolean again =
                decided && ensemble.all().stream().anyMatch(each -> desk.needsDecision(each, BookingDesk.holder(lead)));
        return again ? BookingState.PENDING : lead.getState();
    }

    private void moved(
            EntityManager em, Booking booking, InstrumentFacts facts, TimeSlot from, @Nullable String override) {
        Action action = override == null ? BookingService.CHANGE : BookingService.OVERRIDE;
        desk.journal().record(em, booking, action, override, BookingJournal.moved(from, booking.getSlot()));
        desk.schedule(em, booking, facts);
        if (BookingDesk.isLead(booking)) {
            desk.journal().tellHolder(em, booking, "booking.moved", facts);
            if (booking.getState() == BookingState.PENDING) {
                desk.journal().tellKeepers(em, booking, "booking.pending", facts);
            }
        }
        offers.release(em, booking.getInstrumentId(), from);
    }
}
