package io.stoa.programmes.review;

import io.stoa.programmes.review.score.Recommendation;
import io.stoa.programmes.review.score.ScoreEntry;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer writes of an application 评审意见.
 *
 * @param entries the scores and their comments, at most 50
 * @param recommendation what the reviewer recommends, or null
 * @param comment what the reviewer says over all, or null
 */
public record ReviewSheet(
        @Size(max = 50) List<@NotNull ScoreEntry> entries,
        @Nullable Recommendation recommendation,
        @Nullable @Size(max = 10_000) String comment) {

    /**
     * Copies the list and takes an absent one for empty.
     *
     * @param entries the scores
     * @param recommendation what the reviewer recommends
     * @param comment what the reviewer says
     */
    public ReviewSheet {
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    /**
     * Scores without a recommendation.
     *
     * @param entries the scores
     * @return the sheet
     */
    public static ReviewSheet of(ScoreEntry... entries) {
        return new ReviewSheet(List.of(entries), null, null);
    }
}
