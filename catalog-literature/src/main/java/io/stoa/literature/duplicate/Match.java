package io.stoa.literature.duplicate;

import java.util.List;

/**
 * Two records that may describe the same work.
 *
 * @param first the first record's id
 * @param second the second record's id
 * @param score how sure it is, 0 to 1
 * @param reasons what speaks for and against it
 */
public record Match(String first, String second, double score, List<MatchReason> reasons) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param first the first record's id
     * @param second the second record's id
     * @param score how sure it is, 0 to 1
     * @param reasons what speaks for and against it
     */
    public Match {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }
}
