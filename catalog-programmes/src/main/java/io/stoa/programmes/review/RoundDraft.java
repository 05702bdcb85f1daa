package io.stoa.programmes.review;

import io.stoa.programmes.ReviewMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round of review to be opened 评审轮次.
 *
 * @param callId the call
 * @param mode how applications are judged
 * @param previousRoundId the closed round whose applications that go on are judged, or null
 * @param applicationIds the applications, which must be accepted, at most 10,000; if there are none: those that go on from
 *     the previous round, or all that were accepted
 * @param deadline until when scores are taken, exclusive
 * @param terms by what rules the round judges
 */
public record RoundDraft(
        @NotBlank @Size(max = 36) String callId,
        @NotNull ReviewMode mode,
        @Nullable @Size(max = 36) String previousRoundId,
        @Size(max = 10_000) List<@NotBlank @Size(max = 36) String> applicationIds,
        @NotNull Instant deadline,
        @NotNull @Valid RoundTerms terms) {

    /**
     * Copies the list and takes an absent one for empty.
     *
     * @param callId the call
     * @param mode how applications are judged
     * @param previousRoundId the closed round whose applications are judged
     * @param applicationIds the applications
     * @param deadline until when scores are taken
     * @param terms by what rules the round judges
     */
    public RoundDraft {
        applicationIds = applicationIds == null ? List.of() : List.copyOf(applicationIds);
    }

    /**
     * A round over all accepted applications of a call.
     *
     * @param callId the call
     * @param mode how applications are judged
     * @param deadline until when scores are taken, exclusive
     * @param terms by what rules the round judges
     * @return the draft
     */
    public static RoundDraft of(String callId, ReviewMode mode, Instant deadline, RoundTerms terms) {
        return new RoundDraft(callId, mode, null, List.of(), deadline, terms);
    }

    /**
     * {@return the same over those that go on from an earlier round}
     *
     * @param roundId the earlier round, closed
     */
    public RoundDraft after(String roundId) {
        return new RoundDraft(callId, mode, roundId, applicationIds, deadline, terms);
    }
}
