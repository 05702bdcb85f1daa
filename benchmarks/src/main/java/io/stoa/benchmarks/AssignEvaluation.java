package io.stoa.benchmarks;

import io.stoa.experts.assignment.Assignment;
import io.stoa.experts.assignment.Certificate;
import io.stoa.experts.assignment.Fairness;
import io.stoa.experts.assignment.ReviewerAssigner;
import org.jspecify.annotations.Nullable;

/**
 * Assigns the reviewers of a file of scores. Options: {@code --scores CSV --demand N --max-load N}, and
 * {@code --conflicts CSV} (ones where a pair may not come together), {@code --min-load N},
 * {@code --floor max} or {@code --floor X}, {@code --forbid-negative}.
 */
final class AssignEvaluation implements Benchmark {

    @Override
    public String name() {
        return "eval-assign";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        ScoreMatrix scores = ScoreMatrix.read(arguments.file("scores"), arguments.text("forbid-negative") != null);
        if (arguments.text("conflicts") != null) {
            scores.forbid(ScoreMatrix.read(arguments.file("conflicts"), false));
        }
        ReviewerAssigner assigner = ReviewerAssigner.create();
        long start = System.nanoTime();
        Assignment assignment = assigner.assign(scores.problem(
                arguments.number("demand", 3),
                arguments.number("min-load", 0),
                arguments.number("max-load", 6),
                fairness(arguments.text("floor"))));
        double seconds = (System.nanoTime() - start) / 1e9;
        Certificate certificate = assignment.certificate();
        report.figure("objective", certificate.objective(), "affinity");
        report.figure("bound", certificate.bound(), "affinity");
        report.figure("gap", certificate.gap(), "affinity");
        report.figure("lowest", certificate.lowest(), "affinity");
        report.figure("optimal", certificate.optimal() ? 1L : 0L, "proven");
        report.figure("seconds", seconds, "s");
    }

    private static Fairness fairness(@Nullable String floor) {
        if (floor == null) {
            return Fairness.none();
        }
        return floor.equals("max") ? Fairness.highest() : Fairness.atLeast(Double.parseDouble(floor));
    }
}
