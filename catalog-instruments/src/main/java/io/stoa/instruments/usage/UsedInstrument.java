package io.stoa.instruments.usage;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.instruments.Instrument;
import io.stoa.instruments.InstrumentCatalog;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** What the log needs to know of an instrument. */
record UsedInstrument(String id, String providerId, EntryStatus status, Audience audience) {

    static UsedInstrument read(EntityManager em, String id) {
        List<Object[]> rows = em.createQuery(
                        "select i.providerId, i.status, i.audience from Instrument i where i.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList();
        if (rows.isEmpty()) {
            throw notFound(id);
        }
        Object[] row = rows.get(0);
        return new UsedInstrument(id, (String) row[0], (EntryStatus) row[1], (Audience) row[2]);
    }

    /** Locks the instrument's row until the end of the transaction, so that its places are given one after another. */
    static UsedInstrument lock(EntityManager em, String id) {
        Instrument instrument = em.find(Instrument.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (instrument == null) {
            throw notFound(id);
        }
        return new UsedInstrument(id, instrument.getProviderId(), instrument.getStatus(), instrument.getAudience());
    }

    static String title(EntityManager em, String id) {
        return em.createQuery("select i.title from Instrument i where i.id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    AccessSubject subject() {
        return new AccessSubject(InstrumentCatalog.KIND, id, providerId, status, audience, null);
    }

    static NotFoundException notFound(String id) {
        return new NotFoundException(Message.of("core.entry.not-found", "kind", InstrumentCatalog.KIND, "id", id));
    }
}
