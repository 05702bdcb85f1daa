package io.stoa.literature.duplicate;

import java.util.List;

/**
 * What was found between two lists.
 *
 * @param sure pairs that describe the same work, the surest first
 * @param review pairs that a person should look at, the surest first
 * @param pairsCompared how many pairs were compared one by one
 */
public record Linkage(List<Match> sure, List<Match> review, long pairsCompared) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param sure pairs that describe the same work, the surest first
     * @param review pairs that a person should look at, the surest first
     * @param pairsCompared how many pairs were compared one by one
     */
    public Linkage {
        sure = sure == null ? List.of() : List.copyOf(sure);
        review = review == null ? List.of() : List.copyOf(review);
    }
}
