package io.stoa.experts.conflict;

import java.util.List;

/**
 * What a check came to whose conflicts were handed out one by one.
 *
 * @param experts how many experts were checked
 * @param conflicts how many conflicts were handed out
 * @param gaps where rules could not be applied
 */
public record ConflictTally(int experts, long conflicts, List<MissingEvidence> gaps) {

    /**
     * Copies the gaps.
     *
     * @param experts how many experts were checked
     * @param conflicts how many conflicts were handed out
     * @param gaps where rules could not be applied
     */
    public ConflictTally {
        gaps = List.copyOf(gaps);
    }
}
