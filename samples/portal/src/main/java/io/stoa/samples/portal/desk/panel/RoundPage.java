package io.stoa.samples.portal.desk.panel;

import io.stoa.core.text.LocalizedText;
import io.stoa.experts.draw.DrawView;
import io.stoa.experts.draw.Exclusion;
import io.stoa.programmes.review.PairConflict;
import io.stoa.programmes.review.PanelRecord;
import io.stoa.programmes.review.ReviewState;
import io.stoa.programmes.review.SecretaryRoundView;
import io.stoa.programmes.review.blind.IdentityMention;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the secretary sees of a round.
 *
 * @param round the round
 * @param call what its call is called
 * @param titles the titles of the applications, by id
 * @param names the names of the experts who hold a seat, by id
 * @param records how the panel came about, the last first
 * @param conflicts pairs that must not come together, with evidence
 * @param mentions where the text that reviewers see names an applicant, by application
 */
record RoundPage(
        SecretaryRoundView round,
        LocalizedText call,
        Map<String, String> titles,
        Map<String, String> names,
        List<Record> records,
        List<PairConflict> conflicts,
        Map<String, List<IdentityMention>> mentions) {

    /**
     * How reviewers came onto the panel.
     *
     * @param panel the record
     * @param draw the draw it tells of, or null
     * @param excluded whom the draw kept out, with the name and the reason
     */
    record Record(PanelRecord panel, @Nullable DrawView draw, List<Excluded> excluded) {}

    /**
     * Somebody who was kept out of a draw.
     *
     * @param exclusion the expert and why
     * @param name what the expert is called
     * @param reason why, in words
     */
    record Excluded(Exclusion exclusion, String name, String reason) {}

    /** How many reviews are in, and how many there are to be. */
    long reviews(boolean onlyFinal) {
        return round.applications().stream()
                .flatMap(each -> each.reviews().stream())
                .filter(each -> !onlyFinal || each.state() == ReviewState.FINAL)
                .count();
    }

    /** The reviewers who can take part, for forms. */
    List<SecretaryRoundView.Seat> active() {
        return round.seats().stream().filter(seat -> seat.state().isActive()).toList();
    }
}
