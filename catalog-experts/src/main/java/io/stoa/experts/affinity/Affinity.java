package io.stoa.experts.affinity;

import java.time.LocalDate;
import java.util.List;

/**
 * Says how well reviewers fit applications 匹配度计算, for an optimal assignment. A host may have its own: it fills an
 * {@link AffinityTable.Builder}, which refuses what is no affinity.
 *
 * <pre>{@code
 * AffinityTable table = Affinity.standard(today).between(reviewers, applications);
 * table.addTo(problem);                       // an AssignmentProblem.Builder that knows both
 * table.reasons("wang", "A17");               // why they fit
 * }</pre>
 */
@FunctionalInterface
public interface Affinity {

    /**
     * The affinities of all pairs that come into question.
     *
     * @param reviewers the reviewers, by ids that are unique
     * @param applications the applications, by ids that are unique
     * @return the affinities, from 0 to 1; a pair that is left out does not fit
     * @throws io.stoa.core.error.RuleViolationException if an id comes twice
     */
    AffinityTable between(List<ReviewerProfile> reviewers, List<TopicProfile> applications);

    /**
     * The standard affinity with its usual settings: classification codes near each other, keywords, and the likeness of
     * texts, each by how recent and sure the evidence is.
     *
     * @param today the day from which the age of evidence is reckoned
     * @return the affinity
     */
    static Affinity standard(LocalDate today) {
        return standard(AffinitySettings.STANDARD, today);
    }

    /**
     * The standard affinity with other settings.
     *
     * @param settings what it is made of
     * @param today the day from which the age of evidence is reckoned
     * @return the affinity
     */
    static Affinity standard(AffinitySettings settings, LocalDate today) {
        return (reviewers, applications) -> new StandardAffinity(settings, today, reviewers).with(applications);
    }
}
