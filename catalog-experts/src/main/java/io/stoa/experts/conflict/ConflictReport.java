package io.stoa.experts.conflict;

import io.stoa.experts.assignment.AssignmentProblem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The conflicts between experts and applications on a day 回避审查结果. For those who run the panel; reviewers and applicants see
 * {@link #forReviewer} and {@link #forApplicant}.
 */
public final class ConflictReport {

    private final LocalDate day;
    private final ConflictRules rules;
    private final List<Conflict> conflicts;
    private final List<MissingEvidence> gaps;
    private final Map<Pair, List<Conflict>> byPair = new HashMap<>();
    private final Set<String> unknownExperts = new HashSet<>();
    private final Set<String> unknownApplications = new HashSet<>();

    /**
     * A report.
     *
     * @param day the day on which the rules were applied
     * @param rules the rules
     * @param conflicts the conflicts
     * @param gaps where rules could not be applied
     */
    public ConflictReport(LocalDate day, ConflictRules rules, List<Conflict> conflicts, List<MissingEvidence> gaps) {
        this.day = day;
        this.rules = rules;
        this.conflicts = List.copyOf(conflicts);
        this.gaps = List.copyOf(gaps);
        for (Conflict conflict : conflicts) {
            byPair.merge(new Pair(conflict.expertId(), conflict.applicationId()), List.of(conflict), Pair::joined);
        }
        for (MissingEvidence gap : gaps) {
            if (gap.effect() == Effect.BAR && gap.applicationId() == null) {
                unknownExperts.add(gap.personId());
            } else if (gap.effect() == Effect.BAR) {
                unknownApplications.add(gap.applicationId());
            }
        }
    }

    /**
     * {@return the day on which the rules were applied}
     */
    public LocalDate day() {
        return day;
    }

    /**
     * {@return the rules}
     */
    public ConflictRules rules() {
        return rules;
    }

    /**
     * {@return the conflicts, by expert in the order of the request, then by application}
     */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /**
     * {@return where rules could not be applied, experts first}
     */
    public List<MissingEvidence> gaps() {
        return gaps;
    }

    /**
     * {@return the conflicts of one expert with one application}
     *
     * @param expertId the expert
     * @param applicationId the application
     */
    public List<Conflict> between(String expertId, String applicationId) {
        return byPair.getOrDefault(new Pair(expertId, applicationId), List.of());
    }

    /**
     * {@return whether an expert must not judge an application}
     *
     * @param expertId the expert
     * @param applicationId the application
     */
    public boolean bars(String expertId, String applicationId) {
        return unknownExperts.contains(expertId)
                || unknownApplications.contains(applicationId)
                || between(expertId, applicationId).stream().anyMatch(Conflict::bars);
    }

    /**
     * Keeps every pair that must not come together apart in an assignment, whatever their affinity is.
     *
     * @param problem the problem, to which the reviewers and applications were added by their ids here
     * @param expertIds the experts among its reviewers
     * @param applicationIds the applications among its applications
     * @throws io.stoa.core.error.RuleViolationException if one of them was not added to the problem
     */
    public void forbidIn(
            AssignmentProblem.Builder problem, Iterable<String> expertIds, Iterable<String> applicationIds) {
        for (String application : applicationIds) {
            for (String expert : expertIds) {
                if (bars(expert, application)) {
                    problem.conflict(expert, application);
                }
            }
        }
    }

    /**
     * What a reviewer may see: for each application only whether to keep away from it. The rule is not told, since it would
     * tell who applies.
     *
     * @param expertId the reviewer
     * @param applicationIds the applications
     * @return one view for each application, in the order given
     */
    public List<ReviewerConflictView> forReviewer(String expertId, List<String> applicationIds) {
        return applicationIds.stream()
                .map(application -> new ReviewerConflictView(application, bars(expertId, application)))
                .toList();
    }

    /**
     * What an applicant may see: that the check was made and by which rules. Nothing is told of experts, neither who nor how
     * many.
     *
     * @param applicationId the application
     * @return the view
     */
    public ApplicantConflictView forApplicant(String applicationId) {
        return new ApplicantConflictView(applicationId, day, rules);
    }

    private record Pair(String expertId, String applicationId) {

        static List<Conflict> joined(List<Conflict> some, List<Conflict> more) {
            return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
        }
    }
}
