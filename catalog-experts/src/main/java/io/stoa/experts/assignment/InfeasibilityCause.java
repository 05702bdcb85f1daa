package io.stoa.experts.assignment;

import io.stoa.core.ResourceRef;
import io.stoa.core.error.Message;
import io.stoa.core.error.Obstacle;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why there is no assignment: requirements that cannot be met together, of which none can be left out of the
 * cause (QuickXplain: Junker, Preferred explanations and relaxations for over-constrained problems, AAAI 2004). What
 * one requirement cannot do alone is seen without searching.
 */
final class InfeasibilityCause {

    /** How many ids a message names. */
    private static final int NAMED = 20;

    private final AssignmentProblem problem;
    private final SolverSettings settings;

    InfeasibilityCause(AssignmentProblem problem, SolverSettings settings) {
        this.problem = problem;
        this.settings = settings;
    }

    RuleViolationException explain() {
        List<Violation> alone = impossibleAlone();
        if (!alone.isEmpty()) {
            return new RuleViolationException(alone);
        }
        Set<Requirement> all = Requirement.of(problem);
        if (isFeasible(all)) {
            return new RuleViolationException(floorTooHigh());
        }
        List<Requirement> cause = quickXplain(List.of(), false, List.copyOf(all));
        Requirement.Quota unmet = unmetQuota(cause);
        return new RuleViolationException(unmet == null ? together(cause) : unmet(unmet));
    }

    private List<Violation> impossibleAlone() {
        int[] eligible = new int[problem.applications().size()];
        int[] judged = new int[problem.reviewers().size()];
        for (int pair = 0; pair < problem.pairs(); pair++) {
            if (problem.reviewers().get(problem.reviewer(pair)).maxLoad() > 0) {
                eligible[problem.application(pair)]++;
            }
            judged[problem.reviewer(pair)]++;
        }
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < eligible.length && violations.isEmpty(); i++) {
            if (eligible[i] < problem.applications().get(i).demand()) {
                violations.add(tooFewEligible(i, eligible[i]));
            }
        }
        for (int i = 0; i < judged.length && violations.isEmpty(); i++) {
            if (judged[i] < problem.reviewers().get(i).minLoad()) {
                violations.add(tooFewToJudge(i, judged[i]));
            }
        }
        return violations;
    }

    private List<Requirement> quickXplain(List<Requirement> kept, boolean changed, List<Requirement> rest) {
        if (changed && !isFeasible(new HashSet<>(kept))) {
            return List.of();
        }
        if (rest.size() == 1) {
            return rest;
        }
        List<Requirement> first = rest.subList(0, rest.size() / 2);
        List<Requirement> second = rest.subList(rest.size() / 2, rest.size());
        List<Requirement> ofSecond = quickXplain(joined(kept, first), true, second);
        List<Requirement> ofFirst = quickXplain(joined(kept, ofSecond), !ofSecond.isEmpty(), first);
        return joined(ofFirst, ofSecond);
    }

    private boolean isFeasible(Set<Requirement> required) {
        return AssignmentFlow.fits(problem)
                ? new FeasibilityFlow(problem, required).isFeasible()
                : AssignmentModel.isFeasible(problem, required, settings);
    }

    private Violation floorTooHigh() {
        double highest = new AssignmentModel(problem, settings).highestReachableFloor();
        double asked = ((Fairness.AtLeast) problem.fairness()).floor();
        return new Violation(
                Message.of("experts.assignment.floor-too-high", "floor", asked, "highest", highest),
                asked,
                highest,
                List.of());
    }

    /** The quota that an application cannot keep while it gets its reviewers, if that is all there is to it. */
    private Requirement.@Nullable Quota unmetQuota(List<Requirement> cause) {
        Requirement.Quota unmet = null;
        for (Requirement requirement : cause) {
            if (requirement instanceof Requirement.Quota quota && unmet == null) {
                unmet = quota;
            } else if (!(requirement instanceof Requirement.Demand)) {
                return null;
            }
        }
        boolean alone = unmet != null && cause.stream().allMatch(isOf(unmet.application()));
        return alone ? unmet : null;
    }

    private static Predicate<Requirement> isOf(int application) {
        return requirement ->
                requirement instanceof Requirement.Quota || requirement.equals(new Requirement.Demand(application));
    }

    private Violation unmet(Requirement.Quota quota) {
        ReviewedApplication application = problem.applications().get(quota.application());
        GroupQuota wanted = application.quotas().get(quota.quota());
        int members = members(quota);
        return new Violation(
                Message.of(
                        "experts.assignment.quota-unmet",
                        "application",
                        application.id(),
                        "group",
                        wanted.group(),
                        "eligible",
                        members,
                        "needed",
                        wanted.atLeast()),
                wanted.atLeast(),
                members,
                List.of());
    }

    private Violation together(List<Requirement> cause) {
        Set<String> applications = new LinkedHashSet<>();
        Set<String> reviewers = new LinkedHashSet<>();
        Set<Integer> numbers = new HashSet<>();
        long needed = 0;
        for (Requirement requirement : cause) {
            if (requirement instanceof Requirement.Demand demand) {
                applications.add(
                        problem.applications().get(demand.application()).id());
                numbers.add(demand.application());
                needed += problem.applications().get(demand.application()).demand();
            } else if (requirement instanceof Requirement.LeastLoad load) {
                reviewers.add(problem.reviewers().get(load.reviewer()).id());
            } else if (requirement instanceof Requirement.Quota quota) {
                applications.add(problem.applications().get(quota.application()).id());
            }
        }
        if (reviewers.isEmpty() && cause.stream().allMatch(Requirement.Demand.class::isInstance)) {
            return shared(applications, needed, capacity(numbers));
        }
        return new Violation(
                Message.of(
                        "experts.assignment.contradiction",
                        "applications",
                        named(applications),
                        "reviewers",
                        named(reviewers)),
                null,
                null,
                obstacles(applications, reviewers));
    }

    private Violation shared(Set<String> applications, long needed, long capacity) {
        return new Violation(
                Message.of(
                        "experts.assignment.shared-reviewers",
                        "applications",
                        named(applications),
                        "needed",
                        needed,
                        "capacity",
                        capacity),
                needed,
                capacity,
                obstacles(applications, Set.of()));
    }

    /** What the reviewers that some applications share can take of them, each application at most once. */
    private long capacity(Set<Integer> applications) {
        int[] shared = new int[problem.reviewers().size()];
        for (int pair = 0; pair < problem.pairs(); pair++) {
            if (applications.contains(problem.application(pair))) {
                shared[problem.reviewer(pair)]++;
            }
        }
        long capacity = 0;
        for (int i = 0; i < shared.length; i++) {
            capacity += Math.min(shared[i], problem.reviewers().get(i).maxLoad());
        }
        return capacity;
    }

    private int members(Requirement.Quota quota) {
        int members = 0;
        for (int pair = 0; pair < problem.pairs(); pair++) {
            if (problem.application(pair) == quota.application() && problem.countsFor(pair, quota.quota())) {
                members++;
            }
        }
        return members;
    }

    private Violation tooFewEligible(int application, int eligible) {
        ReviewedApplication wanting = problem.applications().get(application);
        return new Violation(
                Message.of(
                        "experts.assignment.too-few-eligible",
                        "application",
                        wanting.id(),
                        "eligible",
                        eligible,
                        "needed",
                        wanting.demand()),
                wanting.demand(),
                eligible,
                List.of());
    }

    private Violation tooFewToJudge(int reviewer, int judged) {
        Reviewer idle = problem.reviewers().get(reviewer);
        return new Violation(
                Message.of(
                        "experts.assignment.too-few-to-judge",
                        "reviewer",
                        idle.id(),
                        "eligible",
                        judged,
                        "needed",
                        idle.minLoad()),
                idle.minLoad(),
                judged,
                List.of());
    }

    private static List<Obstacle> obstacles(Set<String> applications, Set<String> reviewers) {
        List<Obstacle> obstacles = new ArrayList<>();
        applications.forEach(id -> obstacles.add(new Obstacle(new ResourceRef("application", id), null)));
        reviewers.forEach(id -> obstacles.add(new Obstacle(new ResourceRef("reviewer", id), null)));
        return obstacles;
    }

    private static List<String> named(Set<String> ids) {
        List<String> named = new ArrayList<>(ids.stream().limit(NAMED).toList());
        if (ids.size() > NAMED) {
            named.add("… (" + ids.size() + ")");
        }
        return named;
    }

    private static List<Requirement> joined(List<Requirement> one, List<Requirement> other) {
        List<Requirement> joined = new ArrayList<>(one);
        joined.addAll(other);
        return joined;
    }
}
