package io.stoa.programmes.review;

import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.TimeSlot;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.application.BlindContent;
import io.stoa.programmes.review.score.ScoreSheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round as a reviewer sees it 评审专家视图: the applications to judge and nobody's name. It holds no other score before all of the
 * round are in, and no progress of others ever.
 *
 * @param roundId the round
 * @param call the title of the call
 * @param callTerms what the call has announced; it names themes, fields, attachments and costs
 * @param mode how applications are judged
 * @param open whether scores are still taken
 * @param discussing whether the panel's discussion is open
 * @param deadline until when scores are taken, exclusive
 * @param sheet what is to be scored
 * @param asksRecommendation whether a review must recommend something
 * @param you the reviewer's own pseudonym in the round
 * @param seat where the own seat stands
 * @param tasks the applications to judge, in the order of their pseudonyms; empty until the invitation is accepted
 */
public record ReviewerRoundView(
        String roundId,
        LocalizedText call,
        CallTerms callTerms,
        ReviewMode mode,
        boolean open,
        boolean discussing,
        Instant deadline,
        ScoreSheet sheet,
        boolean asksRecommendation,
        String you,
        SeatState seat,
        List<Task> tasks) {

    /**
     * An application to judge.
     *
     * @param application its pseudonym in the round
     * @param content what there is to judge
     * @param version the version of the own review, for changes
     * @param state where the own review stands
     * @param own what was written, or null
     * @param total the total of the own scores, or null before they are final
     * @param hearing when the application is heard, or null
     * @param others the other reviews, by reviewer's pseudonym; empty unless the round shares them and all are in
     * @param remarks the panel's discussion, in its order
     */
    public record Task(
            String application,
            BlindContent content,
            long version,
            ReviewState state,
            @Nullable ReviewSheet own,
            @Nullable BigDecimal total,
            @Nullable TimeSlot hearing,
            List<PeerReview> others,
            List<RemarkView> remarks) {

        /**
         * Copies the lists and takes absent ones for empty.
         *
         * @param application its pseudonym
         * @param content what there is to judge
         * @param version the version of the own review
         * @param state where the own review stands
         * @param own what was written
         * @param total the total of the own scores
         * @param hearing when the application is heard
         * @param others the other reviews
         * @param remarks the panel's discussion
         */
        public Task {
            others = others == null ? List.of() : List.copyOf(others);
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
     * @param open whether scores are still taken
     * @param discussing whether the panel's discussion is open
     * @param deadline until when scores are taken
     * @param sheet what is to be scored
     * @param asksRecommendation whether a review must recommend something
     * @param you the reviewer's own pseudonym
     * @param seat where the own seat stands
     * @param tasks the applications to judge
     */
    public ReviewerRoundView {
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
    }

    /**
     * The task of an application.
     *
     * @param application its pseudonym
     * @return the task
     * @throws IllegalArgumentException if there is none
     */
    public Task task(String application) {
        return tasks.stream()
                .filter(each -> each.application().equals(application))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(application + " is no task of " + you));
    }
}
