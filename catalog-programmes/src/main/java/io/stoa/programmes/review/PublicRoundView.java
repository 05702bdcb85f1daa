package io.stoa.programmes.review;

import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.review.score.ScoreSheet;
import io.stoa.programmes.review.score.ScoringRule;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see of a round 公众视图: by what rules it judges, and, once the call's evaluation is published, its places. It
 * tells nothing of the panel and no pseudonym.
 *
 * @param callId the call
 * @param number the round's number in the call, from 1
 * @param mode how applications are judged
 * @param sheet what is scored
 * @param rule how scores become a ranking
 * @param places the places, by rank, then number; empty before the call's evaluation is published
 */
public record PublicRoundView(
        String callId, int number, ReviewMode mode, ScoreSheet sheet, ScoringRule rule, List<Place> places) {

    /**
     * An application's place 名次.
     *
     * @param application the application's number
     * @param title its title
     * @param rank its rank, or null if none was computed
     * @param score its score, four decimals, or null if none was computed
     * @param advanced whether it goes on
     */
    public record Place(
            String application,
            String title,
            @Nullable Integer rank,
            @Nullable BigDecimal score,
            boolean advanced) {}

    /**
     * Copies the list and takes an absent one for empty.
     *
     * @param callId the call
     * @param number the round's number
     * @param mode how applications are judged
     * @param sheet what is scored
     * @param rule how scores become a ranking
     * @param places the places
     */
    public PublicRoundView {
        places = places == null ? List.of() : List.copyOf(places);
    }
}
