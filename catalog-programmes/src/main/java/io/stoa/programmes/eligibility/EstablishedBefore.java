package io.stoa.programmes.eligibility;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lead applicant must have existed for some time 成立时间.
 *
 * @param latest the latest day on which it may have been established
 */
public record EstablishedBefore(@NotNull LocalDate latest) implements EligibilityRule {

    @Override
    public @Nullable Violation check(ApplicationFacts facts) {
        LocalDate on = facts.establishedOn();
        if (on != null && !on.isAfter(latest)) {
            return null;
        }
        return new Violation(
                Message.of("programmes.eligibility.established", "actual", on, "limit", latest), latest, on, List.of());
    }
}
