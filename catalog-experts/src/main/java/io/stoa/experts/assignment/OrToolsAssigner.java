package io.stoa.experts.assignment;

import com.google.ortools.Loader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the algorithm that fits the problem and says how good its answer is. */
final class OrToolsAssigner implements ReviewerAssigner {

    private final SolverSettings settings;

    private OrToolsAssigner(SolverSettings settings) {
        this.settings = settings;
    }

    static OrToolsAssigner load(SolverSettings settings) {
        Loader.loadNativeLibraries();
        return new OrToolsAssigner(settings);
    }

    @Override
    public Assignment assign(AssignmentProblem problem) {
        Solution solution = solve(problem);
        if (solution == null) {
            throw new InfeasibilityCause(problem, settings).explain();
        }
        return assignment(problem, solution);
    }

    private @Nullable Solution solve(AssignmentProblem problem) {
        boolean flow = problem.fairness() instanceof Fairness.None && AssignmentFlow.fits(problem);
        return flow ? new AssignmentFlow(problem).solve() : new AssignmentModel(problem, settings).solve();
    }

    private static Assignment assignment(AssignmentProblem problem, Solution solution) {
        double[] sums = new double[problem.applications().size()];
        List<Assigned> pairs = new ArrayList<>(solution.pairs().cardinality());
        double objective = 0;
        for (int pair : problem.byApplication()) {
            if (!solution.pairs().get(pair)) {
                continue;
            }
            double affinity = problem.affinity(pair);
            pairs.add(new Assigned(
                    problem.reviewers().get(problem.reviewer(pair)).id(),
                    problem.applications().get(problem.application(pair)).id(),
                    affinity));
            sums[problem.application(pair)] += affinity;
            objective += affinity;
        }
        double lowest = Double.POSITIVE_INFINITY;
        for (double sum : sums) {
            lowest = Math.min(lowest, sum);
        }
        return new Assignment(pairs, certificate(solution, objective, lowest));
    }

    /** The solver works on six decimals; what rounding may hide on each pair is added to its bound. */
    private static Certificate certificate(Solution solution, double objective, double lowest) {
        double rounding = solution.pairs().cardinality() * 0.5 / AssignmentProblem.SCALE;
        double bound = Math.max(objective, solution.bound() / AssignmentProblem.SCALE + rounding);
        Long floor = solution.floor();
        return new Certificate(
                objective,
                bound,
                bound - objective,
                solution.optimal(),
                lowest,
                floor == null ? null : (Double) (floor / AssignmentProblem.SCALE));
    }
}
