package io.stoa.experts.assignment;

import java.util.Random;

/** A problem so small that every assignment can be tried. */
final class SmallProblem {

    private static final int REVIEWERS = 4;
    private static final int APPLICATIONS = 4;

    private final double[][] affinity = new double[REVIEWERS][APPLICATIONS];
    private final int[] maxLoad = new int[REVIEWERS];
    private final int[] minLoad = new int[REVIEWERS];
    private final int[] demand = new int[APPLICATIONS];
    private double best;
    private double highest;

    static SmallProblem random(Random random) {
        SmallProblem problem = new SmallProblem();
        for (int r = 0; r < REVIEWERS; r++) {
            problem.maxLoad[r] = 1 + random.nextInt(3);
            problem.minLoad[r] = random.nextInt(2);
            for (int a = 0; a < APPLICATIONS; a++) {
                problem.affinity[r][a] = random.nextInt(5) == 0 ? -1 : random.nextInt(1000) / 1000.0;
            }
        }
        for (int a = 0; a < APPLICATIONS; a++) {
            problem.demand[a] = 1 + random.nextInt(2);
        }
        return problem;
    }

    AssignmentProblem problem(Fairness fairness) {
        AssignmentProblem.Builder builder = AssignmentProblem.builder().fairness(fairness);
        for (int r = 0; r < REVIEWERS; r++) {
            builder.reviewer(new Reviewer("R" + r, minLoad[r], maxLoad[r], java.util.Set.of()));
        }
        for (int a = 0; a < APPLICATIONS; a++) {
            builder.application(ReviewedApplication.of("A" + a, demand[a]));
            for (int r = 0; r < REVIEWERS; r++) {
                if (affinity[r][a] >= 0) {
                    builder.affinity("R" + r, "A" + a, affinity[r][a]);
                }
            }
        }
        return builder.build();
    }

    /** The best total above a floor; not a number if there is none. */
    double best(double floor) {
        tryAll(floor);
        return best;
    }

    double highestFloor() {
        tryAll(0);
        return highest;
    }

    private void tryAll(double floor) {
        best = Double.NaN;
        highest = Double.NaN;
        tryFrom(0, new int[REVIEWERS], 0, Double.POSITIVE_INFINITY, floor);
    }

    private void tryFrom(int application, int[] loads, double total, double lowest, double floor) {
        if (application == APPLICATIONS) {
            for (int r = 0; r < REVIEWERS; r++) {
                if (loads[r] < minLoad[r]) {
                    return;
                }
            }
            best = Double.isNaN(best) ? total : Math.max(best, total);
            highest = Double.isNaN(highest) ? lowest : Math.max(highest, lowest);
            return;
        }
        for (int subset = 0; subset < 1 << REVIEWERS; subset++) {
            if (Integer.bitCount(subset) == demand[application]) {
                trySubset(application, subset, loads, total, lowest, floor);
            }
        }
    }

    private void trySubset(int application, int subset, int[] loads, double total, double lowest, double floor) {
        int[] next = loads.clone();
        double sum = 0;
        for (int r = 0; r < REVIEWERS; r++) {
            if ((subset & 1 << r) != 0) {
                if (affinity[r][application] < 0 || ++next[r] > maxLoad[r]) {
                    return;
                }
                sum += affinity[r][application];
            }
        }
        if (sum >= floor - 1e-9) {
            tryFrom(application + 1, next, total + sum, Math.min(lowest, sum), floor);
        }
    }
}
