package io.stoa.programmes.review;

import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.review.schedule.DefenceSlot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round as its secretary sees it 项目主管视图: both sides by name, and who has yet to submit, but no score before the round is
 * closed.
 *
 * @param id the round
 * @param version its version, for changes
 * @param callId the call
 * @param number its number in the call, from 1
 * @param mode how applications are judged
 * @param state where it stands
 * @param deadline until when scores are taken, exclusive
 * @param terms by what rules it judges
 * @param panel how the panel was made
 * @param seats the panel, in the order of the pseudonyms
 * @param applications the applications, in the order of the pseudonyms
 * @param hearings the hearings of a defence, in the order of time
 * @param orderSeed the seed by which their order was drawn, or null: {@link io.stoa.experts.draw.DrawAlgorithm} gives it again for the plan whose
 *     draw is the round's id and whose only stratum, {@code order}, has the pseudonyms as its candidates and seats for all
 * @param outcome the result, or null before the round is closed
 */
public record SecretaryRoundView(
        String id,
        long version,
        String callId,
        int number,
        ReviewMode mode,
        RoundState state,
        Instant deadline,
        RoundTerms terms,
        List<PanelRecord> panel,
        List<Seat> seats,
        List<Judged> applications,
        List<DefenceSlot> hearings,
        @Nullable String orderSeed,
        @Nullable RoundOutcome outcome) {

    /**
     * A member of the panel.
     *
     * @param expertId the expert
     * @param pseudonym the pseudonym in the round
     * @param outOfTown whether the expert comes from elsewhere
     * @param chair whether the expert chairs the panel
     * @param state where the seat stands
     * @param reason why the expert declined or recused, or null
     */
    public record Seat(
            String expertId,
            String pseudonym,
            boolean outOfTown,
            boolean chair,
            SeatState state,
            @Nullable String reason) {}

    /**
     * An application and the reviews it is to get.
     *
     * @param applicationId the application
     * @param pseudonym its pseudonym in the round
     * @param reviews its reviews, in the order of the reviewers' pseudonyms
     * @param hiddenAttachments how many attachments reviewers can't open, since they could not be made anonymous
     */
    public record Judged(String applicationId, String pseudonym, List<Progress> reviews, int hiddenAttachments) {

        /**
         * Copies the list and takes an absent one for empty.
         *
         * @param applicationId the application
         * @param pseudonym its pseudonym
         * @param reviews its reviews
         * @param hiddenAttachments how many attachments reviewers can't open
         */
        public Judged {
            reviews = reviews == null ? List.of() : List.copyOf(reviews);
        }
    }

    /**
     * How far a review is; what it says is not shown.
     *
     * @param seat the reviewer's pseudonym
     * @param state where it stands
     * @param excuse why it does not count any more, or null
     */
    public record Progress(
            String seat, ReviewState state, @Nullable String excuse) {}

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param id the round
     * @param version its version
     * @param callId the call
     * @param number its number
     * @param mode how applications are judged
     * @param state where it stands
     * @param deadline until when scores are taken
     * @param terms by what rules it judges
     * @param panel how the panel was made
     * @param seats the panel
     * @param applications the applications
     * @param hearings the hearings
     * @param orderSeed the seed by which their order was drawn
     * @param outcome the result
     */
    public SecretaryRoundView {
        panel = panel == null ? List.of() : List.copyOf(panel);
        seats = seats == null ? List.of() : List.copyOf(seats);
        applications = applications == null ? List.of() : List.copyOf(applications);
        hearings = hearings == null ? List.of() : List.copyOf(hearings);
    }

    /**
     * The pseudonym of an application in this round.
     *
     * @param applicationId the application
     * @return its pseudonym
     * @throws IllegalArgumentException if it is not in the round
     */
    public String pseudonymOf(String applicationId) {
        return applications.stream()
                .filter(each -> each.applicationId().equals(applicationId))
                .findFirst()
                .map(Judged::pseudonym)
                .orElseThrow(() -> new IllegalArgumentException(applicationId + " is not in round " + id));
    }
}
