package io.stoa.experts.draw;

import io.stoa.core.access.Action;
import io.stoa.core.error.Violation;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.experts.PanelRoles;
import java.util.List;

/**
 * Draws panels of experts at random 随机抽取专家.
 *
 * <p>The pool is committed in a transaction of its own, with its SHA-256 fingerprint, before the library (not the operator) makes the
 * seed. Every draw is entered into a record that is only added to and whose entries are chained by their hashes: also those that were
 * refused, abandoned or discarded. So nobody can draw again and again until the panel pleases, unseen. {@link DrawAlgorithm} says
 * exactly what is computed; {@link #verify} and {@link DrawTranscript#verify} compute it again.
 *
 * <p>Draws run in transactions of their own, even where the host has one running: a host that rolls back does not undo a draw. What
 * the host's open transaction has changed of experts is not seen.
 */
public interface PanelDraws {

    /** The kind of draws in the audit trail. */
    String KIND = "panel-draw";

    /** Draws, discards, records vacancies; by default the organiser's {@linkplain PanelRoles#SECRETARY secretaries} may. */
    Action DRAW = new Action("panel.draw");

    /** Reads and verifies draws; by default the organiser's secretaries and every {@linkplain PanelRoles#AUDITOR auditor} may. */
    Action READ = new Action("panel.read");

    /** Reads and verifies the record of all organisers; by default auditors may. */
    Action AUDIT = new Action("panel.audit");

    /**
     * What stands against a draw, without drawing or committing anything.
     *
     * @param request the request
     * @return what is in the way, such as "stratum physics: 2 eligible, 3 seats"; empty if it can be drawn
     * @throws jakarta.validation.ConstraintViolationException if the request is invalid
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not draw
     */
    List<Violation> check(DrawRequest request);

    /**
     * Commits the pool, makes the seed and draws the panel.
     *
     * @param request the request
     * @return the draw with its panel
     * @throws jakarta.validation.ConstraintViolationException if the request is invalid
     * @throws io.stoa.core.error.RuleViolationException if the pool is too small, with the cause; the refusal is recorded
     * @throws io.stoa.core.error.ConflictException if a panel stands for this purpose (discard it first), or a commitment
     *     for it is open (finish or abandon it)
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not draw
     */
    DrawView draw(DrawRequest request);

    /**
     * Finishes a draw whose pool was committed and that was then cut off, with the same commitment. One that is drawn already is
     * returned as it is.
     *
     * @param drawId the draw
     * @return the draw with its panel
     * @throws io.stoa.core.error.NotFoundException if there is none
     * @throws io.stoa.core.error.ConflictException if it was abandoned
     */
    DrawView finish(String drawId);

    /**
     * Gives up a draw whose pool was committed and that was then cut off. It stays in the record.
     *
     * @param drawId the draw
     * @param reason why, 1 to 1000 characters
     * @return the draw
     * @throws io.stoa.core.error.NotFoundException if there is none
     * @throws io.stoa.core.error.ConflictException if it is not open
     */
    DrawView abandon(String drawId, String reason);

    /**
     * Gives up a panel. It stays in the record, and the next draw for the purpose is linked to it.
     *
     * @param drawId the draw
     * @param reason why, 1 to 1000 characters
     * @return the draw
     * @throws io.stoa.core.error.NotFoundException if there is none
     * @throws io.stoa.core.error.ConflictException if no panel of it stands
     */
    DrawView discard(String drawId, String reason);

    /**
     * Records that somebody declined or stepped back. The next stand-in of the stratum with whom cap and quota hold takes the seat;
     * if there is none, it stays vacant for {@link #redraw}.
     *
     * @param drawId the panel's draw
     * @param vacancy who leaves, and why
     * @return the draw with its panel
     * @throws jakarta.validation.ConstraintViolationException if the vacancy is invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such draw, or the expert holds no seat of it
     * @throws io.stoa.core.error.ConflictException if the panel does not stand
     */
    DrawView vacate(String drawId, Vacancy vacancy);

    /**
     * Fills the vacant seats of a panel from the rest of its pool: those who are still eligible, were not drawn before, and with
     * whom cap and quota hold. The rest is committed anew before a new seed is made.
     *
     * @param drawId the panel's draw
     * @param reason why, 1 to 1000 characters
     * @return the panel's draw; the new draw is among its supplements
     * @throws io.stoa.core.error.NotFoundException if there is none
     * @throws io.stoa.core.error.RuleViolationException if no seat is vacant, or the rest is too small; the refusal is recorded
     * @throws io.stoa.core.error.ConflictException if the panel does not stand, or another draw for it is open
     */
    DrawView redraw(String drawId, String reason);

    /**
     * A draw.
     *
     * @param drawId the draw
     * @return the draw with its panel
     * @throws io.stoa.core.error.NotFoundException if there is none
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not read it
     */
    DrawView find(String drawId);

    /**
     * All draws for a purpose.
     *
     * @param organiserId the organisation that runs the panel
     * @param purpose the purpose
     * @return the draws in the order in which they were made
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not read them
     */
    List<DrawView> drawsFor(String organiserId, String purpose);

    /**
     * The transcript of a draw, for publication.
     *
     * @param drawId the draw
     * @return the transcript
     * @throws io.stoa.core.error.NotFoundException if there is none
     * @throws io.stoa.core.error.ConflictException if it was not drawn
     */
    DrawTranscript transcript(String drawId);

    /**
     * Whom a draw kept out of its pool, and why 回避名单. They name persons and stay with the organiser.
     *
     * @param drawId the draw
     * @return the exclusions as the draw was asked for, by expert
     * @throws io.stoa.core.error.NotFoundException if there is none
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not read it
     */
    List<Exclusion> exclusions(String drawId);

    /**
     * Replays a draw from the stored record alone and compares: the entries' hashes, the pool's fingerprint, the panel that the seed
     * gives, and the seats as they are now.
     *
     * @param drawId the draw
     * @return what differs
     * @throws io.stoa.core.error.NotFoundException if there is none
     */
    DrawVerification verify(String drawId);

    /**
     * Follows the chain of the whole record, so that a removed, changed or inserted entry is seen.
     *
     * @return what differs
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not audit
     */
    DrawVerification verifyRecord();

    /**
     * The record of all draws.
     *
     * @param page which page, from the first entry on
     * @return the entries
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not audit
     */
    Page<DrawEntryView> record(PageRequest page);
}
