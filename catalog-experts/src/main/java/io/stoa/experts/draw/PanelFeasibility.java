package io.stoa.experts.draw;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a plan has a panel at all, and if not, why. Strata send seats to employers; of the flows that fill all seats the one with the most
 * people from out of town tells the most that the quota can ask for.
 *
 * <p>Of the employers that a stratum has people from (in town or out of town), as many are kept as there are seats in all: the other seats
 * cannot use all of these, so that one of them could stand in for any that was left out.
 */
final class PanelFeasibility {

    private final DrawPlan plan;
    private final int seats;
    private final int cap;
    private final Map<Integer, Integer> held = new HashMap<>();
    private int heldOutOfTown;

    PanelFeasibility(DrawPlan plan) {
        this.plan = plan;
        this.seats = plan.strata().stream().mapToInt(PoolStratum::seats).sum();
        this.cap = plan.mostPerEmployer() == 0 ? seats + plan.held().size() : plan.mostPerEmployer();
        for (Candidate candidate : plan.held()) {
            held.merge(employer(candidate), 1, Integer::sum);
            heldOutOfTown += candidate.outOfTown() ? 1 : 0;
        }
    }

    /** Whether those who hold seats keep the cap, and the others can be found. */
    boolean isFeasible() {
        return held.values().stream().allMatch(count -> count <= cap) && causes().isEmpty();
    }

    List<Violation> causes() {
        List<Violation> causes = new ArrayList<>(tooFew());
        if (causes.isEmpty() && (plan.mostPerEmployer() > 0 || plan.outOfTownAtLeast() > 0)) {
            capAndQuota(causes);
        }
        return causes;
    }

    /** The strata with fewer candidates than places. */
    List<Violation> tooFew() {
        List<Violation> causes = new ArrayList<>();
        for (PoolStratum stratum : plan.strata()) {
            int eligible = stratum.candidates().size();
            int needed = stratum.seats() + stratum.standIns();
            if (eligible < needed) {
                causes.add(new Violation(tooFew(stratum, eligible), needed, eligible, List.of()));
            }
        }
        return causes;
    }

    private static Message tooFew(PoolStratum stratum, int eligible) {
        return stratum.standIns() == 0
                ? Message.of(
                        "experts.draw.too-few",
                        "stratum",
                        stratum.code(),
                        "eligible",
                        eligible,
                        "seats",
                        stratum.seats())
                : Message.of(
                        "experts.draw.too-few-with-stand-ins",
                        "stratum",
                        stratum.code(),
                        "eligible",
                        eligible,
                        "seats",
                        stratum.seats(),
                        "standIns",
                        stratum.standIns());
    }

    private void capAndQuota(List<Violation> causes) {
        SeatFlow flow = flow();
        int filled = flow.fill();
        if (filled < seats) {
            causes.add(new Violation(
                    Message.of(
                            "experts.draw.cap",
                            "strata",
                            flow.starvedStrata().stream()
                                    .map(number -> plan.strata().get(number).code())
                                    .toList(),
                            "cap",
                            plan.mostPerEmployer(),
                            "possible",
                            filled,
                            "seats",
                            seats),
                    seats,
                    filled,
                    List.of()));
            return;
        }
        int outOfTown = heldOutOfTown + flow.preferred();
        if (outOfTown < plan.outOfTownAtLeast()) {
            causes.add(new Violation(
                    Message.of("experts.draw.quota", "possible", outOfTown, "needed", plan.outOfTownAtLeast()),
                    plan.outOfTownAtLeast(),
                    outOfTown,
                    List.of()));
        }
    }

    private SeatFlow flow() {
        SeatFlow flow =
                new SeatFlow(plan.strata().stream().mapToInt(PoolStratum::seats).toArray());
        for (int number = 0; number < plan.strata().size(); number++) {
            cells(number, true).forEach(flow::cell);
            cells(number, false).forEach(flow::cell);
        }
        return flow;
    }

    private List<SeatFlow.Cell> cells(int number, boolean outOfTown) {
        Map<Integer, Integer> people = new LinkedHashMap<>();
        for (Candidate candidate : plan.strata().get(number).candidates()) {
            int employer = employer(candidate);
            if (candidate.outOfTown() == outOfTown
                    && (people.size() < seats || people.containsKey(employer))
                    && free(employer) > 0) {
                people.merge(employer, 1, Integer::sum);
            }
        }
        List<SeatFlow.Cell> cells = new ArrayList<>();
        people.forEach(
                (employer, count) -> cells.add(new SeatFlow.Cell(number, employer, outOfTown, count, free(employer))));
        return cells;
    }

    private int free(int employer) {
        return cap - held.getOrDefault(employer, 0);
    }

    /** Without a cap all employers are as one. */
    private int employer(Candidate candidate) {
        return plan.mostPerEmployer() == 0 ? 0 : candidate.employer();
    }
}
