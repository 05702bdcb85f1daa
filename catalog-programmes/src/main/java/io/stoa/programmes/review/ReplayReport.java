package io.stoa.programmes.review;

import java.util.List;

/**
 * What came of computing a round's result again 结果复核.
 *
 * @param same whether the stored result follows from what is stored of the reviews
 * @param recorded the fingerprint of the stored result
 * @param replayed the fingerprint of the result computed again
 * @param differences the pseudonyms of the applications whose place differs
 */
public record ReplayReport(boolean same, String recorded, String replayed, List<String> differences) {

    /**
     * Copies the list and takes an absent one for empty.
     *
     * @param same whether the results are the same
     * @param recorded the fingerprint of the stored result
     * @param replayed the fingerprint of the result computed again
     * @param differences the applications whose place differs
     */
    public ReplayReport {
        differences = differences == null ? List.of() : List.copyOf(differences);
    }
}
