package io.stoa.benchmarks;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import org.jspecify.annotations.Nullable;

/** The same problems by OR-Tools alone; each returns the total in millionths. */
final class RawAssignment {

    private static final double SCALE = 1e6;

    private RawAssignment() {}

    static long flow(ScoreMatrix scores, int demand, int maxLoad) {
        int reviewers = scores.reviewers();
        int applications = scores.applications();
        MinCostFlow flow = new MinCostFlow();
        for (int r = 0; r < reviewers; r++) {
            flow.addArcWithCapacityAndUnitCost(0, 1 + r, maxLoad, 0);
            for (int a = 0; a < applications; a++) {
                double affinity = scores.affinity()[r][a];
                if (!Double.isNaN(affinity)) {
                    flow.addArcWithCapacityAndUnitCost(1 + r, 1 + reviewers + a, 1, -Math.round(affinity * SCALE));
                }
            }
        }
        flow.setNodeSupply(0, (long) demand * applications);
        for (int a = 0; a < applications; a++) {
            flow.setNodeSupply(1 + reviewers + a, -demand);
        }
        if (flow.solve() != MinCostFlow.Status.OPTIMAL) {
            throw new IllegalStateException("no optimal flow");
        }
        return -flow.getOptimalCost();
    }

    static long fairest(ScoreMatrix scores, int demand, int maxLoad) {
        Model first = new Model(scores, demand, maxLoad);
        IntVar floor = first.model.newIntVar(0, (long) (demand * SCALE), "floor");
        for (LinearExprBuilder sum : first.sums) {
            first.model.addGreaterOrEqual(sum, floor);
        }
        first.model.maximize(floor);
        CpSolver solver = first.solved();
        Model second = new Model(scores, demand, maxLoad);
        for (LinearExprBuilder sum : second.sums) {
            second.model.addGreaterOrEqual(sum, solver.value(floor));
        }
        for (int r = 0; r < scores.reviewers(); r++) {
            for (int a = 0; a < scores.applications(); a++) {
                BoolVar before = first.chosen[r][a];
                BoolVar now = second.chosen[r][a];
                if (before != null && now != null) {
                    second.model.addHint(now, solver.booleanValue(before));
                }
            }
        }
        second.model.maximize(second.total);
        return Math.round(second.solved().objectiveValue());
    }

    private static final class Model {

        private final CpModel model = new CpModel();
        private final @Nullable BoolVar[][] chosen;
        private final LinearExprBuilder[] sums;
        private final LinearExprBuilder total = LinearExpr.newBuilder();

        Model(ScoreMatrix scores, int demand, int maxLoad) {
            chosen = new BoolVar[scores.reviewers()][scores.applications()];
            sums = new LinearExprBuilder[scores.applications()];
            LinearExprBuilder[] counts = new LinearExprBuilder[sums.length];
            for (int a = 0; a < sums.length; a++) {
                sums[a] = LinearExpr.newBuilder();
                counts[a] = LinearExpr.newBuilder();
            }
            for (int r = 0; r < scores.reviewers(); r++) {
                LinearExprBuilder load = LinearExpr.newBuilder();
                for (int a = 0; a < sums.length; a++) {
                    double affinity = scores.affinity()[r][a];
                    if (!Double.isNaN(affinity)) {
                        BoolVar pair = model.newBoolVar("");
                        chosen[r][a] = pair;
                        load.add(pair);
                        counts[a].add(pair);
                        sums[a].addTerm(pair, Math.round(affinity * SCALE));
                        total.addTerm(pair, Math.round(affinity * SCALE));
                    }
                }
                model.addLinearConstraint(load, 0, maxLoad);
            }
            for (LinearExprBuilder count : counts) {
                model.addEquality(count, demand);
            }
        }

        CpSolver solved() {
            CpSolver solver = new CpSolver();
            solver.getParameters().setMaxTimeInSeconds(60).setNumWorkers(8).setRandomSeed(1);
            if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
                throw new IllegalStateException("no optimum in a minute");
            }
            return solver;
        }
    }
}
