package io.stoa.programmes.eligibility;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leader may hand in only so many applications to the call.
 *
 * @param most the most, this one included
 */
public record ApplicationsOfLeader(@Min(1) @Max(1000) int most) implements EligibilityRule {

    @Override
    public @Nullable Violation check(ApplicationFacts facts) {
        long with = facts.ofLeaderInCall() + 1;
        return with <= most
                ? null
                : new Violation(
                        Message.of("programmes.eligibility.of-leader", "actual", with, "limit", most),
                        most,
                        with,
                        List.of());
    }
}
