package io.stoa.programmes.process;

import io.stoa.core.access.Action;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;

/** Objections to published decisions 异议受理与答复. */
public interface Objections {

    /** The kind of an objection. */
    String KIND = "objection";

    /** Reads objections with the contact details; by default secretaries and staff of the call's maker may. */
    Action READ = new Action("objection.read");

    /** Reads the own objections; by default whoever is signed in may. */
    Action OWN = new Action("objection.own");

    /**
     * Records an objection that was received in the objection period.
     *
     * @param callId the call
     * @param draft what came in
     * @return the objection
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.RuleViolationException if no decision is open to objections, it was received outside
     *     of the period, or the decision knows no such application
     */
    ObjectionView record(String callId, ObjectionDraft draft);

    /**
     * Answers an objection, once.
     *
     * @param id the objection
     * @param version its version as the caller knows it
     * @param outcome what became of it; not {@link ObjectionState#OPEN}
     * @param answer the answer, 1 to 20000 characters
     * @return the objection
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     * @throws io.stoa.core.error.ConflictException if its version is not the one given
     * @throws io.stoa.core.error.RuleViolationException if it is answered already
     */
    ObjectionView answer(String id, long version, ObjectionState outcome, String answer);

    /**
     * An objection.
     *
     * @param id the objection
     * @return the view
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     */
    ObjectionView view(String id);

    /**
     * The objections to a call's decisions, in the order of their recording.
     *
     * @param callId the call
     * @param page which page
     * @return the page
     */
    Page<ObjectionView> list(String callId, PageRequest page);

    /**
     * The objections that the caller raised, to any call, the latest first. They stay when the caller may no longer see the call.
     *
     * @param page which page
     * @return the page
     * @throws io.stoa.core.error.AccessDeniedException if nobody is signed in
     */
    Page<OwnObjectionView> own(PageRequest page);
}
