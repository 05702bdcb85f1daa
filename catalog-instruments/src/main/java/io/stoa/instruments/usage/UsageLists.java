package io.stoa.instruments.usage;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
        List<String> after = context.cursors().open(signed, request.after());
        Map<String, Object> values = new TreeMap<>();
        List<String> conditions = conditions(query, values);
        if (after != null) {
            conditions.add("s.countsFrom >= :afterKey and (s.countsFrom > :afterKey or s.id > :afterId)");
            values.put("afterKey", Instant.parse(after.get(0)));
            values.put("afterId", after.get(1));
        }
        TypedQuery<UsageSession> select = em.createQuery(
                "select s from UsageSession s where " + String.join(" and ", conditions)
                        + " order by s.countsFrom, s.id",
                UsageSession.class);
        values.forEach(select::setParameter);
        Page<UsageSession> page = Page.of(
                select.setMaxResults(request.size() + 1).getResultList(),
                request.size(),
                last -> context.cursors()
                        .seal(signed, List.of(last.getCountsFrom().toString(), last.getId())));
        return new Page<>(views(em, page.items()), page.next());
    }

    private List<String> conditions(UsageQuery query, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of(
                COUNTS,
                "s.countsFrom > :lookBack",
                "s.countsFrom < :to",
                "(s.countsUntil > :from or s.countsUntil is null)"));
        values.put("lookBack", query.window().start().minus(UsageRules.LOOK_BACK));
        values.put("from", query.window().start());
        values.put("to", query.window().end());
        add(conditions, values, "instrumentId", query.instrumentId());
        add(conditions, values, "holderId", query.holderId());
        add(conditions, values, "account", query.account());
        String scope = scope(values);
        if (scope != null) {
            conditions.add(scope);
        }
        return conditions;
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String attribute, @Nullable String value) {
        if (value != null) {
            conditions.add("s." + attribute + " = :" + attribute);
            values.put(attribute, value);
        }
    }

    /** One's own sessions, and those of instruments that one keeps; null for all. */
    private @Nullable String scope(Map<String, Object> values) {
        if (context.access().may(UsageLog.READ, AccessSubject.ofPlatform(UsageLog.KIND, null))) {
            return null;
        }
        Caller caller = context.access().caller();
        String organisation = caller.organisationId();
        boolean keeps = organisation != null
                && context.access().may(UsageLog.READ, AccessSubject.ofProvider(UsageLog.KIND, null, organisation));
        values.put("caller", caller.isAnonymous() ? "" : caller.id());
        if (keeps && organisation != null) {
            values.put("provider", organisation);
        }
        return keeps ? "(s.holderId = :caller or s.providerId = :provider)" : "s.holderId = :caller";
    }
}
