package io.stoa.instruments.usage;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads sessions for those who may see them. */
final class UsageLists {

    private static final String COUNTS =
            "s.reversesId is null" + " and not exists (select r.id from UsageSession r where r.reversesId = s.id)";

    private final ModuleContext context;

    UsageLists(ModuleContext context) {
        this.context = context;
    }

    /** The entries of a session that the caller may see, in their order. */
    List<UsageSession> entries(EntityManager em, String sessionId) {
        List<UsageSession> entries = em
                .createQuery("select s from UsageSession s where s.sessionId = :session", UsageSession.class)
                .setParameter("session", sessionId)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(UsageSession::getEntryNumber)
                        .thenComparing(entry -> entry.getReversesId() == null))
                .toList();
        if (entries.isEmpty()
                || !context.access().may(UsageLog.READ, entries.get(0).subject())) {
            throw notFound(sessionId);
        }
        return entries;
    }

    /** The entry that counts, or the one that took it away if the session is cancelled. */
    static UsageSession last(List<UsageSession> entries) {
        return entries.get(entries.size() - 1);
    }

    static NotFoundException notFound(String sessionId) {
        return new NotFoundException(Message.of("core.entry.not-found", "kind", UsageLog.KIND, "id", sessionId));
    }

    UsageView view(EntityManager em, UsageSession last) {
        return views(em, List.of(last)).get(0);
    }

    private List<UsageView> views(EntityManager em, List<UsageSession> sessions) {
        Map<String, TimeSlot> booked = booked(em, sessions);
        return sessions.stream()
                .map(session -> UsageView.of(
                        session,
                        session.getReversesId() != null,
                        session.getBookingId() == null ? null : booked.get(session.getBookingId())))
                .toList();
    }

    private static Map<String, TimeSlot> booked(EntityManager em, List<UsageSession> sessions) {
        List<String> ids = sessions.stream()
                .map(UsageSession::getBookingId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, TimeSlot> slots = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("select b.id, b.startsAt, b.endsAt from Booking b where b.id in :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> slots.put((String) row[0], new TimeSlot((Instant) row[1], (Instant) row[2])));
        }
        return slots;
    }

    Page<UsageView> page(EntityManager em, UsageQuery query, PageRequest request) {
        List<Object> signed =
                List.of(UsageLog.KIND, query, context.access().caller().id());
        Instant lookBack =
                query.window().start().minus(UsageSession.LONGEST_EFFECTIVE).minusSeconds(1);
        KeysetQuery<UsageSession> list = KeysetQuery.select("select s from UsageSession s", UsageSession.class)
                .where(COUNTS)
                .where("s.countsFrom > :lookBack", "lookBack", lookBack)
                .where("s.countsFrom < :to", "to", query.window().end())
                .where(
                        "s.countsUntil > :from or s.countsUntil is null",
                        "from",
                        query.window().start())
                .whenGiven("s.instrumentId = :instrumentId", "instrumentId", query.instrumentId())
                .whenGiven("s.holderId = :holderId", "holderId", query.holderId())
                .whenGiven("s.account = :account", "account", query.account())
                .ascending("s.countsFrom", Instant.class, UsageSession::getCountsFrom)
                .ascending("s.id", String.class, UsageSession::getId);
        narrow(list);
        Page<UsageSession> page = list.page(em, context.cursors(), signed, request);
        return new Page<>(views(em, page.items()), page.next());
    }

    /** To one's own sessions, and those of instruments that one keeps, unless one may see all. */
    private void narrow(KeysetQuery<UsageSession> list) {
        if (context.access().may(UsageLog.READ, AccessSubject.ofPlatform(UsageLog.KIND, null))) {
            return;
        }
        Caller caller = context.access().caller();
        String organisation = caller.organisationId();
        boolean keeps = organisation != null
                && context.access().may(UsageLog.READ, AccessSubject.ofProvider(UsageLog.KIND, null, organisation));
        String own = "s.holderId = :caller";
        list.with("caller", caller.isAnonymous() ? "" : caller.id());
        if (keeps && organisation != null) {
            list.where(own + " or s.providerId = :provider", "provider", organisation);
        } else {
            list.where(own);
        }
    }
}
