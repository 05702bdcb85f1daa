package io.stoa.programmes.process;

import java.util.List;

/**
 * The outcome of a review and what it was computed from.
 *
 * @param ruleVersion which rules were used for scores, ties and ranks, by name and version
 * @param inputs all scores and settings, as canonical JSON; opaque to the process
 * @param ranking every application that was not left out in an earlier round, by rank, then id
 */
public record Evaluation(String ruleVersion, String inputs, List<RankedApplication> ranking) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param ruleVersion which rules were used for scores, ties and ranks, by name and version
     * @param inputs all scores and settings, as canonical JSON; opaque to the process
     * @param ranking every application that was not left out in an earlier round, by rank, then id
     */
    public Evaluation {
        ranking = ranking == null ? List.of() : List.copyOf(ranking);
    }
}
