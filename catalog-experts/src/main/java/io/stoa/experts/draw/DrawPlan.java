package io.stoa.experts.draw;

import java.util.List;

/**
 * All that decides a draw besides its seed: what is committed beforehand 抽取方案.
 *
 * @param drawId the draw
 * @param mostPerEmployer at most so many seats of one employer, held ones included; 0 for no cap
 * @param outOfTownAtLeast at least so many seats from out of town, held ones included; 0 for no quota
 * @param held who already holds a seat of the panel, in the order of their ids; empty unless vacant seats are filled
 * @param strata the strata in their fixed order
 */
public record DrawPlan(
        String drawId, int mostPerEmployer, int outOfTownAtLeast, List<Candidate> held, List<PoolStratum> strata) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param drawId the draw
     * @param mostPerEmployer at most so many seats of one employer
     * @param outOfTownAtLeast at least so many seats from out of town
     * @param held who already holds a seat of the panel
     * @param strata the strata in their fixed order
     */
    public DrawPlan {
        held = held == null ? List.of() : List.copyOf(held);
        strata = strata == null ? List.of() : List.copyOf(strata);
    }
}
