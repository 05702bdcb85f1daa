package io.stoa.experts.draw;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.audit.AuditReason;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.experts.Expert;
import io.stoa.experts.ExpertCatalog;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

final class DefaultPanelBans implements PanelBans {

    private final ModuleContext context;

    DefaultPanelBans(ModuleContext context) {
        this.context = context;
    }

    @Override
    public PanelBanView ban(PanelBanDraft draft) {
        context.requireValid(draft);
        return context.transactions().required(em -> {
            AccessSubject subject = subject(em, draft.expertId());
            if (draft.until() != null && draft.until().isBefore(draft.from())) {
                throw new RuleViolationException(Violation.of(
                        Message.of("experts.draw.ban-order", "from", draft.from(), "until", draft.until())));
            }
            PanelBan ban =
                    new PanelBan(context.ids().next(), draft, context.clock().instant());
            em.persist(ban);
            em.flush();
            audit(em, subject, "+" + draft.from() + "/" + (draft.until() == null ? "…" : draft.until()));
            return ban.view();
        });
    }

    @Override
    public PanelBanView lift(String banId, long version, String reason) {
        String why = AuditReason.required(reason);
        return context.transactions().required(em -> {
            PanelBan ban = em.find(PanelBan.class, banId, LockModeType.PESSIMISTIC_WRITE);
            if (ban == null) {
                throw KnownEntry.notFound(KIND, banId);
            }
            AccessSubject subject = subject(em, ban.getExpertId());
            if (ban.version() != version) {
                throw ConflictException.staleVersion(KIND, banId, version, ban.version());
            }
            if (ban.isLifted()) {
                throw ConflictException.of(Message.of("experts.draw.ban-lifted", "ban", banId));
            }
            ban.lift(why);
            em.flush();
            audit(em, subject, "-" + banId);
            return ban.view();
        });
    }

    @Override
    public List<PanelBanView> bansOf(String expertId) {
        return context.transactions().required(em -> {
            subject(em, expertId);
            return em
                    .createQuery("select b from PanelBan b where b.expertId = :expert order by b.id", PanelBan.class)
                    .setParameter("expert", expertId)
                    .getResultList()
                    .stream()
                    .map(PanelBan::view)
                    .toList();
        });
    }

    private AccessSubject subject(EntityManager em, String expertId) {
        AccessSubject expert = KnownEntry.visible(em, context.access(), ExpertCatalog.KIND, Expert.class, expertId)
                .subject();
        AccessSubject subject = AccessSubject.ofProvider(KIND, expertId, String.valueOf(expert.providerId()));
        context.access().require(BAN, subject);
        return subject;
    }

    private void audit(EntityManager em, AccessSubject subject, String what) {
        context.audit().done(em, context.access().caller(), BAN, subject, what, null);
    }
}
