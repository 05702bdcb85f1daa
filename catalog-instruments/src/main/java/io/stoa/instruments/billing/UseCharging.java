package io.stoa.instruments.billing;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.error.Violation;
import io.stoa.core.organisation.OrganisationKind;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Charges what other features of the module know of: sessions that were stopped, samples that were analysed. It charges
 * where an account is named and a rate is in force; other uses cost nothing.
 */
public final class UseCharging {

    private final ModuleContext context;

    /**
     * Charges over a platform's rates.
     *
     * @param context what the platform gives to the module, with billing installed
     */
    public UseCharging(ModuleContext context) {
        this.context = context;
    }

    /**
     * A use that may cost something.
     *
     * @param instrumentId the instrument
     * @param providerId the organisation that provides it
     * @param organisationId the organisation whose account pays, or null if none does
     * @param account its code of the account, or null if none was named
     * @param unit what is counted
     * @param quantity how much: whole minutes for {@link ChargeUnit#HOUR}
     * @param usedAt when the use began
     * @param origin what is charged for
     */
    public record Use(
            String instrumentId,
            String providerId,
            @Nullable String organisationId,
            @Nullable String account,
            ChargeUnit unit,
            long quantity,
            Instant usedAt,
            ResourceRef origin) {}

    /**
     * Charges a use in the running transaction, as the present caller.
     *
     * @param em the entity manager of the transaction
     * @param use the use
     * @throws io.stoa.core.error.RuleViolationException if {@link Charges#check} names something else than that no rate is
     *     in force
     */
    public void charge(EntityManager em, Use use) {
        if (use.account() == null || use.organisationId() == null || use.quantity() == 0) {
            return;
        }
        ChargeRequest request = ChargeRequest.counted(
                use.instrumentId(),
                new Account(use.organisationId(), use.account()),
                userKind(em, use),
                use.unit(),
                use.quantity(),
                use.usedAt(),
                use.origin());
        Charges charges = context.get(Charges.class);
        List<Violation> violations = charges.check(request);
        if (violations.stream().noneMatch(each -> each.code().equals(DefaultCharges.NO_RATE))) {
            charges.charge(request);
        }
    }

    private static UserKind userKind(EntityManager em, Use use) {
        if (use.providerId().equals(use.organisationId())) {
            return UserKind.INTERNAL;
        }
        return em
                .createQuery("select o.kind from Organisation o where o.id = :id", OrganisationKind.class)
                .setParameter("id", use.organisationId())
                .getResultList()
                .stream()
                .map(UseCharging::userKind)
                .findFirst()
                .orElse(UserKind.EXTERNAL);
    }

    private static UserKind userKind(OrganisationKind kind) {
        return switch (kind) {
            case UNIVERSITY, RESEARCH_INSTITUTE -> UserKind.UNIVERSITY;
            case ENTERPRISE -> UserKind.ENTERPRISE;
            default -> UserKind.EXTERNAL;
        };
    }
}
