package io.stoa.benchmarks;

/** One measurement or evaluation, run by its name. */
interface Benchmark {

    /** What is typed on the command line. */
    String name();

    /** Measures, checks that both sides did the same work, and reports. Any exception fails the run. */
    void run(Arguments arguments, Report report) throws Exception;
}
