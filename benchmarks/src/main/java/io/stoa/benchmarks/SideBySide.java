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

    private static final int PAIRS = 5;

    private final Report report;
    private final int pairs;
    private final int warmUps;

    SideBySide(Report report, Arguments arguments) {
        this.report = report;
        this.pairs = Math.max(PAIRS, arguments.number("pairs", PAIRS));
        this.warmUps = arguments.number("warm-ups", 1);
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

    private record Medians(double ours, double reference, long work) {}

    private Medians measure(Side ours, Side reference) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            ours.run();
            reference.run();
        }
        double[] our = new double[pairs];
        double[] theirs = new double[pairs];
        long work = 0;
        for (int i = 0; i < pairs; i++) {
            long start = System.nanoTime();
            long ourWork = ours.run();
            our[i] = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            long theirWork = reference.run();
            theirs[i] = (System.nanoTime() - start) / 1e9;
            if (ourWork != theirWork) {
                throw new IllegalStateException("ours did " + ourWork + ", the reference did " + theirWork);
            }
            work = ourWork;
            report.say("pair " + (i + 1) + ": ours " + our[i] + " s, reference " + theirs[i] + " s");
        }
        return new Medians(median(our), median(theirs), work);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
