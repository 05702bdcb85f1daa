package io.stoa.experts.assignment;

import com.google.ortools.graph.MaxFlow;
import java.util.Set;

/**
 * Whether some of a problem's requirements can be met together: a flow with lower bounds, which exists if the arcs'
 * lower bounds can all be filled from a second source into a second sink (Ford and Fulkerson, Flows in Networks, 1962).
 */
final class FeasibilityFlow {

    private static final int SOURCE = 0;
    private static final int SINK = 1;
    private static final int BELOW = 2;
    private static final int ABOVE = 3;
    private static final int FIRST = 4;

    private final AssignmentProblem problem;
    private final Set<Requirement> required;
    private final MaxFlow flow = new MaxFlow();
    private final int[] others;
    private long lowerBounds;

    FeasibilityFlow(AssignmentProblem problem, Set<Requirement> required) {
        this.problem = problem;
        this.required = required;
        this.others = new int[problem.applications().size()];
    }

    boolean isFeasible() {
        addReviewers();
        addApplications();
        addPairs();
        flow.addArcWithCapacity(SINK, SOURCE, Integer.MAX_VALUE);
        MaxFlow.Status status = flow.solve(BELOW, ABOVE);
        if (status != MaxFlow.Status.OPTIMAL) {
            throw new IllegalStateException("maximum flow ended as " + status);
        }
        return flow.getOptimalFlow() == lowerBounds;
    }

    private void addReviewers() {
        for (int i = 0; i < problem.reviewers().size(); i++) {
            Reviewer reviewer = problem.reviewers().get(i);
            int least = required.contains(new Requirement.LeastLoad(i)) ? reviewer.minLoad() : 0;
            addArc(SOURCE, FIRST + i, least, reviewer.maxLoad());
        }
    }

    private void addApplications() {
        int next = FIRST + problem.reviewers().size() + problem.applications().size();
        for (int i = 0; i < others.length; i++) {
            ReviewedApplication application = problem.applications().get(i);
            int least = required.contains(new Requirement.Demand(i)) ? application.demand() : 0;
            addArc(applicationNode(i), SINK, least, application.demand());
            others[i] = -1;
            if (required.contains(new Requirement.Quota(i, 0))) {
                others[i] = next++;
                int rest = application.demand() - application.quotas().get(0).atLeast();
                addArc(others[i], applicationNode(i), 0, rest);
            }
        }
    }

    private void addPairs() {
        for (int pair = 0; pair < problem.pairs(); pair++) {
            int application = problem.application(pair);
            int head = others[application];
            if (head < 0 || problem.countsFor(pair, 0)) {
                head = applicationNode(application);
            }
            addArc(FIRST + problem.reviewer(pair), head, 0, 1);
        }
    }

    private int applicationNode(int application) {
        return FIRST + problem.reviewers().size() + application;
    }

    private void addArc(int tail, int head, int least, int most) {
        flow.addArcWithCapacity(tail, head, (long) most - least);
        if (least > 0) {
            flow.addArcWithCapacity(BELOW, head, least);
            flow.addArcWithCapacity(tail, ABOVE, least);
            lowerBounds += least;
        }
    }
}
