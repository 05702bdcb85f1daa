package io.stoa.experts.assignment;

import com.google.ortools.graph.MinCostFlow;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The problem as a flow of minimum cost, whose optimum is exact: reviews flow from the source through the reviewers to
 * the applications. A reviewer's least load is the node's own supply, which must leave it. An application with a quota
 * takes what does not come from the group through a node of its own, whose arc holds no more than the rest.
 */
final class AssignmentFlow {

    private final AssignmentProblem problem;
    private final MinCostFlow flow;
    private final int[] pairArcs;
    private int nodes;

    AssignmentFlow(AssignmentProblem problem) {
        this.problem = problem;
        this.pairArcs = new int[problem.pairs()];
        int reviewers = problem.reviewers().size();
        this.nodes = 1 + reviewers + problem.applications().size();
        this.flow = new MinCostFlow(nodes, problem.pairs() + reviewers);
    }

    /** Several quotas of one application may overlap, and then no flow counts them. */
    static boolean fits(AssignmentProblem problem) {
        return problem.applications().stream()
                .allMatch(application -> application.quotas().size() <= 1);
    }

    @Nullable
    Solution solve() {
        long demand = problem.applications().stream()
                .mapToLong(ReviewedApplication::demand)
                .sum();
        long least = problem.reviewers().stream().mapToLong(Reviewer::minLoad).sum();
        if (least > demand) {
            return null;
        }
        flow.setNodeSupply(0, demand - least);
        addReviewers();
        addPairs(addApplications());
        MinCostFlow.Status status = flow.solve();
        if (status == MinCostFlow.Status.INFEASIBLE) {
            return null;
        }
        if (status != MinCostFlow.Status.OPTIMAL) {
            throw new IllegalStateException("minimum-cost flow ended as " + status);
        }
        return new Solution(chosen(), -flow.getOptimalCost(), true, null);
    }

    private void addReviewers() {
        List<Reviewer> reviewers = problem.reviewers();
        for (int i = 0; i < reviewers.size(); i++) {
            Reviewer reviewer = reviewers.get(i);
            flow.setNodeSupply(1 + i, reviewer.minLoad());
            flow.addArcWithCapacityAndUnitCost(0, 1 + i, reviewer.maxLoad() - reviewer.minLoad(), 0);
        }
    }

    /** Returns for each application the node that takes what does not come from its quota's group, or -1. */
    private int[] addApplications() {
        List<ReviewedApplication> applications = problem.applications();
        int[] others = new int[applications.size()];
        for (int i = 0; i < applications.size(); i++) {
            ReviewedApplication application = applications.get(i);
            flow.setNodeSupply(applicationNode(i), -application.demand());
            others[i] = -1;
            if (!application.quotas().isEmpty()) {
                others[i] = nodes++;
                long rest = (long) application.demand()
                        - application.quotas().get(0).atLeast();
                flow.addArcWithCapacityAndUnitCost(others[i], applicationNode(i), rest, 0);
            }
        }
        return others;
    }

    private void addPairs(int[] others) {
        for (int pair = 0; pair < pairArcs.length; pair++) {
            int application = problem.application(pair);
            int head = others[application];
            if (head < 0 || problem.countsFor(pair, 0)) {
                head = applicationNode(application);
            }
            pairArcs[pair] =
                    flow.addArcWithCapacityAndUnitCost(1 + problem.reviewer(pair), head, 1, -problem.scaled(pair));
        }
    }

    private int applicationNode(int application) {
        return 1 + problem.reviewers().size() + application;
    }

    /** Each question to the solver costs; an application that has its reviewers needs no more of them. */
    private BitSet chosen() {
        BitSet chosen = new BitSet(pairArcs.length);
        int[] missing = problem.applications().stream()
                .mapToInt(ReviewedApplication::demand)
                .toArray();
        for (int pair = 0; pair < pairArcs.length; pair++) {
            if (missing[problem.application(pair)] > 0 && flow.getFlow(pairArcs[pair]) > 0) {
                missing[problem.application(pair)]--;
                chosen.set(pair);
            }
        }
        return chosen;
    }
}
