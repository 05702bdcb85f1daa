package io.stoa.experts.assignment;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.util.List;

/**
 * An application that is to be judged.
 *
 * @param id its id, unique among the applications
 * @param demand how many reviewers it needs, at least 1
 * @param quotas how many of them must come from some groups
 */
public record ReviewedApplication(String id, int demand, List<GroupQuota> quotas) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param id its id, unique among the applications
     * @param demand how many reviewers it needs, at least 1
     * @param quotas how many of them must come from some groups
     */
    public ReviewedApplication {
        quotas = quotas == null ? List.of() : List.copyOf(quotas);
        if (demand < 1) {
            throw new RuleViolationException(
                    Violation.of(Message.of("experts.assignment.demand", "application", id, "demand", demand)));
        }
    }

    /**
     * An application without quotas.
     *
     * @param id its id
     * @param demand how many reviewers it needs, at least 1
     * @return the application
     */
    public static ReviewedApplication of(String id, int demand) {
        return new ReviewedApplication(id, demand, List.of());
    }
}
