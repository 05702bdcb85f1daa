package io.stoa.literature.duplicate;

import java.util.List;

/**
 * What was found within one list.
 *
 * @param clusters records that describe the same work, at least two in each; by the first id
 * @param sure the pairs that the clusters are made of, the surest first
 * @param review pairs that a person should look at, the surest first
 * @param pairsCompared how many pairs were compared one by one
 */
public record Clustering(List<List<String>> clusters, List<Match> sure, List<Match> review, long pairsCompared) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param clusters records that describe the same work, at least two in each; by the first id
     * @param sure the pairs that the clusters are made of, the surest first
     * @param review pairs that a person should look at, the surest first
     * @param pairsCompared how many pairs were compared one by one
     */
    public Clustering {
        clusters = clusters == null ? List.of() : List.copyOf(clusters);
        sure = sure == null ? List.of() : List.copyOf(sure);
        review = review == null ? List.of() : List.copyOf(review);
    }
}
