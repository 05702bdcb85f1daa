package io.stoa.samples.portal.desk.panel;

import io.stoa.core.text.LocalizedText;
import io.stoa.experts.draw.DrawView;
import io.stoa.experts.draw.Exclusion;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.review.PairConflict;
import io.stoa.programmes.review.PanelRecord;
import io.stoa.programmes.review.ReviewState;
import io.stoa.programmes.review.SecretaryRoundView;
import io.stoa.programmes.review.SiteVisitView;
import io.stoa.programmes.review.blind.IdentityMention;
import java.util.ArrayList;
import java.util.Collections;
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
 * @param records how the panel was drawn or assigned, the last first
 * @param conflicts pairs that must not come together, with evidence
 * @param mentions where the text that reviewers see names an applicant, by application
 * @param terms what the call has announced
 * @param visits the inspections of a round on site
 */
record RoundPage(
        SecretaryRoundView round,
        LocalizedText call,
        Map<String, String> titles,
        Map<String, String> names,
        List<Record> records,
        List<PairConflict> conflicts,
        Map<String, List<IdentityMention>> mentions,
        CallTerms terms,
        List<SiteVisitView> visits) {

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
    public long reviews(boolean onlyFinal) {
        return round.applications().stream()
                .flatMap(each -> each.reviews().stream())
                .filter(each -> !onlyFinal || each.state() == ReviewState.FINAL)
                .count();
    }

    /** When somebody was added by hand, the last first. */
    public List<PanelRecord> byHand() {
        List<PanelRecord> added = new ArrayList<>(round.panel().stream()
                .filter(each -> each.way() == PanelRecord.Way.BY_HAND)
                .toList());
        Collections.reverse(added);
        return added;
    }

    /**
     * What an application is called.
     *
     * @param pseudonym its pseudonym in the round
     * @return its title
     */
    public String title(String pseudonym) {
        return round.applications().stream()
                .filter(each -> each.pseudonym().equals(pseudonym))
                .findFirst()
                .map(each -> titles.getOrDefault(each.applicationId(), pseudonym))
                .orElse(pseudonym);
    }

    /** The reviewers who can take part, for forms. */
    public List<SecretaryRoundView.Seat> active() {
        return round.seats().stream().filter(seat -> seat.state().isActive()).toList();
    }
}
