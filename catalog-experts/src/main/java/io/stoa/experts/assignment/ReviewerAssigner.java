package io.stoa.experts.assignment;

import io.stoa.core.error.Message;
import io.stoa.core.error.UsageException;

/**
 * Finds the assignment of greatest total affinity 最优指派 that gives every application the reviewers it needs, keeps every
 * reviewer's load and every quota, and, where a floor is asked for, lets no application fall below it.
 *
 * <p>It needs Google OR-Tools, which a host adds as {@code com.google.ortools:ortools-java}: minimum-cost flow where the
 * problem is a flow, integer programming (SCIP) where a floor or several quotas of one
 * application leave it.
 */
public interface ReviewerAssigner {

    /**
     * Finds the best assignment.
     *
     * @param problem the reviewers, the applications and the pairs that may come together
     * @return the assignment with the proof of how good it is
     * @throws io.stoa.core.error.RuleViolationException if there is none; the violations together are an irreducible
     *     cause: were one of them met, the others would not stand in the way
     * @throws io.stoa.core.error.ConflictException if the solver found none in the time it was given
     */
    Assignment assign(AssignmentProblem problem);

    /**
     * An assigner with the standard settings.
     *
     * @return the assigner
     * @throws UsageException if OR-Tools is not on the class path, or does not run on this machine
     */
    static ReviewerAssigner create() {
        return create(SolverSettings.STANDARD);
    }

    /**
     * An assigner.
     *
     * @param settings how long and how the solver works
     * @return the assigner
     * @throws UsageException if OR-Tools is not on the class path, or does not run on this machine
     */
    static ReviewerAssigner create(SolverSettings settings) {
        try {
            return OrToolsAssigner.load(settings);
        } catch (LinkageError | RuntimeException e) {
            throw new UsageException(
                    Message.of("experts.assignment.no-solver", "artifact", "com.google.ortools:ortools-java"), e);
        }
    }
}
