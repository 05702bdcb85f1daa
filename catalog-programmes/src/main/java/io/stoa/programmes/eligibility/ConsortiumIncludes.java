package io.stoa.programmes.eligibility;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import io.stoa.core.organisation.OrganisationKind;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body of some kind must apply or be a partner, such as an enterprise 产学研联合.
 *
 * @param kind the kind
 */
public record ConsortiumIncludes(@NotNull OrganisationKind kind) implements EligibilityRule {

    @Override
    public @Nullable Violation check(ApplicationFacts facts) {
        if (kind == facts.kind() || facts.partnerKinds().contains(kind)) {
            return null;
        }
        return new Violation(
                Message.of("programmes.eligibility.partner", "kind", kind), kind, facts.partnerKinds(), List.of());
    }
}
