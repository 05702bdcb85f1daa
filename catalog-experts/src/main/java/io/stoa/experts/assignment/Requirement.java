package io.stoa.experts.assignment;

/** One thing that an assignment must keep to, and that may be taken away to find out why there is none. */
sealed interface Requirement {

    /**
     * An application gets the reviewers it needs.
     *
     * @param application its number
     */
    record Demand(int application) implements Requirement {}

    /**
     * A reviewer gets the fewest applications there must be.
     *
     * @param reviewer the reviewer's number
     */
    record LeastLoad(int reviewer) implements Requirement {}

    /**
     * An application gets its reviewers from a group.
     *
     * @param application its number
     * @param quota the quota's number
     */
    record Quota(int application, int quota) implements Requirement {}
}
