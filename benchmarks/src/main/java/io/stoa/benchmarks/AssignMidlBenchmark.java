package io.stoa.benchmarks;

import io.stoa.experts.assignment.Fairness;
import io.stoa.experts.assignment.ReviewerAssigner;

/** The assignment of a file of scores (MIDL: {@code --scores FILE}), a hundred times, against OR-Tools alone; negative scores forbid a pair. */
final class AssignMidlBenchmark implements Benchmark {

    @Override
    public String name() {
        return "assign-midl";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        ScoreMatrix scores = ScoreMatrix.read(arguments.file("scores"), true);
        ReviewerAssigner assigner = ReviewerAssigner.create();
        SideBySide.ofShortRuns(report, arguments)
                .time(
                        () -> {
                            long total = 0;
                            for (int i = 0; i < 100; i++) {
                                total += Math.round(assigner.assign(scores.problem(3, 0, 4, Fairness.none()))
                                                .certificate()
                                                .objective()
                                        * 1000);
                            }
                            return total;
                        },
                        () -> {
                            long total = 0;
                            for (int i = 0; i < 100; i++) {
                                total += Math.round(RawAssignment.flow(scores, 3, 4) / 1000.0);
                            }
                            return total;
                        });
    }
}
