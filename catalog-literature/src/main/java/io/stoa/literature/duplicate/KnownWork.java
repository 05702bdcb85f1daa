package io.stoa.literature.duplicate;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.literature.Work;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What a pair notes of a work. */
record KnownWork(String id, long version, String providerId) {

    static KnownWork of(Work work) {
        return new KnownWork(work.getId(), work.getVersion(), work.getProviderId());
    }

    /** The works that are not withdrawn, read without their descriptions. */
    static Map<String, KnownWork> living(EntityManager em, Collection<String> ids) {
        Map<String, KnownWork> known = new HashMap<>();
        em.createQuery(
                        "select w.id, w.version, w.providerId from Work w where w.id in :ids and w.status <> :withdrawn",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("withdrawn", EntryStatus.WITHDRAWN)
                .getResultList()
                .forEach(row ->
                        known.put((String) row[0], new KnownWork((String) row[0], (Long) row[1], (String) row[2])));
        return known;
    }
}
