package io.stoa.instruments.booking;

import io.stoa.core.access.Action;
import java.util.List;

/**
 * The waiting lists of instruments 候补. When a slot comes free, it is held for the first on the list, by time of entry,
 * whose wish fits it and whom the rules allow; the offer is told to the user and runs out after some time, and the slot
 * goes to the next.
 */
public interface WaitingLists {

    /** The kind of wishes in references and audit lines. */
    String KIND = "waiting-entry";

    /** Joins a waiting list; by default everybody who is signed in may. */
    Action JOIN = new Action("waiting-list.join");

    /** Holds a freed slot for somebody on the list; the platform does it by itself. */
    Action OFFER = new Action("waiting-list.offer");

    /** Sees, leaves, accepts and declines; by default the one who waits and keepers may. */
    Action CHANGE = new Action("waiting-list.change");

    /**
     * Joins the list of an instrument. If there is a slot that fits already, it is offered at once.
     *
     * @param request the wish
     * @return where it stands
     * @throws jakarta.validation.ConstraintViolationException if the request is invalid
     * @throws io.stoa.core.error.RuleViolationException if the list is full, the user waits on it for the same time
     *     already, or the wish has passed
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     */
    WaitingView join(WaitingRequest request);

    /**
     * Gives a wish up. What is offered for it goes to the next.
     *
     * @param id the wish
     * @return where it stands
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     * @throws io.stoa.core.error.RuleViolationException if it is over already
     */
    WaitingView leave(String id);

    /**
     * Accepts an offer. Every rule is checked again.
     *
     * @param id the wish
     * @return the booking: confirmed, or pending where a keeper decides
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     * @throws io.stoa.core.error.RuleViolationException if nothing is offered any more, or rules stand against it
     */
    BookingView accept(String id);

    /**
     * Those who wait for an instrument. Keepers see all, others themselves.
     *
     * @param instrumentId the instrument
     * @return the wishes that are waiting or have an offer, by time of entry
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     */
    List<WaitingView> list(String instrumentId);

    /**
     * The caller's own wishes on the lists of all instruments.
     *
     * @return the wishes that are waiting or have an offer, by time of entry; empty for visitors
     */
    List<WaitingView> own();
}
