package io.stoa.experts.assignment;

import java.util.LinkedHashSet;
import java.util.Set;

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

    /** All that a problem asks for, in a fixed order: demands, least loads, quotas. */
    static Set<Requirement> of(AssignmentProblem problem) {
        Set<Requirement> all = new LinkedHashSet<>();
        for (int i = 0; i < problem.applications().size(); i++) {
            all.add(new Demand(i));
        }
        for (int i = 0; i < problem.reviewers().size(); i++) {
            if (problem.reviewers().get(i).minLoad() > 0) {
                all.add(new LeastLoad(i));
            }
        }
        for (int i = 0; i < problem.applications().size(); i++) {
            for (int quota = 0; quota < problem.applications().get(i).quotas().size(); quota++) {
                all.add(new Quota(i, quota));
            }
        }
        return all;
    }
}
