package io.stoa.programmes.review;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Action;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets callers into rounds in which they hold a seat. For everybody else there is no such round. */
final class PanelDoor {

    private final ModuleContext context;
    private final RoundBook book;

    PanelDoor(ModuleContext context, RoundBook book) {
        this.context = context;
        this.book = book;
    }

    /** The caller's own seat in a round that has begun. */
    PanelSeat seat(EntityManager em, ReviewRound round, Action action) {
        String caller = context.access().caller().id();
        PanelSeat seat = ownSeat(em, round.getId(), caller, LockModeType.NONE);
        return admitted(round, seat, action);
    }

    /** The same as it is now, with the round locked. */
    PanelSeat lockedSeat(EntityManager em, ReviewRound round, Action action) {
        String caller = context.access().caller().id();
        PanelSeat seat = ownSeat(em, round.getId(), caller, LockModeType.PESSIMISTIC_WRITE);
        return admitted(round, seat, action);
    }

    private PanelSeat admitted(ReviewRound round, @Nullable PanelSeat seat, Action action) {
        boolean concerned = seat != null && seat.getState() != SeatState.PROPOSED;
        boolean may =
                context.access().may(action, round.subjectOf(concerned && seat != null ? seat.getAccountId() : null));
        if (seat == null || !concerned || !may) {
            throw RoundBook.notFound(round.getId());
        }
        return seat;
    }

    private static @Nullable PanelSeat ownSeat(EntityManager em, String roundId, String caller, LockModeType lock) {
        TypedQuery<PanelSeat> query = em.createQuery(
                        "select s from PanelSeat s where s.roundId = :round and s.accountId = :caller", PanelSeat.class)
                .setParameter("round", roundId)
                .setParameter("caller", caller);
        List<PanelSeat> seats = (lock == LockModeType.NONE ? query : query.setLockMode(lock)).getResultList();
        return seats.isEmpty() ? null : seats.get(0);
    }

    PanelPages pages(EntityManager em, ReviewRound round) {
        List<PanelRemark> remarks = em.createQuery(
                        "select m from PanelRemark m where m.roundId = :round order by m.number", PanelRemark.class)
                .setParameter("round", round.getId())
                .getResultList();
        return new PanelPages(RoundFile.read(em, round), book.call(em, round), remarks);
    }
}
