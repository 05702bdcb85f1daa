package io.stoa.core.audit;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class DefaultAuditTrail implements AuditTrail {

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
