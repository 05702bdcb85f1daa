package io.stoa.programmes.process;

import java.util.List;

/**
 * Whether a decision follows from its records 决策复核.
 *
 * @param callId the call
 * @param number the number of the decision
 * @param ruleVersion the rules by which the review scored and ranked
 * @param differences what differs; empty if everything is equal
 */
public record DecisionReplay(String callId, int number, String ruleVersion, List<ReplayDifference> differences) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param callId the call
     * @param number the number of the decision
     * @param ruleVersion the rules by which the review scored and ranked
     * @param differences what differs; empty if everything is equal
     */
    public DecisionReplay {
        differences = differences == null ? List.of() : List.copyOf(differences);
    }

    /** {@return whether everything that was computed again is equal to what was kept} */
    public boolean isEqual() {
        return differences.isEmpty();
    }
}
