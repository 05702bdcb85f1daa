package io.stoa.benchmarks;

import io.stoa.experts.assignment.Fairness;
import io.stoa.experts.assignment.ReviewerAssigner;

/** The fairest assignment of a file of scores (MIDL: {@code --scores FILE}), against CP-SAT alone in the same two stages. */
final class AssignFloorBenchmark implements Benchmark {

    @Override
    public String name() {
        return "assign-floor";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        ScoreMatrix scores = ScoreMatrix.read(arguments.file("scores"), true);
        ReviewerAssigner assigner = ReviewerAssigner.create();
        new SideBySide(report, arguments)
                .time(
                        () -> Math.round(assigner.assign(scores.problem(3, 0, 4, Fairness.highest()))
                                        .certificate()
                                        .objective()
                                * 1000),
                        () -> Math.round(RawAssignment.fairest(scores, 3, 4) / 1000.0));
    }
}
