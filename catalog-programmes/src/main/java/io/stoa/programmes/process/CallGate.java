package io.stoa.programmes.process;

import io.stoa.programmes.ReviewMode;
import jakarta.persistence.EntityManager;

/**
 * How applications and review take part in the process of a call. Trusted code of this module: nothing here asks the
 * access policy, and every method needs a running transaction.
 *
 * <p>Each method locks the call's row, so that whoever comes second sees what the first has done, and first does what
 * time has brought: a call whose closing has passed is closed, whether or not due work has run. Locks are taken in this
 * order: call, then application, then what belongs to it.
 */
public interface CallGate {

    /**
     * Locks a call whatever its stage.
     *
     * @param em the entity manager of the transaction
     * @param callId the call
     * @return the call
     * @throws io.stoa.core.error.NotFoundException if there is none
     * @throws io.stoa.core.error.RuleViolationException if its entry is not published now
     */
    CallInProcess lock(EntityManager em, String callId);

    /**
     * Locks a call that must be at one of some stages.
     *
     * @param em the entity manager of the transaction
     * @param callId the call
     * @param possible the stages
     * @return the call
     * @throws io.stoa.core.error.NotFoundException if there is none
     * @throws io.stoa.core.error.RuleViolationException if it is not published, or at another stage
     */
    CallInProcess require(EntityManager em, String callId, CallStage... possible);

    /**
     * Opens the next round of review, and publishes that it is open.
     *
     * @param em the entity manager of the transaction
     * @param callId the call
     * @param mode how applications are reviewed; as the call's plan says for this round
     * @return the number of the round, from 1
     * @throws io.stoa.core.error.RuleViolationException if the stage or the plan does not allow it
     */
    int openRound(EntityManager em, String callId, ReviewMode mode);

    /**
     * Closes the round that is open, and publishes that it is closed.
     *
     * @param em the entity manager of the transaction
     * @param callId the call
     * @param round its number
     * @throws io.stoa.core.error.RuleViolationException if no such round is open
     */
    void closeRound(EntityManager em, String callId, int round);
}
