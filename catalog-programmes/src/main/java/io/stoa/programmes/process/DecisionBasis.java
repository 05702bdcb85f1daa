package io.stoa.programmes.process;

import io.stoa.programmes.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a decision was computed from besides the ranking; kept with it, so that it can be computed again.
 *
 * @param rule the rule
 * @param adjustments departures from it
 * @param candidates the accepted applications, by number
 * @param themes the themes with their envelopes
 * @param total what may be spent on the call in all, in minor units, or null
 * @param currency ISO 4217 code of all amounts
 * @param evaluationHash SHA-256 of the evaluation that the ranking stands in
 */
public record DecisionBasis(
        FundingRule rule,
        List<Adjustment> adjustments,
        List<AcceptedApplication> candidates,
        List<Theme> themes,
        @Nullable Long total,
        String currency,
        String evaluationHash) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param rule the rule
     * @param adjustments departures from it
     * @param candidates the accepted applications, by number
     * @param themes the themes with their envelopes
     * @param total what may be spent on the call in all, in minor units, or null
     * @param currency ISO 4217 code of all amounts
     * @param evaluationHash SHA-256 of the evaluation that the ranking stands in
     */
    public DecisionBasis {
        adjustments = adjustments == null ? List.of() : List.copyOf(adjustments);
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
        themes = themes == null ? List.of() : List.copyOf(themes);
    }
}
