package io.stoa.instruments.booking;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.KnownInstrument;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

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
        KeysetQuery<Booking> list = KeysetQuery.select("select b from Booking b", Booking.class)
                .where("b.startsAt > :lookBack", "lookBack", lookBack(query.window()))
                .where("b.startsAt < :to", "to", query.window().end())
                .where("b.endsAt > :from", "from", query.window().start())
                .whenGiven("b.instrumentId = :instrument", "instrument", query.instrumentId())
                .whenGiven("b.holderId = :holder", "holder", query.holderId())
                .whenGiven("b.state in :states", "states", query.states().isEmpty() ? null : query.states())
                .ascending("b.startsAt", Instant.class, Booking::getStartsAt)
                .ascending("b.id", String.class, Booking::getId);
        narrow(list);
        return list.page(em, context.cursors(), signed, request).map(BookingView::of);
    }

    /** To one's own bookings, and those of instruments that one keeps, unless one may see all. */
    private void narrow(KeysetQuery<Booking> list) {
        Caller caller = context.access().caller();
        if (context.access().may(BookingService.READ, AccessSubject.ofPlatform(BookingService.KIND, null))) {
            return;
        }
        String organisation = caller.organisationId();
        String own = "b.holderId = :caller";
        list.with("caller", caller.isAnonymous() ? "" : caller.id());
        if (organisation != null && keeps(organisation)) {
            list.where(own + " or b.providerId = :provider", "provider", organisation);
        } else {
            list.where(own);
        }
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
