package io.stoa.experts.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a panel keeps cap and quota. */
final class PanelCheck {

    private final DrawPlan plan;
    private final Map<Integer, Integer> counts = new HashMap<>();

    PanelCheck(DrawPlan plan) {
        this.plan = plan;
    }

    boolean keeps(List<ShuffledStratum> strata) {
        counts.clear();
        int outOfTown = 0;
        boolean kept = true;
        for (Candidate held : plan.held()) {
            outOfTown += held.outOfTown() ? 1 : 0;
            counts.merge(held.employer(), 1, Integer::sum);
        }
        for (ShuffledStratum stratum : strata) {
            for (int seat = 0; seat < stratum.seats(); seat++) {
                Candidate candidate = stratum.at(seat);
                outOfTown += candidate.outOfTown() ? 1 : 0;
                kept &= fits(candidate);
            }
        }
        return kept && outOfTown >= plan.outOfTownAtLeast();
    }

    private boolean fits(Candidate candidate) {
        int cap = plan.mostPerEmployer();
        return cap == 0 || counts.merge(candidate.employer(), 1, Integer::sum) <= cap;
    }
}
