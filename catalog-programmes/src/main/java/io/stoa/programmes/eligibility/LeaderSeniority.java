package io.stoa.programmes.eligibility;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import io.stoa.experts.Seniority;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The leader must have a title of some rank 职称要求.
 *
 * @param least the lowest rank that is enough
 */
public record LeaderSeniority(@NotNull Seniority least) implements EligibilityRule {

    @Override
    public @Nullable Violation check(ApplicationFacts facts) {
        Seniority rank = facts.leaderSeniority();
        if (rank != null && rank.compareTo(least) <= 0) {
            return null;
        }
        return new Violation(
                Message.of("programmes.eligibility.seniority", "actual", rank, "limit", least), least, rank, List.of());
    }
}
