package io.stoa.experts.assignment;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.util.Set;

/**
 * Somebody who can judge applications.
 *
 * @param id the reviewer's id, unique among the reviewers
 * @param minLoad the fewest applications to give to the reviewer, at least 0
 * @param maxLoad the most applications to give to the reviewer, at least {@code minLoad}
 * @param groups the groups that quotas count by, such as {@code out-of-town}
 */
public record Reviewer(String id, int minLoad, int maxLoad, Set<String> groups) {

    /**
     * Fills in what is absent.
     *
     * @param id the reviewer's id, unique among the reviewers
     * @param minLoad the fewest applications to give to the reviewer, at least 0
     * @param maxLoad the most applications to give to the reviewer, at least {@code minLoad}
     * @param groups the groups that quotas count by, such as {@code out-of-town}
     */
    public Reviewer {
        groups = groups == null ? Set.of() : Set.copyOf(groups);
        if (minLoad < 0 || maxLoad < minLoad) {
            throw new RuleViolationException(Violation.of(
                    Message.of("experts.assignment.load", "reviewer", id, "min", minLoad, "max", maxLoad)));
        }
    }

    /**
     * A reviewer without a lower bound and without groups.
     *
     * @param id the reviewer's id
     * @param maxLoad the most applications, at least 0
     * @return the reviewer
     */
    public static Reviewer of(String id, int maxLoad) {
        return new Reviewer(id, 0, maxLoad, Set.of());
    }
}
