package io.stoa.programmes.process;

import jakarta.persistence.EntityManager;
import java.util.List;

/** What the process asks of the review. Trusted code of this module, implemented by the review. */
public interface ReviewResults {

    /**
     * What all closed rounds of a call came to, with everything that it was computed from.
     *
     * @param em the entity manager of the transaction, with the call locked
     * @param callId the call
     * @return the evaluation
     */
    Evaluation evaluation(EntityManager em, String callId);

    /**
     * Computes the ranking once more from what an evaluation kept, without the database.
     *
     * @param inputs {@link Evaluation#inputs()}
     * @return the ranking, equal to the one kept if nothing was changed
     */
    List<RankedApplication> recompute(String inputs);
}
