package io.stoa.literature.duplicate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far two names of journals or conferences agree. What a list calls by another name than the other does is learned
 * from pairs that are sure without it: where papers of SIGMOD Conference are again and again those of the International
 * Conference on Management of Data, the two are one; where they never are, a paper of one is not one of the other.
 */
final class Venues {

    /** Neither for nor against. */
    static final double UNKNOWN = 0.5;

    private static final int ENOUGH = 8;

    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private final Map<String, Integer> most = new HashMap<>();

    void learn(@Nullable String one, @Nullable String other) {
        if (one != null && other != null) {
            count(one, other);
            count(other, one);
        }
    }

    private void count(String one, String other) {
        int times = counts.computeIfAbsent(one, v -> new HashMap<>()).merge(other, 1, Integer::sum);
        most.merge(one, times, Math::max);
    }

    double agreement(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return UNKNOWN;
        }
        if (one.equals(other)) {
            return 1;
        }
        int mostOne = most.getOrDefault(one, 0);
        int mostOther = most.getOrDefault(other, 0);
        if (mostOne < ENOUGH || mostOther < ENOUGH) {
            return UNKNOWN;
        }
        int together = counts.getOrDefault(one, Map.of()).getOrDefault(other, 0);
        return Math.min(1, 4.0 * together / Math.min(mostOne, mostOther));
    }
}
