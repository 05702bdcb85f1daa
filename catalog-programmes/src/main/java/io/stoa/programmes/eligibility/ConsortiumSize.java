package io.stoa.programmes.eligibility;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As many bodies must apply together 联合申报单位数.
 *
 * @param low the least number of organisations, lead included; or null
 * @param high the greatest number, or null
 */
public record ConsortiumSize(
        @Nullable @Min(1) Integer low, @Nullable @Min(1) Integer high) implements EligibilityRule, Bounds {

    @Override
    public @Nullable Violation check(ApplicationFacts facts) {
        int size = facts.partnerKinds().size() + 1;
        if ((low == null || size >= low) && (high == null || size <= high)) {
            return null;
        }
        return new Violation(
                Message.of("programmes.eligibility.consortium", "actual", size, "low", low, "high", high),
                Arrays.asList(low, high),
                size,
                List.of());
    }
}
