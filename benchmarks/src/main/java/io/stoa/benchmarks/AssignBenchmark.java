package io.stoa.benchmarks;

import io.stoa.experts.assignment.Fairness;
import io.stoa.experts.assignment.ReviewerAssigner;

/** Assignments against OR-Tools alone on the same instance; negative scores of a file forbid a pair. */
final class AssignBenchmark implements Benchmark {

    private static final int DEMAND = 3;

    private enum Instance {
        /** A file of scores (MIDL: {@code --scores FILE}), a hundred times. */
        MIDL("assign-midl", 4, 100, Fairness.none()),
        /** 1,373 reviewers and 2,623 applications with some 525,000 pairs. */
        LARGE("assign-large", 6, 1, Fairness.none()),
        /** The fairest assignment of a file of scores ({@code --scores FILE}), against CP-SAT in the same two stages. */
        FLOOR("assign-floor", 4, 1, Fairness.highest());

        private final String benchmark;
        private final int maxLoad;
        private final int times;
        private final Fairness fairness;

        Instance(String benchmark, int maxLoad, int times, Fairness fairness) {
            this.benchmark = benchmark;
            this.maxLoad = maxLoad;
            this.times = times;
            this.fairness = fairness;
        }
    }

    private final Instance instance;

    private AssignBenchmark(Instance instance) {
        this.instance = instance;
    }

    static Benchmark midl() {
        return new AssignBenchmark(Instance.MIDL);
    }

    static Benchmark large() {
        return new AssignBenchmark(Instance.LARGE);
    }

    static Benchmark floor() {
        return new AssignBenchmark(Instance.FLOOR);
    }

    @Override
    public String name() {
        return instance.benchmark;
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        ScoreMatrix scores = instance == Instance.LARGE
                ? ScoreMatrix.random(1373, 2623, 0.146)
                : ScoreMatrix.read(arguments.file("scores"), true);
        ReviewerAssigner assigner = ReviewerAssigner.create();
        SideBySide sides = instance == Instance.MIDL
                ? SideBySide.ofShortRuns(report, arguments)
                : new SideBySide(report, arguments);
        sides.time(() -> repeated(() -> ours(assigner, scores)), () -> repeated(() -> reference(scores)));
    }

    private long repeated(SideBySide.Side side) throws Exception {
        long total = 0;
        for (int i = 0; i < instance.times; i++) {
            total += side.run();
        }
        return total;
    }

    /** The total in thousandths, so that the two sides may round differently. */
    private long ours(ReviewerAssigner assigner, ScoreMatrix scores) {
        return Math.round(assigner.assign(scores.problem(DEMAND, 0, instance.maxLoad, instance.fairness))
                        .certificate()
                        .objective()
                * 1000);
    }

    private long reference(ScoreMatrix scores) {
        long millionths = instance == Instance.FLOOR
                ? RawAssignment.fairest(scores, DEMAND, instance.maxLoad)
                : RawAssignment.flow(scores, DEMAND, instance.maxLoad);
        return Math.round(millionths / 1000.0);
    }
}
