package io.stoa.programmes.eligibility;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The team must have some size 团队人数.
 *
 * @param low the least number of people, leader included; or null
 * @param high the greatest number, or null
 */
public record TeamSize(
        @Nullable @Min(1) Integer low, @Nullable @Min(1) Integer high) implements EligibilityRule, Bounds {

    @Override
    public @Nullable Violation check(ApplicationFacts facts) {
        int size = facts.members();
        if ((low == null || size >= low) && (high == null || size <= high)) {
            return null;
        }
        return new Violation(
                Message.of("programmes.eligibility.team", "actual", size, "low", low, "high", high),
                Arrays.asList(low, high),
                size,
                List.of());
    }
}
