package io.stoa.programmes.process;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a decision follows from a ranking 立项规则: down the ranking, as long as the money of the theme and of the call lasts.
 *
 * @param minimumScore the least score that is funded, or null for none
 * @param recommendedOnly whether only what the review recommends is funded
 * @param percent how much of what is asked for is given, in percent, rounded down
 * @param skipUnaffordable whether the next in rank is looked at when one costs more than is left; otherwise its theme ends there
 */
public record FundingRule(
        @Nullable BigDecimal minimumScore,
        boolean recommendedOnly,
        @Min(1) @Max(100) int percent,
        boolean skipUnaffordable) {

    /** {@return everything asked for is given to what the review recommends; a theme ends where its money does} */
    public static FundingRule recommended() {
        return new FundingRule(null, true, 100, false);
    }

    /**
     * {@return the same with a least score}
     *
     * @param score the least score that is funded
     */
    public FundingRule from(BigDecimal score) {
        return new FundingRule(score, recommendedOnly, percent, skipUnaffordable);
    }
}
