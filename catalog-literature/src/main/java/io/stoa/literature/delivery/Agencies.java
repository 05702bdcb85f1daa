package io.stoa.literature.delivery;

import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.literature.delivery.iso18626.AgencyId;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** Finds agencies in the registry. */
final class Agencies {

    private Agencies() {}

    static PartnerAgency known(EntityManager em, String id) {
        PartnerAgency agency = em.find(PartnerAgency.class, id);
        if (agency == null) {
            throw KnownEntry.notFound(PartnerAgencies.KIND, id);
        }
        return agency;
    }

    static @Nullable PartnerAgency byCode(EntityManager em, AgencyId code) {
        return em.createQuery(
                        "select a from PartnerAgency a where a.codeValue = :value and a.codeType = :type",
                        PartnerAgency.class)
                .setParameter("value", code.value())
                .setParameter("type", code.type().value())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** The agency that a library of this platform is. */
    static PartnerAgency ofLibrary(EntityManager em, String libraryId) {
        return em.createQuery("select a from PartnerAgency a where a.libraryId = :library", PartnerAgency.class)
                .setParameter("library", libraryId)
                .getResultStream()
                .filter(PartnerAgency::isLocal)
                .findFirst()
                .orElseThrow(() -> new RuleViolationException(
                        Violation.of(Message.of("literature.delivery.no-agency", "library", libraryId))));
    }
}
