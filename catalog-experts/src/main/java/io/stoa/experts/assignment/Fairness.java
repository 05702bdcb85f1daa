package io.stoa.experts.assignment;

/** The least that every application gets: the sum of the affinities of its reviewers. */
public sealed interface Fairness {

    /** Only the total counts. */
    record None() implements Fairness {}

    /**
     * No application's sum is lower than this.
     *
     * @param floor the lowest sum, finite
     */
    record AtLeast(double floor) implements Fairness {}

    /** The lowest sum of an application is first made as high as it can be, then the total. */
    record Highest() implements Fairness {}

    /**
     * {@return no floor}
     */
    static Fairness none() {
        return new None();
    }

    /**
     * {@return a floor}
     *
     * @param floor the lowest sum, finite
     */
    static Fairness atLeast(double floor) {
        return new AtLeast(floor);
    }

    /**
     * {@return the highest floor there is}
     */
    static Fairness highest() {
        return new Highest();
    }
}
