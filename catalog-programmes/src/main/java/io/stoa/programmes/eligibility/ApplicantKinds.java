package io.stoa.programmes.eligibility;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import io.stoa.core.organisation.OrganisationKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lead applicant must be of certain kinds 申报单位类型.
 *
 * @param kinds the kinds that may apply
 */
public record ApplicantKinds(@Size(min = 1, max = 20) List<@NotNull OrganisationKind> kinds)
        implements EligibilityRule {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param kinds the kinds that may apply
     */
    public ApplicantKinds {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    @Override
    public @Nullable Violation check(ApplicationFacts facts) {
        if (facts.kind() != null && kinds.contains(facts.kind())) {
            return null;
        }
        return new Violation(
                Message.of("programmes.eligibility.kind", "actual", facts.kind(), "allowed", kinds),
                kinds,
                facts.kind(),
                List.of());
    }
}
