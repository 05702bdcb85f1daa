package io.stoa.benchmarks;

import java.io.PrintStream;
import java.util.Locale;

/** Prints the lines that a run is read by. */
final class Report {

    private final String name;
    private final PrintStream out;

    Report(String name, PrintStream out) {
        this.name = name;
        this.out = out;
    }

    /** A line of progress, not read by anybody but people. */
    void say(String text) {
        out.println("# " + text);
    }

    void figure(String key, double value, String unit) {
        out.println("FIGURE " + name + "." + key + " " + number(value) + " " + unit);
    }

    void figure(String key, long value, String unit) {
        out.println("FIGURE " + name + "." + key + " " + value + " " + unit);
    }

    void ratio(double ratio, int pairs, double ours, double reference) {
        out.println("RATIO " + name + " " + number(ratio) + " n=" + pairs + " ours=" + number(ours) + " reference="
                + number(reference));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 1000 ? "%.0f" : "%.4f", value);
    }
}
