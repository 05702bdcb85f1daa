package io.stoa.instruments.booking.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may book 预约对象, each with terms of their own. A user gets the first terms that fit, in the order internal,
 * partners, everyone; without any, the booking is refused.
 *
 * @param terms the terms, one for each kind of user
 * @param partnerIds the ids of the organisations that are partners
 */
public record Audiences(
        @NotEmpty @Size(max = 3) List<@Valid @NotNull AudienceTerms> terms, Set<@NotBlank String> partnerIds)
        implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.AUDIENCE;
    }

    /**
     * Copies the collections.
     *
     * @param terms the terms
     * @param partnerIds the partners
     */
    public Audiences {
        terms = terms == null ? List.of() : List.copyOf(terms);
        partnerIds = partnerIds == null ? Set.of() : Set.copyOf(partnerIds);
    }

    /**
     * The rule that only the provider's own people may book.
     *
     * @return the rule
     */
    public static Audiences internalOnly() {
        return new Audiences(List.of(AudienceTerms.of(UserAudience.INTERNAL)), Set.of());
    }

    /**
     * The terms that hold for a user.
     *
     * @param organisationId the user's organisation, or null
     * @param providerId the organisation that provides the instrument
     * @return the terms, or null if the user may not book
     */
    public @Nullable AudienceTerms termsFor(@Nullable String organisationId, String providerId) {
        return terms.stream()
                .sorted(Comparator.comparing(AudienceTerms::who))
                .filter(each -> isAmong(each.who(), organisationId, providerId))
                .findFirst()
                .orElse(null);
    }

    private boolean isAmong(UserAudience who, @Nullable String organisationId, String providerId) {
        return switch (who) {
            case INTERNAL -> providerId.equals(organisationId);
            case PARTNERS -> organisationId != null && partnerIds.contains(organisationId);
            case EVERYONE -> true;
        };
    }
}
