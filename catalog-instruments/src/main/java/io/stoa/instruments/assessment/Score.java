package io.stoa.instruments.assessment;

import java.math.BigDecimal;
import java.util.List;

/**
 * The score of an assessment 考核得分.
 *
 * @param indicators what each indicator contributes, in the order of the rules
 * @param points Σ weight × min(1, indicator ÷ target) × 100, 0 to 100, to two decimals, half rounded up
 * @param grade the grade of these points
 */
public record Score(List<IndicatorScore> indicators, BigDecimal points, Grade grade) {

    /**
     * Copies the indicators.
     *
     * @param indicators what each indicator contributes
     * @param points the points
     * @param grade the grade
     */
    public Score {
        indicators = List.copyOf(indicators);
    }
}
