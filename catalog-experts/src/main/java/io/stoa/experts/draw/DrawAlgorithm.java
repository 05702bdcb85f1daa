package io.stoa.experts.draw;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * The algorithm of draws, {@value #NAME}, so exact that a stranger can write it again in any language.
 *
 * <p><b>Fingerprint.</b> A plan is written as text in UTF-8, every line ended by a line feed:
 *
 * <pre>
 * stoa-draw-1
 * draw DRAW_ID
 * cap N                                  at most N seats of one employer, 0: no cap
 * quota N                                at least N seats from out of town, 0: no quota
 * held ID EMPLOYER OUT                   for each who already holds a seat, by id
 * stratum CODE SEATS STAND_INS N HASH    for each stratum in its fixed order
 * </pre>
 *
 * where EMPLOYER is the employer's number, OUT is 1 for out of town and 0 otherwise, N is the number of the stratum's candidates, and HASH
 * is the SHA-256 of their lines {@code ID EMPLOYER OUT}, in the order of their ids by code point, also each ended by a line feed.
 * The fingerprint is the SHA-256 of the whole, in lower-case hexadecimal digits, as is HASH.
 *
 * <p><b>Random numbers.</b> The key is SHA-256(seed ‖ fingerprint), both as 32 bytes. Block <i>i</i> = 0, 1, … is SHA-256(key ‖ <i>i</i>), <i>i</i>
 * as eight bytes, most significant first. The blocks are read as unsigned 32-bit words, most significant byte first, eight from
 * each. A number below <i>n</i> is the next word <i>w</i> with <i>w</i> &lt; ⌊2³²/<i>n</i>⌋·<i>n</i>, modulo <i>n</i>; other words are passed over.
 *
 * <p><b>Whole panels.</b> At most {@value #TRIES} times: the candidates of each stratum stand in the order of their ids; for each stratum in
 * order and each of its seats <i>j</i> = 0, 1, …, the candidate at <i>j</i> changes places with the one at <i>j</i> + <i>r</i>, <i>r</i> a
 * number below (candidates − <i>j</i>). The first <i>seats</i> candidates are the panel, if together with those who hold seats already no employer has
 * more than the cap and the quota is met (employer 0, not known, counts as one employer). Otherwise everybody goes back
 * and the next try goes on with the stream. Since every panel is equally likely in a try and what is wrong rejects the whole, the panel
 * that is taken is <b>uniform over all panels that keep cap and quota</b>.
 *
 * <p><b>Seat by seat.</b> Where no try fitted, everybody goes back once more. For each stratum in order and each seat <i>j</i>, <i>h</i> = number
 * of candidates: the one at <i>j</i> changes places with the one at <i>j</i> + <i>r</i>, <i>r</i> a number below (<i>h</i> − <i>j</i>), and is taken
 * if cap and quota can still be kept with the seats to come; otherwise it changes places with the one at <i>h</i> − 1, <i>h</i> becomes one
 * less, and the seat is drawn again. Each seat is then uniform over the candidates that leave the rest feasible; the panel as a whole
 * need not be uniform. The outcome names the method. With at least one feasible panel among a thousand, not even one draw in 20,000
 * comes to this (0.999<sup>10,000</sup> ≈ 0.000045).
 *
 * <p><b>Stand-ins.</b> After that, for each stratum in order, its stand-ins are drawn in the same way from places <i>seats</i>,
 * <i>seats</i> + 1, …: uniform over the orders of the rest. Cap and quota are looked at when one is called.
 *
 * <p>A plan is feasible if every stratum has candidates for seats and stand-ins, and a flow of greatest out-of-town share fills all seats under
 * the cap and meets the quota: both exact.
 */
public final class DrawAlgorithm {

    /** The name by which transcripts refer to it. */
    public static final String NAME = "stoa-draw-1";

    /** How many whole panels are tried. */
    public static final int TRIES = 10_000;

    private DrawAlgorithm() {}

    /**
     * The fingerprint of a plan.
     *
     * @param plan the plan
     * @return 64 lower-case hexadecimal digits
     */
    public static String fingerprint(DrawPlan plan) {
        return Commitment.fingerprint(plan);
    }

    /**
     * Why a plan cannot be drawn.
     *
     * @param plan the plan
     * @return the causes; empty if it can be drawn
     */
    public static List<Violation> infeasible(DrawPlan plan) {
        return new PanelFeasibility(plan).causes();
    }

    /**
     * Draws a plan.
     *
     * @param plan the plan, each stratum's candidates in the order of their ids
     * @param fingerprint its fingerprint
     * @param seed the seed, 64 hexadecimal digits
     * @return who was drawn
     * @throws RuleViolationException if the plan is not feasible
     */
    public static DrawOutcome draw(DrawPlan plan, String fingerprint, String seed) {
        PanelFeasibility feasibility = new PanelFeasibility(plan);
        refuse(feasibility.tooFew());
        RandomStream random = new RandomStream(seed, fingerprint);
        List<ShuffledStratum> strata =
                plan.strata().stream().map(ShuffledStratum::new).toList();
        PanelCheck check = new PanelCheck(plan);
        for (int tries = 1; tries <= TRIES; tries++) {
            strata.forEach(stratum -> stratum.drawSeats(random));
            if (check.keeps(strata)) {
                return outcome(DrawMethod.WHOLE_PANELS, tries, strata, random);
            }
            strata.forEach(ShuffledStratum::putBack);
        }
        refuse(feasibility.causes());
        SeatBySeat.draw(plan, strata, random);
        return outcome(DrawMethod.SEAT_BY_SEAT, TRIES, strata, random);
    }

    private static void refuse(List<Violation> causes) {
        if (!causes.isEmpty()) {
            throw new RuleViolationException(causes);
        }
    }

    private static DrawOutcome outcome(
            DrawMethod method, int tries, List<ShuffledStratum> strata, RandomStream random) {
        List<DrawnStratum> drawn = new ArrayList<>();
        for (ShuffledStratum stratum : strata) {
            drawn.add(stratum.drawn(random));
        }
        return new DrawOutcome(method, tries, drawn);
    }
}
