package io.stoa.experts.assignment;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.UsageException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The problem as an integer programme, for what is no flow: floors and quotas that overlap. All but a few of its
 * constraints are those of a flow, so its linear relaxation is nearly integral, and SCIP's branch and cut needs a handful
 * of nodes where CP-SAT searches for a minute.
 */
final class AssignmentModel {

    /** Millionths in the solver's unit: its tolerance of 1e-6 is then far smaller than any difference that counts. */
    private static final double UNIT = 1000;

    private final AssignmentProblem problem;
    private final SolverSettings settings;

    AssignmentModel(AssignmentProblem problem, SolverSettings settings) {
        this.problem = problem;
        this.settings = settings;
    }

    @Nullable
    Solution solve() {
        Fairness fairness = problem.fairness();
        if (fairness instanceof Fairness.AtLeast least) {
            return best((long) Math.ceil(least.floor() * AssignmentProblem.SCALE - 1e-6), true);
        }
        return fairness instanceof Fairness.None ? best(null, true) : fairest();
    }

    /** Whether some of the requirements can be met together. */
    static boolean isFeasible(AssignmentProblem problem, Set<Requirement> required, SolverSettings settings) {
        AssignmentModel model = new AssignmentModel(problem, settings);
        return model.<@Nullable Boolean>solving(programme -> {
                    programme.addConstraints(required);
                    return programme.solve() == null ? null : Boolean.TRUE;
                })
                != null;
    }

    /** The highest floor that can be kept, or as high a one as was found in time. */
    double highestReachableFloor() {
        Highest highest = highest();
        return highest == null ? 0 : highest.floor() / AssignmentProblem.SCALE;
    }

    /** First the highest floor, then the best total above it. */
    private @Nullable Solution fairest() {
        Highest highest = highest();
        return highest == null ? null : best(highest.floor(), highest.proven());
    }

    private record Highest(long floor, boolean proven) {}

    private @Nullable Highest highest() {
        return solving(programme -> {
            programme.addConstraints(Requirement.of(problem));
            programme.maximizeFloor();
            MPSolver.ResultStatus status = programme.solve();
            return status == null
                    ? null
                    : new Highest(lowest(programme.chosen()), status == MPSolver.ResultStatus.OPTIMAL);
        });
    }

    private @Nullable Solution best(@Nullable Long floor, boolean floorProven) {
        return solving(programme -> {
            programme.addConstraints(Requirement.of(problem));
            if (floor != null) {
                programme.addFloor(floor);
            }
            programme.maximizeTotal();
            MPSolver.ResultStatus status = programme.solve();
            if (status == null) {
                return null;
            }
            boolean optimal = floorProven && status == MPSolver.ResultStatus.OPTIMAL;
            return new Solution(programme.chosen(), programme.bound(), optimal, floor);
        });
    }

    /** The lowest sum of an application, in millionths: exact, where the solver's own figure has its tolerance. */
    private long lowest(BitSet chosen) {
        long[] sums = new long[problem.applications().size()];
        chosen.stream().forEach(pair -> sums[problem.application(pair)] += problem.scaled(pair));
        return Arrays.stream(sums).min().orElse(0);
    }

    /** The solver's memory lies outside of the heap and is given back at once. */
    private <T extends @Nullable Object> T solving(Function<Programme, T> work) {
        MPSolver solver = MPSolver.createSolver("SCIP");
        if (solver == null) {
            throw new UsageException(
                    Message.of("experts.assignment.no-solver", "artifact", "com.google.ortools:ortools-java (SCIP)"));
        }
        try {
            solver.setTimeLimit(settings.limit().toMillis());
            return work.apply(new Programme(solver));
        } finally {
            solver.delete();
        }
    }

    private final class Programme {

        private final MPSolver solver;
        private final MPVariable[] chosen = new MPVariable[problem.pairs()];

        /** SCIP needs about half as long again if the pairs come by reviewer. */
        private final int[] order = problem.byApplication();

        Programme(MPSolver solver) {
            this.solver = solver;
            for (int pair : order) {
                chosen[pair] = solver.makeBoolVar("");
            }
        }

        /** With the requirements that are named only. */
        void addConstraints(Set<Requirement> required) {
            MPConstraint[] loads = new MPConstraint[problem.reviewers().size()];
            for (int i = 0; i < loads.length; i++) {
                Reviewer reviewer = problem.reviewers().get(i);
                boolean least = required.contains(new Requirement.LeastLoad(i));
                loads[i] = solver.makeConstraint(least ? reviewer.minLoad() : 0, reviewer.maxLoad());
            }
            MPConstraint[] reviews = new MPConstraint[problem.applications().size()];
            for (int i = 0; i < reviews.length; i++) {
                int demand = problem.applications().get(i).demand();
                boolean least = required.contains(new Requirement.Demand(i));
                reviews[i] = solver.makeConstraint(least ? demand : 0, demand);
            }
            for (int pair : order) {
                loads[problem.reviewer(pair)].setCoefficient(chosen[pair], 1);
                reviews[problem.application(pair)].setCoefficient(chosen[pair], 1);
            }
            addQuotas(required);
        }

        private void addQuotas(Set<Requirement> required) {
            MPConstraint[][] quotas = new MPConstraint[problem.applications().size()][];
            for (int i = 0; i < quotas.length; i++) {
                ReviewedApplication application = problem.applications().get(i);
                quotas[i] = new MPConstraint[application.quotas().size()];
                for (int quota = 0; quota < quotas[i].length; quota++) {
                    boolean least = required.contains(new Requirement.Quota(i, quota));
                    quotas[i][quota] = solver.makeConstraint(
                            least ? application.quotas().get(quota).atLeast() : 0, application.demand());
                }
            }
            for (int pair : order) {
                int application = problem.application(pair);
                for (int quota = 0; quota < quotas[application].length; quota++) {
                    if (problem.countsFor(pair, quota)) {
                        quotas[application][quota].setCoefficient(chosen[pair], 1);
                    }
                }
            }
        }

        void addFloor(long floor) {
            MPConstraint[] sums = sums((floor - 0.5) / UNIT);
            for (int pair : order) {
                sums[problem.application(pair)].setCoefficient(chosen[pair], problem.scaled(pair) / UNIT);
            }
        }

        void maximizeFloor() {
            MPVariable floor = solver.makeNumVar(0, MPSolver.infinity(), "floor");
            MPConstraint[] sums = sums(0);
            for (MPConstraint sum : sums) {
                sum.setCoefficient(floor, -1);
            }
            for (int pair : order) {
                sums[problem.application(pair)].setCoefficient(chosen[pair], problem.scaled(pair) / UNIT);
            }
            MPObjective objective = solver.objective();
            objective.setCoefficient(floor, 1);
            objective.setMaximization();
        }

        private MPConstraint[] sums(double least) {
            MPConstraint[] sums = new MPConstraint[problem.applications().size()];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = solver.makeConstraint(least, MPSolver.infinity());
            }
            return sums;
        }

        void maximizeTotal() {
            MPObjective objective = solver.objective();
            for (int pair : order) {
                objective.setCoefficient(chosen[pair], problem.scaled(pair) / UNIT);
            }
            objective.setMaximization();
        }

        /** Null if there is no solution. */
        MPSolver.@Nullable ResultStatus solve() {
            MPSolver.ResultStatus status = solver.solve(exact());
            return switch (status) {
                case OPTIMAL, FEASIBLE -> status;
                case INFEASIBLE -> null;
                default ->
                    throw ConflictException.of(Message.of(
                            "experts.assignment.out-of-time",
                            "seconds",
                            settings.limit().toSeconds()));
            };
        }

        /** Without it the solver would call an answer optimal that is within a ten-thousandth of the bound. */
        private static MPSolverParameters exact() {
            MPSolverParameters parameters = new MPSolverParameters();
            parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
            return parameters;
        }

        double bound() {
            return solver.objective().bestBound() * UNIT;
        }

        BitSet chosen() {
            BitSet pairs = new BitSet(chosen.length);
            for (int pair = 0; pair < chosen.length; pair++) {
                pairs.set(pair, chosen[pair].solutionValue() > 0.5);
            }
            return pairs;
        }
    }
}
