package io.stoa.programmes.review;

import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.review.score.ScoredApplication;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant learns of a round 申报人视图. It tells nothing of the panel, neither names nor pseudonyms nor numbers, and nothing
 * of other applications.
 *
 * @param mode how applications are judged
 * @param hearing when and where the applicant is heard, or null
 * @param result the result, or null before the call's evaluation is published
 */
public record ApplicantRoundView(
        ReviewMode mode,
        @Nullable Hearing hearing,
        @Nullable Result result) {

    /**
     * The applicant's own hearing 答辩时间.
     *
     * @param arrival when to be in the waiting room, not earlier
     * @param start when the hearing begins
     * @param end when it ends
     * @param room the waiting room, which says nothing of the hearing's place in the order
     */
    public record Hearing(Instant arrival, Instant start, Instant end, String room) {}

    /**
     * What came of the review 评审结果.
     *
     * @param score the score, four decimals, or null if none was computed
     * @param rank the rank among all applications of the round, or null
     * @param advanced whether the application goes on
     * @param comments what reviewers said, without their authors, sorted by their text; empty unless the round shares them
     */
    public record Result(
            @Nullable BigDecimal score, @Nullable Integer rank, boolean advanced, List<String> comments) {

        /**
         * Copies the list and takes an absent one for empty.
         *
         * @param score the score
         * @param rank the rank
         * @param advanced whether the application goes on
         * @param comments what reviewers said
         */
        public Result {
            comments = comments == null ? List.of() : List.copyOf(comments);
        }

        static Result of(ScoredApplication place, boolean advanced, List<String> comments) {
            return new Result(place.score(), place.rank(), advanced, comments);
        }
    }
}
