package io.stoa.programmes.review;

import io.stoa.core.text.LocalizedText;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.application.BlindContent;
import io.stoa.programmes.review.score.Ranking;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round as the chair of its panel sees it 评审组长视图: all reviews under pseudonyms once they are in, and nobody's name.
 *
 * @param roundId the round
 * @param call the title of the call
 * @param callTerms what the call has announced; it names themes, fields, attachments and costs
 * @param mode how applications are judged
 * @param state where it stands
 * @param deadline until when scores are taken, exclusive
 * @param applications the applications that the chair did not recuse from, in the order of their pseudonyms
 * @param ranking the ranking as it would be now, or null before all scores are in
 */
public record ChairRoundView(
        String roundId,
        LocalizedText call,
        CallTerms callTerms,
        ReviewMode mode,
        RoundState state,
        Instant deadline,
        List<Discussed> applications,
        @Nullable Ranking ranking) {

    /**
     * An application under discussion.
     *
     * @param application its pseudonym
     * @param content what there is to judge
     * @param reviews its reviews, by reviewer's pseudonym; empty before all of the round are in
     * @param remarks the discussion, in its order
     */
    public record Discussed(
            String application, BlindContent content, List<PeerReview> reviews, List<RemarkView> remarks) {

        /**
         * Copies the lists and takes absent ones for empty.
         *
         * @param application its pseudonym
         * @param content what there is to judge
         * @param reviews its reviews
         * @param remarks the discussion
         */
        public Discussed {
            reviews = reviews == null ? List.of() : List.copyOf(reviews);
            remarks = remarks == null ? List.of() : List.copyOf(remarks);
        }
    }

    /**
     * Copies the list and takes an absent one for empty.
     *
     * @param roundId the round
     * @param call the title of the call
     * @param callTerms what the call has announced
     * @param mode how applications are judged
     * @param state where it stands
     * @param deadline until when scores are taken
     * @param applications the applications
     * @param ranking the ranking as it would be now
     */
    public ChairRoundView {
        applications = applications == null ? List.of() : List.copyOf(applications);
    }
}
