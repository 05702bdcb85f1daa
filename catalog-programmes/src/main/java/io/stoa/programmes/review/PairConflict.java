package io.stoa.programmes.review;

import io.stoa.experts.conflict.Conflict;
import java.util.List;

/**
 * A reviewer and an application that must not come together, for the secretary 回避提示.
 *
 * @param seat the reviewer's pseudonym in the round
 * @param expertId the reviewer
 * @param applicationId the application
 * @param conflicts why, with the evidence; empty where too little is known to clear the pair
 */
public record PairConflict(String seat, String expertId, String applicationId, List<Conflict> conflicts) {

    /**
     * Copies the list and takes an absent one for empty.
     *
     * @param seat the reviewer's pseudonym
     * @param expertId the reviewer
     * @param applicationId the application
     * @param conflicts why
     */
    public PairConflict {
        conflicts = conflicts == null ? List.of() : List.copyOf(conflicts);
    }
}
