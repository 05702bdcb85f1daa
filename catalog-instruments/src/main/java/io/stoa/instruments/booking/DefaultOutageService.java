package io.stoa.instruments.booking;

import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.notify.Notification;
import io.stoa.core.notify.Recipient;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.KnownInstrument;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

final class DefaultOutageService implements OutageService {

    private static final int LONGEST_WINDOW = 400;

    /** What an outage takes away: what is still to come or under way. */
    private static final Set<BookingState> HIT =
            Set.of(BookingState.OFFERED, BookingState.PENDING, BookingState.CONFIRMED, BookingState.IN_USE);

    private final BookingDesk desk;
    private final Offers offers;

    DefaultOutageService(BookingDesk desk, Offers offers) {
        this.desk = desk;
        this.offers = offers;
    }

    @Override
    public OutageReport declare(OutageDraft draft) {
        desk.validate(draft);
        String provider = desk.context().transactions().required(em -> {
            String id = KnownInstrument.visible(em, desk.context().access(), draft.instrumentId())
                    .providerId();
            desk.context().access().require(DECLARE, AccessSubject.ofProvider(KIND, null, id));
            return id;
        });
        return desk.calendars()
                .locked(List.of(draft.instrumentId()), Duration.ZERO, em -> declare(em, provider, draft));
    }

    private OutageReport declare(EntityManager em, String provider, OutageDraft draft) {
        Outage known = known(em, draft);
        if (known != null) {
            em.refresh(known);
            return known.isCancelled() || !known.getSlot().equals(draft.slot())
                    ? moved(em, known, draft.slot())
                    : new OutageReport(view(known), hit(em, known));
        }
        Outage outage = new Outage(desk.context().ids().next(), provider, draft, desk.now());
        em.persist(outage);
        em.flush();
        return announced(em, outage, Json.write(draft));
    }

    private static @Nullable Outage known(EntityManager em, OutageDraft draft) {
        if (draft.sourceId() == null) {
            return null;
        }
        return em
                .createQuery(
                        "select o from Outage o where o.instrumentId = :instrument and o.sourceId = :source",
                        Outage.class)
                .setParameter("instrument", draft.instrumentId())
                .setParameter("source", draft.sourceId())
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public OutageReport move(String id, long version, TimeSlot to) {
        return locked(id, version, (em, outage) -> {
            if (outage.isCancelled()) {
                throw new RuleViolationException(
                        Violation.of(Message.of("instruments.booking.outage-cancelled", "id", id)));
            }
            return moved(em, outage, to);
        });
    }

    private OutageReport moved(EntityManager em, Outage outage, TimeSlot to) {
        TimeSlot from = outage.getSlot();
        outage.move(to, desk.now());
        em.flush();
        OutageReport report = announced(em, outage, BookingJournal.moved(from, to));
        offers.release(em, outage.getInstrumentId(), from);
        return report;
    }

    @Override
    public OutageView cancel(String id, long version) {
        return locked(id, version, (em, outage) -> {
            if (!outage.isCancelled()) {
                outage.cancel(desk.now());
                em.flush();
                audit(em, outage, Json.write(Map.of("cancelled", List.of(false, true))));
                offers.release(em, outage.getInstrumentId(), outage.getSlot());
            }
            return view(outage);
        });
    }

    private <T> T locked(String id, long version, BiFunction<EntityManager, Outage, T> work) {
        String instrument = desk.context().transactions().required(em -> {
            Outage outage = seen(em, id);
            desk.context().access().require(DECLARE, outage.subject());
            return outage.getInstrumentId();
        });
        return desk.calendars().locked(List.of(instrument), Duration.ZERO, em -> {
            Outage outage = em.find(Outage.class, id);
            em.refresh(outage);
            if (outage.getVersion() != version) {
                throw ConflictException.staleVersion(KIND, id, version, outage.getVersion());
            }
            return work.apply(em, outage);
        });
    }

    private OutageReport announced(EntityManager em, Outage outage, String changes) {
        audit(em, outage, changes);
        List<BookingView> hit = hit(em, outage);
        hit.forEach(booking -> tell(em, outage, booking));
        return new OutageReport(view(outage), hit);
    }

    private void audit(EntityManager em, Outage outage, String changes) {
        desk.context()
                .audit()
                .done(em, desk.context().access().caller(), DECLARE, outage.subject(), outage.getReason(), changes);
    }

    private List<BookingView> hit(EntityManager em, Outage outage) {
        TimeSlot slot = outage.getSlot();
        Instant from = slot.start().isBefore(desk.now()) ? desk.now() : slot.start();
        return em.createQuery(
                        "select b from Booking b where b.instrumentId = :instrument and b.state in :states"
                                + " and b.startsAt > :lookBack and b.startsAt < :to and b.endsAt > :from"
                                + " order by b.startsAt, b.id",
                        Booking.class)
                .setParameter("instrument", outage.getInstrumentId())
                .setParameter("states", HIT)
                .setParameter("lookBack", from.minus(RuleCheck.LONGEST).minusSeconds(1))
                .setParameter("from", from)
                .setParameter("to", slot.end())
                .getResultStream()
                .map(BookingView::of)
                .toList();
    }

    private void tell(EntityManager em, Outage outage, BookingView booking) {
        Map<String, String> values = Map.of(
                "slot", booking.slot().toString(),
                "outage", outage.getSlot().toString(),
                "reason", outage.getReason());
        desk.context()
                .notifications()
                .send(
                        em,
                        new Notification(
                                "booking.outage",
                                List.of(Recipient.caller(booking.holderId())),
                                values,
                                new ResourceRef(BookingService.KIND, booking.id())));
    }

    @Override
    public OutageView view(String id) {
        return desk.context().transactions().required(em -> view(seen(em, id)));
    }

    private Outage seen(EntityManager em, String id) {
        Outage outage = em.find(Outage.class, id);
        if (outage == null) {
            throw new NotFoundException(Message.of("core.entry.not-found", "kind", KIND, "id", id));
        }
        KnownInstrument.visible(em, desk.context().access(), outage.getInstrumentId());
        return outage;
    }

    @Override
    public List<OutageView> list(String instrumentId, TimeSlot window) {
        DefaultBookingService.requireBounded(window, Duration.ofDays(LONGEST_WINDOW));
        return desk.context().transactions().required(em -> {
            KnownInstrument.visible(em, desk.context().access(), instrumentId);
            return em.createQuery(
                            "select o from Outage o where o.instrumentId = :instrument and o.cancelled = false"
                                    + " and o.startsAt < :to and o.endsAt > :from order by o.startsAt, o.id",
                            Outage.class)
                    .setParameter("instrument", instrumentId)
                    .setParameter("from", window.start())
                    .setParameter("to", window.end())
                    .getResultStream()
                    .map(DefaultOutageService::view)
                    .toList();
        });
    }

    private static OutageView view(Outage outage) {
        return new OutageView(
                outage.getId(),
                outage.getVersion(),
                outage.getInstrumentId(),
                outage.getSlot(),
                outage.getKind(),
                outage.getReason(),
                outage.isCancelled());
    }
}
