package io.stoa.instruments.assessment;

import java.math.BigDecimal;

/**
 * What an indicator contributes to a score.
 *
 * @param indicator the indicator
 * @param value its value, to four decimals
 * @param target the value that would have earned the whole weight
 * @param weight its part in the score
 * @param points weight × min(1, value ÷ target) × 100, to four decimals
 */
public record IndicatorScore(
        Indicator indicator, BigDecimal value, BigDecimal target, BigDecimal weight, BigDecimal points) {}
