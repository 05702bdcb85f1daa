package io.stoa.experts.conflict;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.ReadScope;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertDetails;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads registered experts in steps, as plain columns, so that none stays in memory. */
final class ExpertProfiles {

    private static final int STEP = 500;
    private static final String COLUMNS =
            "select e.id, e.titles, e.details, e.providerId, e.status, e.audience from Expert e where ";

    private final ModuleContext context;

    ExpertProfiles(ModuleContext context) {
        this.context = context;
    }

    /** Every expert of the list in its order; refuses one that is not there or not to be seen. */
    void each(List<String> ids, Consumer<PersonProfile> sink) {
        for (int from = 0; from < ids.size(); from += STEP) {
            List<String> step = ids.subList(from, Math.min(from + STEP, ids.size()));
            Map<String, PersonProfile> read = context.transactions().required(em -> {
                List<Object[]> rows = em.createQuery(COLUMNS + "e.id in :ids", Object[].class)
                        .setParameter("ids", step)
                        .getResultList();
                return profiles(em, rows);
            });
            for (String id : step) {
                PersonProfile profile = read.get(id);
                if (profile == null) {
                    throw KnownEntry.notFound(ExpertCatalog.KIND, id);
                }
                sink.accept(profile);
            }
        }
    }

    /** Every published expert whom the caller may see, by id. */
    void eachPublished(Consumer<PersonProfile> sink) {
        String after = "";
        while (after != null) {
            String last = after;
            List<Object[]> rows = new ArrayList<>();
            Map<String, PersonProfile> read = context.transactions().required(em -> {
                rows.addAll(em.createQuery(
                                COLUMNS + "e.status = :published and e.expert = true and e.id > :after order by e.id",
                                Object[].class)
                        .setParameter("published", EntryStatus.PUBLISHED)
                        .setParameter("after", last)
                        .setMaxResults(STEP)
                        .getResultList());
                return profiles(em, rows);
            });
            rows.forEach(row -> {
                PersonProfile profile = read.get((String) row[0]);
                if (profile != null) {
                    sink.accept(profile);
                }
            });
            after = rows.size() < STEP ? null : (String) rows.get(rows.size() - 1)[0];
        }
    }

    private Map<String, PersonProfile> profiles(EntityManager em, List<Object[]> rows) {
        ReadScope scope = context.access().readScope(ExpertCatalog.KIND);
        Map<String, PersonProfile.Builder> builders = new HashMap<>();
        for (Object[] row : rows) {
            String id = (String) row[0];
            AccessSubject subject = new AccessSubject(
                    ExpertCatalog.KIND, id, (String) row[3], (EntryStatus) row[4], (Audience) row[5], null);
            if (scope.allows(subject) && row[4] != EntryStatus.WITHDRAWN) {
                builders.put(id, PersonProfile.of(id, (LocalizedText) row[1], (ExpertDetails) row[2]));
            }
        }
        addAliases(em, builders);
        Map<String, PersonProfile> profiles = new HashMap<>();
        builders.forEach((id, builder) -> profiles.put(id, builder.build()));
        return profiles;
    }

    private static void addAliases(EntityManager em, Map<String, PersonProfile.Builder> builders) {
        if (builders.isEmpty()) {
            return;
        }
        em.createQuery(
                        "select a.expertId, a.kind, a.aliasValue, a.certainty from PersonAlias a where a.expertId in :ids"
                                + " order by a.id",
                        Object[].class)
                .setParameter("ids", List.copyOf(builders.keySet()))
                .getResultList()
                .forEach(row -> Objects.requireNonNull(builders.get((String) row[0]))
                        .alias(new Alias((AliasKind) row[1], (String) row[2], (Certainty) row[3])));
    }
}
