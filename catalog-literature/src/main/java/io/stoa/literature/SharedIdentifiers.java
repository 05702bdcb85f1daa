package io.stoa.literature;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.ReadScope;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.error.Message;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the imported works whose identifying identifiers another work has too: one known before, or one of the same chunk. */
final class SharedIdentifiers {

    private static final int AT_ONCE = 1000;

    private final EntityManager em;
    private final ReadScope scope;
    private final Map<String, String> holders = new HashMap<>();

    SharedIdentifiers(EntityManager em, ReadScope scope) {
        this.em = em;
        this.scope = scope;
    }

    Map<Work, List<Message>> remarks(Map<Work, WorkDraft> written) {
        Map<Work, Set<String>> keys = new LinkedHashMap<>();
        List<String> all = new ArrayList<>();
        written.forEach((work, draft) -> {
            Set<String> own = IdentifierKeys.of(draft.identifiers());
            keys.put(work, own);
            all.addAll(own);
        });
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            readHolders(all.subList(from, Math.min(all.size(), from + AT_ONCE)), keys.keySet());
        }
        Map<Work, List<Message>> remarks = new LinkedHashMap<>();
        keys.forEach((work, own) -> {
            List<Message> shared = shared(work, own);
            if (!shared.isEmpty()) {
                remarks.put(work, shared);
            }
        });
        return remarks;
    }

    private List<Message> shared(Work work, Set<String> keys) {
        List<Message> shared = new ArrayList<>();
        for (String key : keys) {
            String holder = holders.putIfAbsent(key, work.getId());
            if (holder != null && !holder.equals(work.getId())) {
                shared.add(Message.of("literature.import.remark.known-identifier", "identifier", key, "work", holder));
            }
        }
        return shared;
    }

    /** The chunk is not flushed for it: its own works are compared here, and speak of no rows yet. */
    private void readHolders(List<String> keys, Collection<Work> written) {
        List<Object[]> rows = em.createQuery(
                        "select k, w.id, w.providerId, w.status, w.audience from Work w join w.identifierKeys k"
                                + " where k in :keys and w.status <> :withdrawn",
                        Object[].class)
                .setParameter("keys", keys)
                .setParameter("withdrawn", EntryStatus.WITHDRAWN)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        if (rows.isEmpty()) {
            return;
        }
        Set<String> own = new HashSet<>();
        written.forEach(work -> own.add(work.getId()));
        for (Object[] row : rows) {
            String id = (String) row[1];
            AccessSubject subject = new AccessSubject(
                    WorkCatalog.KIND, id, (String) row[2], (EntryStatus) row[3], (Audience) row[4], null);
            if (!own.contains(id) && scope.allows(subject)) {
                holders.put((String) row[0], id);
            }
        }
    }
}
