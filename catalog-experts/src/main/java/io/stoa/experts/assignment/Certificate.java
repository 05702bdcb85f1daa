package io.stoa.experts.assignment;

import org.jspecify.annotations.Nullable;

/**
 * How good an assignment is, and the proof that none is better by more than the gap.
 *
 * @param objective the sum of all affinities
 * @param bound a proven upper bound of that sum among all assignments that keep to the bounds and to the floor
 * @param gap the bound less the objective, at least 0; what is left is rounding where the solver proved the optimum
 * @param optimal whether the solver proved the optimum
 * @param lowest the lowest sum of affinities of an application
 * @param floor the floor that every application's sum keeps to, or null
 */
public record Certificate(
        double objective,
        double bound,
        double gap,
        boolean optimal,
        double lowest,
        @Nullable Double floor) {}
