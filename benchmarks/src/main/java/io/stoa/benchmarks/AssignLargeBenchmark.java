package io.stoa.benchmarks;

import io.stoa.experts.assignment.Fairness;
import io.stoa.experts.assignment.ReviewerAssigner;

/** 1,373 reviewers and 2,623 applications with some 525,000 pairs, against OR-Tools alone. */
final class AssignLargeBenchmark implements Benchmark {

    @Override
    public String name() {
        return "assign-large";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        ScoreMatrix scores = ScoreMatrix.random(1373, 2623, 0.146);
        ReviewerAssigner assigner = ReviewerAssigner.create();
        new SideBySide(report, arguments)
                .time(
                        () -> Math.round(assigner.assign(scores.problem(3, 0, 6, Fairness.none()))
                                        .certificate()
                                        .objective()
                                * 1000),
                        () -> Math.round(RawAssignment.flow(scores, 3, 6) / 1000.0));
    }
}
