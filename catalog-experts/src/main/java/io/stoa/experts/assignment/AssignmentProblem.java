package io.stoa.experts.assignment;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reviewers, applications, and the pairs that may come together. A pair that is not given may not: nobody judges what
 * nobody said they fit, and a conflict of interest is never outweighed by affinity.
 *
 * <pre>{@code
 * AssignmentProblem problem = AssignmentProblem.builder()
 *         .reviewer(new Reviewer("wang", 0, 4, Set.of("out-of-town")))
 *         .reviewer(Reviewer.of("li", 4))
 *         .application(new ReviewedApplication("A17", 2, List.of(new GroupQuota("out-of-town", 1))))
 *         .affinity("wang", "A17", 0.8)
 *         .affinity("li", "A17", 0.5)
 *         .fairness(Fairness.highest())
 *         .build();
 * }</pre>
 */
public final class AssignmentProblem {

    /** Affinities are kept to six decimals, so that they can be added without rounding. */
    static final double SCALE = 1e6;

    private static final double LIMIT = 1e6;

    private final List<Reviewer> reviewers;
    private final List<ReviewedApplication> applications;
    private final Fairness fairness;
    private final int[] pairReviewers;
    private final int[] pairApplications;
    private final double[] pairAffinities;

    private AssignmentProblem(Builder builder) {
        this.reviewers = List.copyOf(builder.reviewers.values());
        this.applications = List.copyOf(builder.applications.values());
        this.fairness = builder.fairness;
        builder.orderPairs();
        this.pairReviewers = Arrays.copyOf(builder.pairReviewers, builder.pairs);
        this.pairApplications = Arrays.copyOf(builder.pairApplications, builder.pairs);
        this.pairAffinities = Arrays.copyOf(builder.pairAffinities, builder.pairs);
    }

    /**
     * {@return an empty problem to be filled in}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the reviewers, in the order in which they were given}
     */
    public List<Reviewer> reviewers() {
        return reviewers;
    }

    /**
     * {@return the applications, in the order in which they were given}
     */
    public List<ReviewedApplication> applications() {
        return applications;
    }

    /**
     * {@return the least that every application gets}
     */
    public Fairness fairness() {
        return fairness;
    }

    /**
     * {@return how many pairs may come together}
     */
    public int pairs() {
        return pairReviewers.length;
    }

    int reviewer(int pair) {
        return pairReviewers[pair];
    }

    int application(int pair) {
        return pairApplications[pair];
    }

    double affinity(int pair) {
        return pairAffinities[pair];
    }

    /** The pairs by application, then by reviewer. */
    int[] byApplication() {
        int[] order = new int[pairs()];
        Arrays.setAll(order, i -> i);
        return Builder.sorted(order, pairApplications, applications.size());
    }

    /** Whether a pair's reviewer counts for one of the quotas of its application. */
    boolean countsFor(int pair, int quota) {
        String group = applications.get(application(pair)).quotas().get(quota).group();
        return reviewers.get(reviewer(pair)).groups().contains(group);
    }

    long scaled(int pair) {
        return Math.round(pairAffinities[pair] * SCALE);
    }

    /** Fills a problem in. */
    public static final class Builder {

        private final Map<String, Reviewer> reviewers = new LinkedHashMap<>();
        private final Map<String, ReviewedApplication> applications = new LinkedHashMap<>();
        private final Numbering reviewerNumbers = new Numbering("reviewer");
        private final Numbering applicationNumbers = new Numbering("application");
        private final Set<Long> conflicts = new HashSet<>();
        private Fairness fairness = Fairness.none();
        private int[] pairReviewers = new int[1024];
        private int[] pairApplications = new int[1024];
        private double[] pairAffinities = new double[1024];
        private int pairs;
        private boolean ordered = true;

        private Builder() {}

        /**
         * Adds a reviewer.
         *
         * @param reviewer the reviewer
         * @return this
         * @throws RuleViolationException if there is one with this id already
         */
        public Builder reviewer(Reviewer reviewer) {
            if (reviewers.putIfAbsent(reviewer.id(), reviewer) != null) {
                throw refused("experts.assignment.twice", "kind", "reviewer", "id", reviewer.id());
            }
            reviewerNumbers.add(reviewer.id());
            return this;
        }

        /**
         * Adds an application.
         *
         * @param application the application
         * @return this
         * @throws RuleViolationException if there is one with this id already, or a quota is out of bounds
         */
        public Builder application(ReviewedApplication application) {
            for (GroupQuota quota : application.quotas()) {
                if (quota.atLeast() < 1 || quota.atLeast() > application.demand()) {
                    throw refused(
                            "experts.assignment.quota",
                            "application",
                            application.id(),
                            "group",
                            quota.group(),
                            "quota",
                            quota.atLeast(),
                            "demand",
                            application.demand());
                }
            }
            if (applications.putIfAbsent(application.id(), application) != null) {
                throw refused("experts.assignment.twice", "kind", "application", "id", application.id());
            }
            applicationNumbers.add(application.id());
            return this;
        }

        /**
         * Lets a reviewer judge an application. If the pair is given again, the last affinity counts.
         *
         * @param reviewer the reviewer's id
         * @param application the application's id
         * @param affinity how well they fit, 0 to 1,000,000; six decimals count
         * @return this
         * @throws RuleViolationException if one of them was not added, or the affinity is negative or not a number
         */
        public Builder affinity(String reviewer, String application, double affinity) {
            requireAffinity(reviewer, application, affinity);
            return pair(reviewerNumbers.of(reviewer), applicationNumbers.of(application), affinity);
        }

        /**
         * Lets a reviewer judge an application, both by number: quick for affinities that come as a matrix, row by row.
         *
         * @param reviewer the reviewer's number, from 0, in the order in which reviewers were added
         * @param application the application's number, from 0, in the order in which applications were added
         * @param affinity how well they fit, 0 to 1,000,000; six decimals count
         * @return this
         * @throws RuleViolationException if one of them was not added, or the affinity is negative or not a number
         */
        public Builder affinity(int reviewer, int application, double affinity) {
            String reviewerId = reviewerNumbers.id(reviewer);
            String applicationId = applicationNumbers.id(application);
            requireAffinity(reviewerId, applicationId, affinity);
            return pair(reviewer, application, affinity);
        }

        /**
         * Keeps a reviewer from an application, whatever their affinity is.
         *
         * @param reviewer the reviewer's id
         * @param application the application's id
         * @return this
         * @throws RuleViolationException if one of them was not added
         */
        public Builder conflict(String reviewer, String application) {
            conflicts.add(key(reviewerNumbers.of(reviewer), applicationNumbers.of(application)));
            return this;
        }

        /**
         * Sets the least that every application gets.
         *
         * @param value none unless set
         * @return this
         * @throws RuleViolationException if the floor is not a finite number
         */
        public Builder fairness(Fairness value) {
            if (value instanceof Fairness.AtLeast least && !Double.isFinite(least.floor())) {
                throw refused("experts.assignment.floor", "floor", least.floor());
            }
            this.fairness = value;
            return this;
        }

        /**
         * {@return the problem}
         *
         * @throws RuleViolationException if there is no reviewer or no application
         */
        public AssignmentProblem build() {
            if (reviewers.isEmpty() || applications.isEmpty()) {
                throw refused(
                        "experts.assignment.empty", "reviewers", reviewers.size(), "applications", applications.size());
            }
            return new AssignmentProblem(this);
        }

        private static void requireAffinity(String reviewer, String application, double affinity) {
            if (!(affinity >= 0 && affinity <= LIMIT)) {
                throw refused(
                        "experts.assignment.affinity",
                        "reviewer",
                        reviewer,
                        "application",
                        application,
                        "affinity",
                        affinity,
                        "limit",
                        LIMIT);
            }
        }

        private Builder pair(int reviewer, int application, double affinity) {
            if (pairs == pairReviewers.length) {
                pairReviewers = Arrays.copyOf(pairReviewers, pairs * 2);
                pairApplications = Arrays.copyOf(pairApplications, pairs * 2);
                pairAffinities = Arrays.copyOf(pairAffinities, pairs * 2);
            }
            pairReviewers[pairs] = reviewer;
            pairApplications[pairs] = application;
            pairAffinities[pairs] = affinity;
            ordered &= pairs == 0 || key(pairs - 1) < key(pairs);
            pairs++;
            return this;
        }

        /**
         * By reviewer, then application, as pairs mostly come and as solvers like their arcs; of a pair that was given twice the
         * last one, and none in conflict.
         */
        private void orderPairs() {
            if (ordered && conflicts.isEmpty()) {
                return;
            }
            int[] order = new int[pairs];
            Arrays.setAll(order, i -> i);
            order = sorted(sorted(order, pairApplications, applications.size()), pairReviewers, reviewers.size());
            int[] sortedReviewers = new int[pairs];
            int[] sortedApplications = new int[pairs];
            double[] sortedAffinities = new double[pairs];
            int kept = 0;
            for (int i = 0; i < order.length; i++) {
                boolean last = i + 1 == order.length || key(order[i]) != key(order[i + 1]);
                if (last && !conflicts.contains(key(order[i]))) {
                    sortedReviewers[kept] = pairReviewers[order[i]];
                    sortedApplications[kept] = pairApplications[order[i]];
                    sortedAffinities[kept] = pairAffinities[order[i]];
                    kept++;
                }
            }
            pairReviewers = sortedReviewers;
            pairApplications = sortedApplications;
            pairAffinities = sortedAffinities;
            pairs = kept;
            ordered = true;
        }

        /** Counting sort, which keeps the order of equals. */
        private static int[] sorted(int[] order, int[] keys, int bound) {
            int[] starts = new int[bound + 1];
            for (int position : order) {
                starts[keys[position] + 1]++;
            }
            for (int i = 0; i < bound; i++) {
                starts[i + 1] += starts[i];
            }
            int[] sorted = new int[order.length];
            for (int position : order) {
                sorted[starts[keys[position]]++] = position;
            }
            return sorted;
        }

        private long key(int pair) {
            return key(pairReviewers[pair], pairApplications[pair]);
        }

        private static long key(int reviewer, int application) {
            return ((long) reviewer << 32) | application;
        }

        private static RuleViolationException refused(String code, Object... values) {
            return new RuleViolationException(Violation.of(Message.of(code, values)));
        }
    }

    /** Numbers ids. Pairs mostly come row by row, so the same id and the next are tried before the map is asked. */
    private static final class Numbering {

        private final String kind;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> ids = new ArrayList<>();
        private int last;

        Numbering(String kind) {
            this.kind = kind;
        }

        void add(String id) {
            numbers.put(id, ids.size());
            ids.add(id);
        }

        String id(int number) {
            if (number < 0 || number >= ids.size()) {
                throw Builder.refused("experts.assignment.unknown", "kind", kind, "id", number);
            }
            return ids.get(number);
        }

        int of(String id) {
            if (last < ids.size() && ids.get(last).equals(id)) {
                return last;
            }
            if (last + 1 < ids.size() && ids.get(last + 1).equals(id)) {
                return ++last;
            }
            Integer number = numbers.get(id);
            if (number == null) {
                throw Builder.refused("experts.assignment.unknown", "kind", kind, "id", id);
            }
            last = number;
            return last;
        }
    }
}
