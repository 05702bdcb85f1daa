package io.stoa.instruments.booking;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class DefaultUserStandings implements UserStandings {

    private static final int MOST = 500;
    private static final int MOST_CHANGES = 100;

    private final BookingDesk desk;

    DefaultUserStandings(BookingDesk desk) {
        this.desk = desk;
    }

    @Override
    public QualificationView qualify(QualificationDraft draft) {
        desk.validate(draft);
        Instant until = draft.validUntil();
        if (until != null && !until.isAfter(draft.validFrom())) {
            throw new RuleViolationException(Violation.of(
                    Message.of("instruments.booking.qualification-empty", "from", draft.validFrom(), "until", until)));
        }
        AccessSubject subject = subject(draft.providerId(), draft.holderId());
        desk.context().access().require(QUALIFY, subject);
        return desk.context().transactions().required(em -> {
            QualificationGrant grant = new QualificationGrant(
                    desk.context().ids().next(),
                    draft.providerId(),
                    draft.holderId(),
                    draft.kind(),
                    draft.validFrom(),
                    until,
                    draft.source(),
                    desk.context().access().caller().id());
            em.persist(grant);
            audit(em, QUALIFY, subject, null, Json.write(draft));
            return view(grant);
        });
    }

    @Override
    public QualificationView endQualification(String id) {
        return desk.context().transactions().required(em -> {
            QualificationGrant grant = found(em.find(QualificationGrant.class, id), id);
            AccessSubject subject = subject(grant.getProviderId(), grant.getHolderId());
            require(subject, id, QUALIFY);
            Instant now = desk.now();
            grant.end(now.isAfter(grant.getValidFrom()) ? now : grant.getValidFrom());
            audit(em, QUALIFY, subject, null, Json.write(view(grant)));
            return view(grant);
        });
    }

    @Override
    public List<QualificationView> qualifications(String holderId, String providerId) {
        desk.context().access().require(READ, subject(providerId, holderId));
        return desk.context()
                .transactions()
                .required(em -> em.createQuery(
                                "select q from QualificationGrant q where q.holderId = :holder and q.providerId = :provider"
                                        + " order by q.validFrom desc, q.id desc",
                                QualificationGrant.class)
                        .setParameter("holder", holderId)
                        .setParameter("provider", providerId)
                        .setMaxResults(MOST)
                        .getResultStream()
                        .map(DefaultUserStandings::view)
                        .toList());
    }

    @Override
    public BanView ban(BanDraft draft) {
        desk.validate(draft);
        AccessSubject subject = subject(draft.providerId(), draft.holderId());
        desk.context().access().require(BAN, subject);
        return desk.context().transactions().required(em -> {
            BookingBan ban = new BookingBan(
                    desk.context().ids().next(),
                    draft.providerId(),
                    draft.holderId(),
                    desk.now(),
                    draft.until(),
                    null,
                    draft.reason(),
                    desk.context().access().caller().id());
            em.persist(ban);
            audit(em, BAN, subject, draft.reason(), Json.write(draft));
            return view(ban);
        });
    }

    @Override
    public BanView liftBan(String id) {
        return desk.context().transactions().required(em -> {
            BookingBan ban = found(em.find(BookingBan.class, id), id);
            AccessSubject subject = subject(ban.getProviderId(), ban.getHolderId());
            require(subject, id, BAN);
            ban.lift(desk.now());
            audit(em, BAN, subject, null, Json.write(view(ban)));
            return view(ban);
        });
    }

    private static <T> T found(@Nullable T standing, String id) {
        if (standing == null) {
            throw notFound(id);
        }
        return standing;
    }

    private static NotFoundException notFound(String id) {
        return new NotFoundException(Message.of("core.entry.not-found", "kind", KIND, "id", id));
    }

    /** What does not exist and what the caller may not see are refused alike. */
    private void require(AccessSubject subject, String id, Action action) {
        if (!desk.context().access().may(READ, subject)) {
            throw notFound(id);
        }
        desk.context().access().require(action, subject);
    }

    @Override
    public List<BanView> bans(String holderId, String providerId) {
        desk.context().access().require(READ, subject(providerId, holderId));
        return desk.context()
                .transactions()
                .required(em -> em.createQuery(
                                "select n from BookingBan n where n.holderId = :holder and n.liftedAt is null"
                                        + " and (n.until is null or n.until > :now)"
                                        + " and (n.providerId is null or n.providerId = :provider) order by n.pronouncedAt",
                                BookingBan.class)
                        .setParameter("holder", holderId)
                        .setParameter("provider", providerId)
                        .setParameter("now", desk.now())
                        .setMaxResults(MOST)
                        .getResultStream()
                        .map(DefaultUserStandings::view)
                        .toList());
    }

    @Override
    public CreditView credit(String holderId, String providerId) {
        desk.context().access().require(READ, subject(providerId, holderId));
        String key = CreditAccount.key(providerId, holderId);
        return desk.context().transactions().required(em -> {
            CreditAccount account = em.find(CreditAccount.class, key);
            List<CreditView.Change> changes = em.createQuery(
                            "select e from CreditEntry e where e.accountId = :key order by e.enteredAt desc, e.id desc",
                            CreditEntry.class)
                    .setParameter("key", key)
                    .setMaxResults(MOST_CHANGES)
                    .getResultStream()
                    .map(e -> new CreditView.Change(
                            e.getBookingId(), e.getCause(), e.getPoints(), e.getScore(), e.getEnteredAt()))
                    .toList();
            Integer score = account == null ? null : account.getScore();
            return new CreditView(
                    holderId, providerId, score, account == null ? null : account.getSuspendedUntil(), changes);
        });
    }

    private static AccessSubject subject(@Nullable String providerId, String holderId) {
        return new AccessSubject(KIND, holderId, providerId, null, null, holderId);
    }

    private void audit(
            EntityManager em, Action action, AccessSubject subject, @Nullable String reason, String changes) {
        desk.context().audit().done(em, desk.context().access().caller(), action, subject, reason, changes);
    }

    private static QualificationView view(QualificationGrant grant) {
        return new QualificationView(
                grant.getId(),
                grant.getProviderId(),
                grant.getHolderId(),
                grant.getKind(),
                grant.getValidFrom(),
                grant.getValidUntil(),
                grant.getSource());
    }

    private static BanView view(BookingBan ban) {
        return new BanView(
                ban.getId(),
                ban.getProviderId(),
                ban.getHolderId(),
                ban.getPronouncedAt(),
                ban.getUntil(),
                ban.getReason());
    }
}
