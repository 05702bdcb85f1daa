package io.stoa.experts.draw;

import java.util.List;

/**
 * What came of a draw.
 *
 * @param method how the panel came about
 * @param tries how many whole panels were drawn
 * @param strata who was drawn, by stratum in the plan's order
 */
public record DrawOutcome(DrawMethod method, int tries, List<DrawnStratum> strata) {

    /**
     * Copies the list and takes an absent one for empty.
     *
     * @param method how the panel came about
     * @param tries how many whole panels were drawn
     * @param strata who was drawn
     */
    public DrawOutcome {
        strata = strata == null ? List.of() : List.copyOf(strata);
    }
}
