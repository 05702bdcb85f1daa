package io.stoa.instruments.booking;

import io.stoa.core.access.Caller;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.rule.RuleCode;
import io.stoa.instruments.booking.rule.WaitingList;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Offers freed slots to those who wait, in the transaction that frees them, so that nobody slips in between. */
final class Offers {

    private final BookingDesk desk;

    Offers(BookingDesk desk) {
        this.desk = desk;
    }

    /**
     * Offers what has come free to those whose wishes fit, by time of entry. The calendar is locked.
     *
     * @param freed the time that has come free
     */
    void release(EntityManager em, String instrumentId, TimeSlot freed) {
        Instant now = desk.now();
        if (!freed.end().isAfter(now)) {
            return;
        }
        for (WaitingEntry entry : waiting(em, instrumentId, freed)) {
            TimeSlot within = entry.window().intersection(around(freed, entry));
            if (within != null && within.length().compareTo(entry.length()) >= 0) {
                offer(em, entry, within);
            }
        }
    }

    /** What was free beside it before makes longer wishes fit, too. */
    private static TimeSlot around(TimeSlot freed, WaitingEntry entry) {
        return new TimeSlot(freed.start().minus(entry.length()), freed.end().plus(entry.length()));
    }

    private static List<WaitingEntry> waiting(EntityManager em, String instrumentId, TimeSlot freed) {
        return em.createQuery(
                        "select w from WaitingEntry w where w.instrumentId = :instrument and w.state = :waiting"
                                + " and w.startsFrom < :end and w.endsBy > :start order by w.enteredAt, w.id",
                        WaitingEntry.class)
                .setParameter("instrument", instrumentId)
                .setParameter("waiting", WaitingState.WAITING)
                .setParameter("start", freed.start())
                .setParameter("end", freed.end())
                .getResultList();
    }

    /**
     * Holds the earliest slot in a time for a wish, if the rules allow one. What goes with the instrument is not offered
     * with it: it is asked for when the offer is accepted.
     *
     * @return the booking that holds the slot, or null
     */
    @Nullable
    Booking offer(EntityManager em, WaitingEntry entry, TimeSlot within) {
        InstrumentFacts facts = desk.facts(em, entry.getInstrumentId(), within, entry.booker(), entry.getProject());
        Wish wish = Wish.of(entry.getInstrumentId(), within, entry.booker(), entry.getProject());
        List<TimeSlot> found =
                new SlotSearch(facts, desk.now(), desk.workCalendar()).find(wish, within, entry.length(), 1);
        if (found.isEmpty()) {
            return null;
        }
        TimeSlot slot = found.get(0);
        WaitingList rule = facts.rules().one(RuleCode.WAITING_LIST, WaitingList.class);
        Instant until = desk.now().plus((rule == null ? WaitingList.DEFAULT : rule).offer());
        Making making = Making.offer(entry.getPurpose(), until.isBefore(slot.end()) ? until : slot.end());
        Booking held = desk.context()
                .access()
                .as(
                        Caller.system(),
                        () -> desk.make(em, new Ensemble(facts, List.of(), Set.of()), wish.at(slot), making));
        entry.offer(held.getId());
        em.flush();
        return held;
    }

    /** Ends the wish for which a slot was held. */
    static void end(EntityManager em, Booking offered, WaitingState how) {
        em.createQuery("select w from WaitingEntry w where w.bookingId = :booking", WaitingEntry.class)
                .setParameter("booking", offered.getId())
                .getResultList()
                .forEach(entry -> entry.end(how));
    }
}
