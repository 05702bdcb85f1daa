package io.stoa.literature.delivery;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.organisation.ProviderRules;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.literature.delivery.iso18626.AgencyId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

final class DefaultPartnerAgencies implements PartnerAgencies {

    private static final int LONGEST_KIND = 50;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_ENDPOINT = 500;

    private final ModuleContext context;

    DefaultPartnerAgencies(ModuleContext context) {
        this.context = context;
    }

    @Override
    public AgencyView register(AgencyDraft draft) {
        context.requireValid(draft);
        context.access().require(KEEP, AccessSubject.ofPlatform(KIND, null));
        return unique(
                draft,
                () -> context.transactions().required(em -> {
                    requirePossible(em, draft);
                    PartnerAgency agency = new PartnerAgency(context.ids().next(), draft);
                    em.persist(agency);
                    em.flush();
                    em.persist(new SupplierTurn(agency.getId(), turnsSoFar(em, draft, agency.getId())));
                    em.flush();
                    audit(em, agency, Json.write(Map.of("agency", Arrays.asList(null, draft))));
                    return agency.view();
                }));
    }

    /** As many turns, for its weight, as the others of its tier have had who have had the most. */
    private static long turnsSoFar(EntityManager em, AgencyDraft draft, String self) {
        double most = 0;
        for (Object[] row : em.createQuery(
                        "select t.turns, a.weight from SupplierTurn t, PartnerAgency a"
                                + " where a.id = t.agencyId and a.tier = :tier and a.id <> :self",
                        Object[].class)
                .setParameter("self", self)
                .setParameter("tier", draft.tier())
                .getResultList()) {
            most = Math.max(most, ((Number) row[0]).doubleValue() / ((Number) row[1]).doubleValue());
        }
        return (long) Math.floor(most * draft.weight());
    }

    @Override
    public AgencyView revise(String id, long version, AgencyDraft draft) {
        context.requireValid(draft);
        return unique(
                draft,
                () -> context.transactions().required(em -> {
                    PartnerAgency agency = locked(em, id);
                    if (agency.getVersion() != version) {
                        throw ConflictException.staleVersion(KIND, id, version, agency.getVersion());
                    }
                    requirePossible(em, draft);
                    AgencyDraft before = agency.draft();
                    agency.describe(draft);
                    em.flush();
                    if (before.weight() != draft.weight() || before.tier() != draft.tier()) {
                        SupplierTurn turn = em.find(SupplierTurn.class, id, LockModeType.PESSIMISTIC_WRITE);
                        Objects.requireNonNull(turn, id).begin(turnsSoFar(em, draft, id));
                    }
                    audit(em, agency, Json.write(Map.of("agency", List.of(before, draft))));
                    return agency.view();
                }));
    }

    @Override
    public AgencyView setSecurityCode(String id, @Nullable String code) {
        return context.transactions().required(em -> {
            PartnerAgency agency = locked(em, id);
            if (code != null && code.length() < SHORTEST_CODE) {
                throw new RuleViolationException(new Violation(
                        Message.of("literature.delivery.short-code", "length", code.length(), "least", SHORTEST_CODE),
                        SHORTEST_CODE,
                        code.length(),
                        List.of()));
            }
            agency.proveBy(code == null ? null : Sha256.of(code));
            em.flush();
            audit(em, agency, null);
            return agency.view();
        });
    }

    @Override
    public AgencyView pause(String id, @Nullable Instant until) {
        return context.transactions().required(em -> {
            PartnerAgency agency = locked(em, id);
            agency.pauseUntil(until);
            em.flush();
            audit(em, agency, Json.write(Map.of("pausedUntil", Arrays.asList(null, until))));
            return agency.view();
        });
    }

    @Override
    public Page<AgencyView> list(PageRequest page) {
        context.access().require(READ, AccessSubject.ofPlatform(KIND, null));
        return context.transactions()
                .required(em -> KeysetQuery.select("select a from PartnerAgency a", PartnerAgency.class)
                        .ascending("a.id", String.class, PartnerAgency::getId)
                        .page(em, context.cursors(), List.of(KIND), page)
                        .map(PartnerAgency::view));
    }

    private PartnerAgency locked(EntityManager em, String id) {
        context.access().require(KEEP, AccessSubject.ofPlatform(KIND, id));
        PartnerAgency agency = em.find(PartnerAgency.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (agency == null) {
            throw KnownEntry.notFound(KIND, id);
        }
        return agency;
    }

    private static void requirePossible(EntityManager em, AgencyDraft draft) {
        List<Violation> all = new ArrayList<>();
        AgencyId code = draft.code();
        if (code.value().isBlank()
                || code.value().length() > LONGEST_CODE
                || code.type().value().isBlank()
                || code.type().value().length() > LONGEST_KIND) {
            all.add(Violation.of(Message.of(
                    "literature.delivery.agency-code", "code", code, "kind", LONGEST_KIND, "limit", LONGEST_CODE)));
        }
        String library = draft.libraryId();
        URI endpoint = draft.endpoint();
        if (library == null && endpoint == null) {
            all.add(Violation.of(Message.of("literature.delivery.agency-unreachable", "agency", code)));
        }
        if (endpoint != null && (!endpoint.isAbsolute() || endpoint.toString().length() > LONGEST_ENDPOINT)) {
            all.add(Violation.of(Message.of(
                    "literature.delivery.agency-endpoint", "endpoint", endpoint, "limit", LONGEST_ENDPOINT)));
        }
        if (library != null && !ProviderRules.unknown(em, List.of(library)).isEmpty()) {
            all.add(Violation.of(Message.of("core.entry.unknown-provider", "kind", KIND, "provider", library)));
        }
        if (!all.isEmpty()) {
            throw new RuleViolationException(all);
        }
    }

    private void audit(EntityManager em, PartnerAgency agency, @Nullable String changes) {
        context.audit()
                .done(
                        em,
                        context.access().caller(),
                        KEEP,
                        AccessSubject.ofPlatform(KIND, agency.getId()),
                        null,
                        changes);
    }

    private static AgencyView unique(AgencyDraft draft, Supplier<AgencyView> work) {
        try {
            return work.get();
        } catch (PersistenceException e) {
            if (!DatabaseErrors.isUniqueViolation(e)) {
                throw e;
            }
            throw ConflictException.of(Message.of(
                    "literature.delivery.agency-taken", "agency", draft.code(), "library", draft.libraryId()));
        }
    }
}
