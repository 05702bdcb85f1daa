package io.stoa.programmes.process;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the process asks of the applications. Trusted code of this module, implemented by the applications. */
public interface CallApplications {

    /**
     * How many applications still await a word on their acceptance.
     *
     * @param em the entity manager of the transaction, with the call locked
     * @param callId the call
     * @return how many are submitted or returned
     */
    long undecided(EntityManager em, String callId);

    /**
     * How many applications were refused.
     *
     * @param em the entity manager of the transaction, with the call locked
     * @param callId the call
     * @return how many
     */
    long refused(EntityManager em, String callId);

    /**
     * The accepted applications.
     *
     * @param em the entity manager of the transaction, with the call locked
     * @param callId the call
     * @return those that were not withdrawn since, by number
     */
    List<AcceptedApplication> accepted(EntityManager em, String callId);

    /**
     * Tells every accepted application what became of it, once the decision is final.
     *
     * @param em the entity manager of the transaction, with the call locked
     * @param callId the call
     * @param granted what each funded application is given, in minor units, by its id; the others are declined
     */
    void settle(EntityManager em, String callId, Map<String, Long> granted);

    /**
     * Declines every application that was handed in, because the call is given up.
     *
     * @param em the entity manager of the transaction, with the call locked
     * @param callId the call
     * @param reason why
     */
    void giveUp(EntityManager em, String callId, String reason);

    /**
     * Reminds those whose applications are not submitted.
     *
     * @param em the entity manager of the transaction
     * @param callId the call
     * @param until until when they can be submitted
     */
    void remind(EntityManager em, String callId, Instant until);
}
