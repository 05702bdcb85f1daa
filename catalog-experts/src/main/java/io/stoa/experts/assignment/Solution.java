package io.stoa.experts.assignment;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What a solver found.
 *
 * @param pairs the pairs that come together, by their numbers in the problem
 * @param bound a proven upper bound of the total, in millionths
 * @param optimal whether the optimum is proven
 * @param floor the floor that was kept to, in millionths, or null
 */
record Solution(
        BitSet pairs,
        double bound,
        boolean optimal,
        @Nullable Long floor) {}
