package io.stoa.instruments.booking;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.KnownInstrument;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads bookings for those who may see them. */
final class BookingLists {

    private final ModuleContext context;

    BookingLists(ModuleContext context) {
        this.context = context;
    }

    Booking booking(EntityManager em, String id) {
        Booking booking = em.find(Booking.class, id);
        if (booking == null) {
            throw BookingDesk.notFound(id);
        }
        return booking;
    }

    /** A booking and those that go with it, the one that leads first. */
    static List<Booking> together(EntityManager em, Booking booking) {
        if (booking.getBundleId() == null) {
            return List.of(booking);
        }
        return em
                .createQuery(
                        "select b from Booking b where b.bundleId = :bundle order by b.instrumentId", Booking.class)
                .setParameter("bundle", booking.getBundleId())
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(each -> !BookingDesk.isLead(each)))
                .toList();
    }

    Page<BookingView> page(EntityManager em, BookingQuery query, PageRequest request) {
        List<Object> signed =
                List.of(BookingService.KIND, query, context.access().caller().id());
        List<String> after = context.cursors().open(signed, request.after());
        Map<String, Object> values = new TreeMap<>();
        List<String> conditions = conditions(query, values);
        if (after != null) {
            conditions.add("b.startsAt >= :afterKey and (b.startsAt > :afterKey or b.id > :afterId)");
            values.put("afterKey", Instant.parse(after.get(0)));
            values.put("afterId", after.get(1));
        }
        TypedQuery<Booking> select = em.createQuery(
                "select b from Booking b where " + String.join(" and ", conditions) + " order by b.startsAt, b.id",
                Booking.class);
        values.forEach(select::setParameter);
        List<Booking> found = select.setMaxResults(request.size() + 1).getResultList();
        return Page.of(
                        found,
                        request.size(),
                        last -> context.cursors()
                                .seal(signed, List.of(last.getStartsAt().toString(), last.getId())))
                .map(BookingView::of);
    }

    private List<String> conditions(BookingQuery query, Map<String, Object> values) {
        List<String> conditions =
                new ArrayList<>(List.of("b.startsAt > :lookBack", "b.startsAt < :to", "b.endsAt > :from"));
        values.put("lookBack", lookBack(query.window()));
        values.put("from", query.window().start());
        values.put("to", query.window().end());
        if (query.instrumentId() != null) {
            conditions.add("b.instrumentId = :instrument");
            values.put("instrument", query.instrumentId());
        }
        if (query.holderId() != null) {
            conditions.add("b.holderId = :holder");
            values.put("holder", query.holderId());
        }
        if (!query.states().isEmpty()) {
            conditions.add("b.state in :states");
            values.put("states", query.states());
        }
        String scope = scope(values);
        if (scope != null) {
            conditions.add(scope);
        }
        return conditions;
    }

    /** One's own bookings, and those of instruments that one keeps; null for all. */
    private @Nullable String scope(Map<String, Object> values) {
        Caller caller = context.access().caller();
        if (context.access().may(BookingService.READ, AccessSubject.ofPlatform(BookingService.KIND, null))) {
            return null;
        }
        String organisation = caller.organisationId();
        boolean keeps = organisation != null && keeps(organisation);
        values.put("caller", caller.isAnonymous() ? "" : caller.id());
        if (keeps) {
            values.put("provider", organisation);
        }
        return keeps ? "(b.holderId = :caller or b.providerId = :provider)" : "b.holderId = :caller";
    }

    private boolean keeps(String providerId) {
        return context.access()
                .may(BookingService.READ, AccessSubject.ofProvider(BookingService.KIND, null, providerId));
    }

    List<BusySlot> busy(EntityManager em, String instrumentId, TimeSlot window) {
        boolean keeps = keeps(
                KnownInstrument.visible(em, context.access(), instrumentId).providerId());
        String caller = context.access().caller().id();
        List<Object[]> rows = em.createQuery(
                        "select b.id, b.startsAt, b.endsAt, b.holderId from Booking b"
                                + " where b.instrumentId = :instrument and b.state in :holding"
                                + " and b.startsAt > :lookBack and b.startsAt < :to and b.endsAt > :from"
                                + " order by b.startsAt, b.id",
                        Object[].class)
                .setParameter("instrument", instrumentId)
                .setParameter("holding", BookingState.HOLDING)
                .setParameter("lookBack", lookBack(window))
                .setParameter("from", window.start())
                .setParameter("to", window.end())
                .getResultList();
        return rows.stream()
                .map(row -> new BusySlot(
                        new TimeSlot((Instant) row[1], (Instant) row[2]),
                        keeps || caller.equals(row[3]) ? (String) row[0] : null))
                .toList();
    }

    /** What is under way at the start of a window cannot have begun before this. */
    private static Instant lookBack(TimeSlot window) {
        return window.start().minus(RuleCheck.LONGEST).minusSeconds(1);
    }
}
