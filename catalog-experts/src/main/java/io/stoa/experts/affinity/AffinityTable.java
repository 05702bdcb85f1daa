package io.stoa.experts.affinity;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.finder.FoundReason;
import io.stoa.experts.assignment.AssignmentProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Affinities of the pairs of reviewers and applications that fit; all other pairs are absent. Immutable. */
public final class AffinityTable {

    private final Map<String, Map<String, Double>> affinities;
    private final BiFunction<String, String, List<FoundReason>> reasons;
    private final int pairs;

    private AffinityTable(Builder builder) {
        this.affinities = builder.affinities;
        this.reasons = builder.reasons;
        this.pairs = affinities.values().stream().mapToInt(Map::size).sum();
    }

    /**
     * An empty table without reasons.
     *
     * @return a builder
     */
    public static Builder builder() {
        return builder((reviewer, application) -> List.of());
    }

    /**
     * An empty table.
     *
     * @param reasons says why a reviewer (first) fits an application (second); asked when somebody wants to know
     * @return a builder
     */
    public static Builder builder(BiFunction<String, String, List<FoundReason>> reasons) {
        return new Builder(reasons);
    }

    /**
     * {@return how many pairs fit}
     */
    public int pairs() {
        return pairs;
    }

    /**
     * The affinity of a pair.
     *
     * @param reviewer the reviewer's id
     * @param application the application's id
     * @return from 0 to 1; 0 also for a pair that does not fit
     */
    public double affinity(String reviewer, String application) {
        return affinities.getOrDefault(application, Map.of()).getOrDefault(reviewer, 0.0);
    }

    /**
     * Why a pair fits.
     *
     * @param reviewer the reviewer's id
     * @param application the application's id
     * @return the reasons, the weightiest first; empty for a pair that does not fit
     */
    public List<FoundReason> reasons(String reviewer, String application) {
        return affinities.getOrDefault(application, Map.of()).containsKey(reviewer)
                ? reasons.apply(reviewer, application)
                : List.of();
    }

    /**
     * The reviewers who fit an application best.
     *
     * @param application the application's id
     * @param most how many at most
     * @return the pairs, the best first, of equal ones by the reviewer's id
     */
    public List<AffinityPair> best(String application, int most) {
        return affinities.getOrDefault(application, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> new AffinityPair(entry.getKey(), application, entry.getValue()))
                .toList();
    }

    /**
     * {@return all pairs, by application in the order in which they were added}
     */
    public List<AffinityPair> all() {
        List<AffinityPair> all = new ArrayList<>(pairs);
        affinities.forEach((application, reviewers) ->
                reviewers.forEach((reviewer, affinity) -> all.add(new AffinityPair(reviewer, application, affinity))));
        return all;
    }

    /**
     * Lets every pair of the table come together in a problem.
     *
     * @param problem a problem to which the reviewers and applications were added
     * @throws RuleViolationException if it does not know one of them
     */
    public void addTo(AssignmentProblem.Builder problem) {
        affinities.forEach((application, reviewers) ->
                reviewers.forEach((reviewer, affinity) -> problem.affinity(reviewer, application, affinity)));
    }

    /** Fills a table in. */
    public static final class Builder {

        private final Map<String, Map<String, Double>> affinities = new LinkedHashMap<>();
        private final BiFunction<String, String, List<FoundReason>> reasons;

        private Builder(BiFunction<String, String, List<FoundReason>> reasons) {
            this.reasons = reasons;
        }

        /**
         * Adds a pair that fits.
         *
         * @param reviewer the reviewer's id
         * @param application the application's id
         * @param affinity from 0 to 1; of a pair that is given again the last counts
         * @return this
         * @throws RuleViolationException if it is not a number, negative, infinite or above 1
         */
        public Builder add(String reviewer, String application, double affinity) {
            if (!(affinity >= 0 && affinity <= 1)) {
                throw new RuleViolationException(Violation.of(Message.of(
                        "experts.assignment.affinity",
                        "reviewer",
                        reviewer,
                        "application",
                        application,
                        "affinity",
                        affinity,
                        "limit",
                        1)));
            }
            affinities.computeIfAbsent(application, a -> new LinkedHashMap<>()).put(reviewer, affinity);
            return this;
        }

        /**
         * {@return the table}
         */
        public AffinityTable build() {
            return new AffinityTable(this);
        }
    }
}
