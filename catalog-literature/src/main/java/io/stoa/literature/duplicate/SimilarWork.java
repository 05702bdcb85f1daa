package io.stoa.literature.duplicate;

import java.util.List;

/**
 * A work that may be the one that a description describes.
 *
 * @param work the work
 * @param score how sure it is, 0 to 1
 * @param reasons what speaks for and against it
 */
public record SimilarWork(ComparedWork work, double score, List<MatchReason> reasons) {

    /**
     * Copies the list.
     *
     * @param work the work
     * @param score how sure it is, 0 to 1
     * @param reasons what speaks for and against it
     */
    public SimilarWork {
        reasons = List.copyOf(reasons);
    }
}
