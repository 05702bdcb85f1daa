package io.stoa.programmes.review;

import io.stoa.programmes.review.score.ScoredApplication;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Which applications go on from a round 入围规则.
 *
 * @param best the last rank that goes on, 1 to 100,000, or null; all who share it go on, since nothing tells them apart
 * @param passedOnly whether only those go on that reach the pass mark and the share of votes
 */
public record Advancement(@Nullable @Min(1) @Max(100_000) Integer best, boolean passedOnly) {

    /**
     * {@return the rule by which every scored application goes on}
     */
    public static Advancement everybody() {
        return new Advancement(null, false);
    }

    /**
     * The best go on.
     *
     * @param rank the last rank that goes on
     * @return the rule
     */
    public static Advancement best(int rank) {
        return new Advancement(rank, false);
    }

    /**
     * {@return the rule by which those go on that pass}
     */
    public static Advancement passed() {
        return new Advancement(null, true);
    }

    boolean takes(ScoredApplication place) {
        Integer rank = place.rank();
        return rank != null && (best == null || rank <= best) && (!passedOnly || place.passed());
    }
}
