package io.stoa.programmes.review.score;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One final review that counts.
 *
 * @param reviewer the reviewer; a round gives pseudonyms
 * @param application the application; a round gives pseudonyms
 * @param scores the score of each criterion, by its code
 * @param recommendation what the reviewer recommends, or null if it was not asked for
 */
public record CountedReview(
        String reviewer,
        String application,
        Map<String, BigDecimal> scores,
        @Nullable Recommendation recommendation) {

    /**
     * Copies the scores.
     *
     * @param reviewer the reviewer
     * @param application the application
     * @param scores the scores
     * @param recommendation what the reviewer recommends
     */
    public CountedReview {
        scores = scores == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(scores));
    }
}
