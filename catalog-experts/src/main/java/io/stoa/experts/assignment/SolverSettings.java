package io.stoa.experts.assignment;

import java.time.Duration;

/**
 * How long the solver works where no flow algorithm does, as with a fairness floor.
 *
 * @param limit the longest that one stage may take; what it found by then comes with its gap
 */
public record SolverSettings(Duration limit) {

    /** Two minutes a stage. */
    public static final SolverSettings STANDARD = new SolverSettings(Duration.ofMinutes(2));
}
