package io.stoa.experts.draw;

import java.util.ArrayList;
import java.util.List;

/** The second part of {@link DrawAlgorithm}, for panels that whole draws do not meet. */
final class SeatBySeat {

    private final DrawPlan plan;
    private final List<ShuffledStratum> strata;
    private final List<Candidate> taken;

    private SeatBySeat(DrawPlan plan, List<ShuffledStratum> strata) {
        this.plan = plan;
        this.strata = strata;
        this.taken = new ArrayList<>(plan.held());
    }

    static void draw(DrawPlan plan, List<ShuffledStratum> strata, RandomStream random) {
        SeatBySeat draw = new SeatBySeat(plan, strata);
        for (int stratum = 0; stratum < strata.size(); stratum++) {
            for (int seat = 0; seat < strata.get(stratum).seats(); seat++) {
                draw.seat(stratum, seat, random);
            }
        }
    }

    private void seat(int number, int seat, RandomStream random) {
        ShuffledStratum stratum = strata.get(number);
        int end = stratum.size();
        while (true) {
            stratum.swap(seat, seat + random.next(end - seat));
            taken.add(stratum.at(seat));
            if (rest(number, seat + 1).isFeasible()) {
                return;
            }
            taken.remove(taken.size() - 1);
            stratum.swap(seat, --end);
        }
    }

    /** The seats that are still to be filled, by those who were not taken yet. */
    private PanelFeasibility rest(int from, int seats) {
        List<PoolStratum> left = new ArrayList<>();
        for (int number = from; number < strata.size(); number++) {
            ShuffledStratum stratum = strata.get(number);
            int begin = number == from ? seats : 0;
            List<Candidate> candidates = new ArrayList<>();
            for (int place = begin; place < stratum.size(); place++) {
                candidates.add(stratum.at(place));
            }
            left.add(new PoolStratum(plan.strata().get(number).code(), stratum.seats() - begin, 0, candidates));
        }
        return new PanelFeasibility(
                new DrawPlan(plan.drawId(), plan.mostPerEmployer(), plan.outOfTownAtLeast(), taken, left));
    }
}
