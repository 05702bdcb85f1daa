package io.stoa.programmes.review.score;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An application's place in a ranking 名次.
 *
 * @param application the application, as the reviews name it
 * @param rank 1 for the best; equals share a rank and the next ones are left out (1, 2, 2, 4); null without a review
 * @param score the score, four decimals, or null without a review
 * @param passed whether it reaches the pass mark and the share of votes
 * @param reviews how many reviews count
 * @param trimmed whether the highest and lowest were dropped
 * @param criteria the mean of each criterion's scores, four decimals, by code
 * @param votes how many reviewers recommend what
 */
public record ScoredApplication(
        String application,
        @Nullable Integer rank,
        @Nullable BigDecimal score,
        boolean passed,
        int reviews,
        boolean trimmed,
        Map<String, BigDecimal> criteria,
        Map<Recommendation, Integer> votes) {

    /**
     * Copies the maps.
     *
     * @param application the application
     * @param rank the rank
     * @param score the score
     * @param passed whether it passes
     * @param reviews how many reviews count
     * @param trimmed whether the highest and lowest were dropped
     * @param criteria the mean of each criterion's scores
     * @param votes how many reviewers recommend what
     */
    public ScoredApplication {
        criteria = criteria == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(criteria));
        votes = votes == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(votes));
    }

    ScoredApplication ranked(@Nullable Integer place) {
        return new ScoredApplication(application, place, score, passed, reviews, trimmed, criteria, votes);
    }
}
