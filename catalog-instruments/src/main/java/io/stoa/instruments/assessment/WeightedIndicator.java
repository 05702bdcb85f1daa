package io.stoa.instruments.assessment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/**
 * An indicator with its weight and its target.
 *
 * @param indicator what is looked at
 * @param weight its part in the score, above 0 and at most 1
 * @param target the value that earns the whole weight, above 0: 1 is the whole quota or all effective hours; otherwise
 *     hours or a number
 */
public record WeightedIndicator(
        @NotNull Indicator indicator,

        @NotNull @Positive @DecimalMax("1") @Digits(integer = 1, fraction = 6)
        BigDecimal weight,

        @NotNull @Positive @Digits(integer = 9, fraction = 6)
        BigDecimal target) {

    /**
     * An indicator with weight and target as decimal numbers.
     *
     * @param indicator what is looked at
     * @param weight its part in the score, such as {@code 0.6}
     * @param target the value that earns the whole weight, such as {@code 0.3}
     * @return the weighted indicator
     */
    public static WeightedIndicator of(Indicator indicator, String weight, String target) {
        return new WeightedIndicator(indicator, new BigDecimal(weight), new BigDecimal(target));
    }
}
