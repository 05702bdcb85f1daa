package io.stoa.experts;

import java.util.List;

/**
 * An entry that may be of the same person 疑似重复.
 *
 * @param expert the entry
 * @param reasons what they share, the surest first
 */
public record SimilarPerson(ExpertSummary expert, List<SimilarityReason> reasons) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param expert the entry
     * @param reasons what they share, the surest first
     */
    public SimilarPerson {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }
}
