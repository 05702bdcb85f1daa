package io.stoa.core.audit;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import jakarta.persistence.EntityManager;
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
        return KeysetQuery.select("select a from AuditEntry a", AuditEntry.class)
                .where("a.kind = :kind", "kind", subject.kind())
                .where("a.subjectId = :id", "id", subject.id())
                .ascending("a.id", String.class, AuditEntry::getId)
                .page(em, context.cursors(), subject, page)
                .map(AuditEntry::view);
    }

    @Override
    public Page<AuditView> list(AuditQuery wanted, PageRequest page) {
        context.access()
                .require(
                        Action.READ_AUDIT,
                        new AccessSubject(KIND, wanted.subjectId(), wanted.providerId(), null, null, null));
        return context.transactions()
                .required(em -> KeysetQuery.select("select a from AuditEntry a", AuditEntry.class)
                        .whenGiven("a.providerId = :provider", "provider", wanted.providerId())
                        .whenGiven("a.kind = :kind", "kind", wanted.kind())
                        .whenGiven("a.subjectId = :subject", "subject", wanted.subjectId())
                        .whenGiven("a.actorId = :actor", "actor", wanted.actorId())
                        .whenGiven("a.outcome = :outcome", "outcome", wanted.outcome())
                        .whenGiven("a.at >= :from", "from", wanted.from())
                        .whenGiven("a.at < :until", "until", wanted.until())
                        .descending("a.id", String.class, AuditEntry::getId)
                        .page(em, context.cursors(), wanted, page)
                        .map(AuditEntry::view));
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
