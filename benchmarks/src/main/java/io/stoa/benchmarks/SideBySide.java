package io.stoa.benchmarks;

import java.util.Arrays;

/**
 * Runs ours and the reference in turn, so that a machine whose speed drifts is slow or fast for both, and compares
 * the medians. A side returns the amount of work that it did; a difference between the sides fails the run.
 */
final class SideBySide {

    /** One side's work. */
    @FunctionalInterface
    interface Side {
        long run() throws Exception;
    }

    /** One side's milliseconds, measured where its work is done. */
    @FunctionalInterface
    interface Measured {
        double milliseconds() throws Exception;
    }

    /** What is done before each run of a side and not measured. */
    @FunctionalInterface
    interface Preparation {
        void prepare() throws Exception;
    }

    private static final int PAIRS = 5;

    private final Report report;
    private final int pairs;
    private final int warmUps;
    private Preparation preparation = () -> {};

    SideBySide(Report report, Arguments arguments) {
        this(report, Math.max(PAIRS, arguments.number("pairs", PAIRS)), arguments.number("warm-ups", 1));
    }

    private SideBySide(Report report, int pairs, int warmUps) {
        this.report = report;
        this.pairs = pairs;
        this.warmUps = warmUps;
    }

    /** For work of well under a second, which needs more runs until it is compiled and until a median is steady. */
    static SideBySide ofShortRuns(Report report, Arguments arguments) {
        return new SideBySide(
                report, Math.max(PAIRS, arguments.number("pairs", 3 * PAIRS)), arguments.number("warm-ups", PAIRS));
    }

    /** For work that is done once in a JVM of its own, where the machine's state makes much of the difference. */
    static SideBySide ofFreshJvms(Report report, Arguments arguments) {
        return new SideBySide(
                report, Math.max(PAIRS, arguments.number("pairs", 2 * PAIRS - 1)), arguments.number("warm-ups", 1));
    }

    SideBySide before(Preparation each) {
        this.preparation = each;
        return this;
    }

    /** Work per second: more is better. */
    void throughput(String unit, Side ours, Side reference) throws Exception {
        Medians medians = measure(ours, reference);
        double our = medians.work() / medians.ours();
        double theirs = medians.work() / medians.reference();
        report.figure("ours", our, unit + "/s");
        report.figure("reference", theirs, unit + "/s");
        report.ratio(our / theirs, pairs, our, theirs);
    }

    /** Seconds: less is better. */
    void time(Side ours, Side reference) throws Exception {
        Medians medians = measure(ours, reference);
        report.figure("ours", medians.ours() * 1000, "ms");
        report.figure("reference", medians.reference() * 1000, "ms");
        report.ratio(medians.ours() / medians.reference(), pairs, medians.ours(), medians.reference());
    }

    /** Milliseconds that each side measures itself: less is better. */
    void measured(Measured ours, Measured reference) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            ours.milliseconds();
            reference.milliseconds();
        }
        double[] our = new double[pairs];
        double[] theirs = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            our[i] = ours.milliseconds();
            theirs[i] = reference.milliseconds();
            report.say("pair " + (i + 1) + ": ours " + our[i] + " ms, reference " + theirs[i] + " ms");
        }
        report.figure("ours", median(our), "ms");
        report.figure("reference", median(theirs), "ms");
        report.ratio(median(our) / median(theirs), pairs, median(our), median(theirs));
    }

    private record Medians(double ours, double reference, long work) {}

    private Medians measure(Side ours, Side reference) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            run(ours);
            run(reference);
        }
        double[] our = new double[pairs];
        double[] theirs = new double[pairs];
        long work = 0;
        for (int i = 0; i < pairs; i++) {
            Run ourRun = run(ours);
            Run theirRun = run(reference);
            our[i] = ourRun.seconds();
            theirs[i] = theirRun.seconds();
            long ourWork = ourRun.work();
            long theirWork = theirRun.work();
            if (ourWork != theirWork) {
                throw new IllegalStateException("ours did " + ourWork + ", the reference did " + theirWork);
            }
            work = ourWork;
            report.say("pair " + (i + 1) + ": ours " + our[i] + " s, reference " + theirs[i] + " s");
        }
        return new Medians(median(our), median(theirs), work);
    }

    private record Run(double seconds, long work) {}

    private Run run(Side side) throws Exception {
        preparation.prepare();
        long start = System.nanoTime();
        long work = side.run();
        return new Run((System.nanoTime() - start) / 1e9, work);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
