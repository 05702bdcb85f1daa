package io.stoa.instruments.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The rules of assessment 考核办法, published as the rule set {@link Assessment#RULES}. A year is assessed by the rules
 * that are in force on its last day.
 *
 * <pre>{@code
 * ruleSets.publish(RuleSetDraft.of(Assessment.RULES, LocalDate.of(2026, 1, 1),
 *         AssessmentRules.of(QuotaHours.BY_RANGE,
 *                 WeightedIndicator.of(Indicator.UTILISATION, "0.6", "1"),
 *                 WeightedIndicator.of(Indicator.SHARING_RATE, "0.4", "0.3")),
 *         "the decision that they come from"));
 * }</pre>
 *
 * @param quota how many hours are expected
 * @param indicators what is looked at, each once, with weights that add up to 1
 * @param grades the least scores of grades
 */
@ConsistentWeights
public record AssessmentRules(
        @NotNull @Valid QuotaHours quota,
        @NotEmpty List<@NotNull @Valid WeightedIndicator> indicators,
        @NotNull @Valid GradeBounds grades) {

    /**
     * Copies the indicators.
     *
     * @param quota how many hours are expected
     * @param indicators what is looked at
     * @param grades the least scores of grades
     */
    public AssessmentRules {
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }

    /**
     * Rules with the usual grades.
     *
     * @param quota how many hours are expected
     * @param indicators what is looked at, each once, with weights that add up to 1
     * @return the rules
     */
    public static AssessmentRules of(QuotaHours quota, WeightedIndicator... indicators) {
        return new AssessmentRules(quota, List.of(indicators), GradeBounds.USUAL);
    }

    boolean lookAt(Indicator indicator) {
        return indicators.stream().anyMatch(each -> each.indicator() == indicator);
    }
}
