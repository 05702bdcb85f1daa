package io.stoa.experts.affinity;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.experts.ExpertiseSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How much a piece of evidence of expertise counts: by where it is known from, and less the longer ago it was shown 证据权重.
 * The weight of dated evidence halves with every half-life.
 *
 * @param publication the weight of a publication, 0 to 1
 * @param patent the weight of a patent, 0 to 1
 * @param project the weight of a project, 0 to 1
 * @param selfDeclared the weight of what the person says, 0 to 1
 * @param classified the weight of the disciplines and industries under which the person is registered, 0 to 1; they have no
 *     date and do not age
 * @param halfLifeYears after how many years the weight has halved, above 0
 * @param undated what evidence without a date counts of its weight, 0 to 1
 */
public record EvidenceWeights(
        double publication,
        double patent,
        double project,
        double selfDeclared,
        double classified,
        double halfLifeYears,
        double undated) {

    /** Publications count fully, patents 0.9, projects 0.8, classes 0.7, what people say 0.5; half after five years. */
    public static final EvidenceWeights STANDARD = new EvidenceWeights(1, 0.9, 0.8, 0.5, 0.7, 5, 0.5);

    private static final double DAYS_OF_YEAR = 365.25;

    /**
     * Checks the bounds.
     *
     * @param publication the weight of a publication
     * @param patent the weight of a patent
     * @param project the weight of a project
     * @param selfDeclared the weight of what the person says
     * @param classified the weight of classes
     * @param halfLifeYears after how many years the weight has halved
     * @param undated what evidence without a date counts of its weight
     * @throws RuleViolationException if a weight is out of bounds
     */
    public EvidenceWeights {
        requireShare("publication", publication);
        requireShare("patent", patent);
        requireShare("project", project);
        requireShare("selfDeclared", selfDeclared);
        requireShare("classified", classified);
        requireShare("undated", undated);
        if (!(halfLifeYears > 0 && Double.isFinite(halfLifeYears))) {
            throw new RuleViolationException(
                    Violation.of(Message.of("experts.affinity.half-life", "years", halfLifeYears)));
        }
    }

    /** The factor of a piece of evidence, 0 to 1. */
    double of(ExpertiseKey evidence, LocalDate today) {
        if (evidence.getSource().equals(ExpertiseKeys.CLASSIFIED)) {
            return classified;
        }
        return of(ExpertiseSource.valueOf(evidence.getSource()), evidence.getAsOf(), today);
    }

    double of(ExpertiseSource source, @Nullable LocalDate asOf, LocalDate today) {
        double weight = switch (source) {
            case PUBLICATION -> publication;
            case PATENT -> patent;
            case PROJECT -> project;
            case SELF_DECLARED -> selfDeclared;
        };
        return weight * (asOf == null ? undated : recency(asOf, today));
    }

    private double recency(LocalDate asOf, LocalDate today) {
        double years = Math.max(0, ChronoUnit.DAYS.between(asOf, today)) / DAYS_OF_YEAR;
        return Math.pow(0.5, years / halfLifeYears);
    }

    static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new RuleViolationException(
                    Violation.of(Message.of("experts.affinity.weight", "name", name, "value", value)));
        }
    }
}
