package io.stoa.core.audit;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class DefaultAuditTrail implements AuditTrail {

    private static final String KIND = "audit";

    private final ModuleContext context;

    DefaultAuditTrail(ModuleContext context) {
        this.context = context;
    }

    @Override
    public Page<AuditView> of(ResourceRef subject, PageRequest page) {
        return context.transactions().required(em -> {
            String provider = provider(em, subject);
            context.access()
                    .require(
                            Action.READ_AUDIT,
                            new AccessSubject(subject.kind(), subject.id(), provider, null, null, null));
            return read(em, subject, page);
        });
    }

    private Page<AuditView> read(EntityManager em, ResourceRef subject, PageRequest page) {
        List<String> after = context.cursors().open(subject, page.after());
        TypedQuery<AuditEntry> query = em.createQuery(
                        "select a from AuditEntry a where a.kind = :kind and a.subjectId = :id"
                                + (after == null ? "" : " and a.id > :after") + " order by a.id",
                        AuditEntry.class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .setMaxResults(page.size() + 1);
        if (after != null) {
            query.setParameter("after", after.get(0));
        }
        List<AuditView> lines = query.getResultStream().map(AuditEntry::view).toList();
        return Page.of(lines, page.size(), line -> context.cursors().seal(subject, List.of(line.id())));
    }

    @Override
    public Page<AuditView> list(AuditQuery wanted, PageRequest page) {
        context.access()
                .require(
                        Action.READ_AUDIT,
                        new AccessSubject(KIND, wanted.subjectId(), wanted.providerId(), null, null, null));
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = conditions(wanted, values);
        List<String> before = context.cursors().open(wanted, page.after());
        if (before != null) {
            conditions.add("a.id < :before");
            values.put("before", before.get(0));
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        List<AuditView> lines = context.transactions().required(em -> {
            TypedQuery<AuditEntry> query = em.createQuery(
                            "select a from AuditEntry a" + where + " order by a.id desc", AuditEntry.class)
                    .setMaxResults(page.size() + 1);
            values.forEach(query::setParameter);
            return query.getResultStream().map(AuditEntry::view).toList();
        });
        return Page.of(lines, page.size(), line -> context.cursors().seal(wanted, List.of(line.id())));
    }

    private static List<String> conditions(AuditQuery wanted, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        equal(conditions, values, "providerId", wanted.providerId());
        equal(conditions, values, "kind", wanted.kind());
        equal(conditions, values, "subjectId", wanted.subjectId());
        equal(conditions, values, "actorId", wanted.actorId());
        equal(conditions, values, "outcome", wanted.outcome());
        if (wanted.from() != null) {
            conditions.add("a.at >= :from");
            values.put("from", wanted.from());
        }
        if (wanted.until() != null) {
            conditions.add("a.at < :until");
            values.put("until", wanted.until());
        }
        return conditions;
    }

    private static void equal(
            List<String> conditions, Map<String, Object> values, String attribute, @Nullable Object value) {
        if (value != null) {
            conditions.add("a." + attribute + " = :" + attribute);
            values.put(attribute, value);
        }
    }

    /** The provider stands in the lines themselves, so that the trail can be read after the thing is gone. */
    private static @Nullable String provider(EntityManager em, ResourceRef subject) {
        return em.createQuery(
                        "select a.providerId from AuditEntry a where a.kind = :kind and a.subjectId = :id"
                                + " and a.providerId is not null order by a.id desc",
                        String.class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
