package io.stoa.programmes.eligibility;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The leader may have only so many applications and projects at a time 限项.
 *
 * @param most the most, this one included
 */
public record RunningApplications(@Min(1) @Max(1000) int most) implements EligibilityRule {

    @Override
    public @Nullable Violation check(ApplicationFacts facts) {
        long with = facts.runningOfLeader() + 1;
        return with <= most
                ? null
                : new Violation(
                        Message.of("programmes.eligibility.running", "actual", with, "limit", most),
                        most,
                        with,
                        List.of());
    }
}
