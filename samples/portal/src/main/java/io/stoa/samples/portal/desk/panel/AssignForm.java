package io.stoa.samples.portal.desk.panel;

import io.stoa.experts.assignment.Fairness;
import io.stoa.programmes.review.PanelRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Among whom applications are to be shared out, and how.
 *
 * @param version the round's version as the page showed it
 * @param discipline a discipline that reviewers must have, or null
 * @param minLoad how many applications each reviewer judges at least, if any
 * @param maxLoad how many at most
 * @param fairness {@code none}, {@code highest} or {@code floor}
 * @param floor the sum of affinities that every application must reach, where a floor is wanted
 */
record AssignForm(
        long version,
        @Nullable String discipline,
        int minLoad,
        int maxLoad,
        String fairness,
        @Nullable Double floor) {

    PanelRequest request(List<String> experts) {
        return new PanelRequest(experts, minLoad, maxLoad, wanted());
    }

    private Fairness wanted() {
        if ("floor".equals(fairness) && floor != null) {
            return Fairness.atLeast(floor);
        }
        return "highest".equals(fairness) ? Fairness.highest() : Fairness.none();
    }
}
