package io.stoa.programmes.eligibility;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead applicant may hand in only so many applications to the call 单位限额.
 *
 * @param most the most, this one included
 */
public record ApplicationsOfOrganisation(@Min(1) @Max(1000) int most) implements EligibilityRule {

    @Override
    public @Nullable Violation check(ApplicationFacts facts) {
        long with = facts.ofOrganisationInCall() + 1;
        return with <= most
                ? null
                : new Violation(
                        Message.of("programmes.eligibility.of-organisation", "actual", with, "limit", most),
                        most,
                        with,
                        List.of());
    }
}
