package io.stoa.instruments.booking;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.access.Caller;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.KnownInstrument;
import io.stoa.instruments.booking.rule.RuleCode;
import io.stoa.instruments.booking.rule.WaitingList;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class DefaultWaitingLists implements WaitingLists {

    private static final Duration LONGEST_WINDOW = Duration.ofDays(31);
    private static final Set<WaitingState> ALIVE = Set.of(WaitingState.WAITING, WaitingState.OFFERED);

    private final BookingDesk desk;
    private final Offers offers;

    DefaultWaitingLists(BookingDesk desk, Offers offers) {
        this.desk = desk;
        this.offers = offers;
    }

    @Override
    public WaitingView join(WaitingRequest request) {
        desk.validate(request);
        DefaultBookingService.requireBounded(request.window(), LONGEST_WINDOW);
        return desk.calendars().locked(List.of(request.instrumentId()), request.length(), em -> join(em, request));
    }

    private WaitingView join(EntityManager em, WaitingRequest request) {
        String provider = KnownInstrument.visible(em, desk.context().access(), request.instrumentId())
                .providerId();
        desk.context().access().require(JOIN, AccessSubject.ofProvider(KIND, null, provider));
        Instant now = desk.now();
        if (request.window().end().minus(request.length()).isBefore(now)
                || request.length().compareTo(request.window().length()) > 0) {
            throw refused(
                    "instruments.waiting.too-late",
                    "window",
                    request.window(),
                    "length",
                    SpanText.of(request.length()));
        }
        requirePlace(em, request);
        Caller caller = desk.context().access().caller();
        Booker booker = desk.booker(caller.id(), caller.organisationId());
        WaitingEntry entry = new WaitingEntry(
                desk.context().ids().next(),
                request.instrumentId(),
                provider,
                booker.id(),
                booker.organisationId(),
                booker.researchGroup(),
                request.window().start(),
                request.window().end(),
                request.length().toSeconds(),
                request.purpose(),
                request.project(),
                WaitingState.WAITING,
                now,
                null);
        em.persist(entry);
        em.flush();
        audit(em, entry, JOIN, Json.write(request));
        offers.offer(em, entry, request.window());
        return WaitingView.of(entry);
    }

    private void requirePlace(EntityManager em, WaitingRequest request) {
        WaitingList rule =
                desk.reader().rules(em, request.instrumentId()).one(RuleCode.WAITING_LIST, WaitingList.class);
        int places = rule == null ? 0 : rule.length();
        List<WaitingEntry> alive = alive(em, request.instrumentId());
        String caller = desk.context().access().caller().id();
        for (WaitingEntry each : alive) {
            if (each.getHolderId().equals(caller) && each.window().overlaps(request.window())) {
                throw refused("instruments.waiting.already", "window", each.window(), "id", each.getId());
            }
        }
        if (alive.size() >= places) {
            throw new RuleViolationException(new Violation(
                    Message.of("instruments.waiting.full", "limit", places), places, alive.size(), List.of()));
        }
    }

    private List<WaitingEntry> alive(EntityManager em, String instrumentId) {
        return em.createQuery(
                        "select w from WaitingEntry w where w.instrumentId = :instrument and w.state in :alive"
                                + " and w.endsBy > :now order by w.enteredAt, w.id",
                        WaitingEntry.class)
                .setParameter("instrument", instrumentId)
                .setParameter("alive", ALIVE)
                .setParameter("now", desk.now())
                .getResultList();
    }

    @Override
    public WaitingView leave(String id) {
        WaitingEntry seen = seen(id);
        return desk.calendars().locked(List.of(seen.getInstrumentId()), Duration.ZERO, em -> {
            WaitingEntry entry = open(em, id, EnumSet.copyOf(ALIVE));
            Booking held = held(em, entry);
            entry.end(WaitingState.LEFT);
            audit(em, entry, CHANGE, null);
            if (held != null && held.getState() == BookingState.OFFERED) {
                desk.moveTo(em, List.of(held), BookingState.DECLINED, CHANGE, null, desk.now());
                offers.release(em, held.getInstrumentId(), held.getSlot());
            }
            return WaitingView.of(entry);
        });
    }

    @Override
    public BookingView accept(String id) {
        WaitingEntry seen = seen(id);
        return desk.lockedWithBundle(seen.getInstrumentId(), seen.length(), (em, locked) -> {
            WaitingEntry entry = open(em, id, EnumSet.of(WaitingState.OFFERED));
            Booking held = held(em, entry);
            if (held == null || held.getState() != BookingState.OFFERED) {
                throw refused("instruments.waiting.no-offer", "id", id);
            }
            return accept(em, entry, held, locked);
        });
    }

    /** The slot that is held becomes the booking, with what goes with the instrument. */
    private BookingView accept(EntityManager em, WaitingEntry entry, Booking held, Set<String> locked) {
        TimeSlot slot = held.getSlot();
        Instant until = held.getDecideBy();
        if (until != null && !until.isAfter(desk.now())) {
            throw refused("instruments.waiting.no-offer", "id", entry.getId());
        }
        desk.moveTo(em, List.of(held), BookingState.DECLINED, CHANGE, null, desk.now());
        Ensemble ensemble =
                desk.ensemble(em, entry.getInstrumentId(), locked, slot, entry.booker(), entry.getProject());
        Wish wish = Wish.of(entry.getInstrumentId(), slot, entry.booker(), entry.getProject());
        BookingDesk.refuseIfAny(desk.violations(ensemble, wish, false));
        Making making = new Making(CHANGE, entry.getPurpose(), null, null, null, null, true);
        Booking booking = desk.make(em, ensemble, wish, making);
        entry.offer(booking.getId());
        entry.end(WaitingState.ACCEPTED);
        audit(em, entry, CHANGE, null);
        return BookingView.of(booking);
    }

    private static @Nullable Booking held(EntityManager em, WaitingEntry entry) {
        if (entry.getBookingId() == null) {
            return null;
        }
        Booking held = em.find(Booking.class, entry.getBookingId());
        if (held != null) {
            em.refresh(held);
        }
        return held;
    }

    private WaitingEntry seen(String id) {
        return desk.context().transactions().required(em -> visible(em.find(WaitingEntry.class, id), id));
    }

    private WaitingEntry open(EntityManager em, String id, Set<WaitingState> possible) {
        WaitingEntry entry = visible(em.find(WaitingEntry.class, id, LockModeType.PESSIMISTIC_WRITE), id);
        em.refresh(entry);
        if (!possible.contains(entry.getState())) {
            throw new RuleViolationException(new Violation(
                    Message.of(
                            "instruments.waiting.over",
                            "id",
                            id,
                            "state",
                            entry.getState().label()),
                    possible,
                    entry.getState(),
                    List.of()));
        }
        return entry;
    }

    private WaitingEntry visible(@Nullable WaitingEntry entry, String id) {
        if (entry == null || !desk.context().access().may(CHANGE, entry.subject())) {
            throw new NotFoundException(Message.of("core.entry.not-found", "kind", KIND, "id", id));
        }
        return entry;
    }

    @Override
    public List<WaitingView> list(String instrumentId) {
        return desk.context().transactions().required(em -> {
            KnownInstrument.visible(em, desk.context().access(), instrumentId);
            return alive(em, instrumentId).stream()
                    .filter(each -> desk.context().access().may(CHANGE, each.subject()))
                    .map(WaitingView::of)
                    .toList();
        });
    }

    @Override
    public List<WaitingView> own() {
        Caller caller = desk.context().access().caller();
        if (caller.isAnonymous()) {
            return List.of();
        }
        return desk.context()
                .transactions()
                .required(em -> em
                        .createQuery(
                                "select w from WaitingEntry w where w.holderId = :holder and w.state in :alive"
                                        + " and w.endsBy > :now order by w.enteredAt, w.id",
                                WaitingEntry.class)
                        .setParameter("holder", caller.id())
                        .setParameter("alive", ALIVE)
                        .setParameter("now", desk.now())
                        .getResultList()
                        .stream()
                        .filter(each -> desk.context().access().may(CHANGE, each.subject()))
                        .map(WaitingView::of)
                        .toList());
    }

    private void audit(EntityManager em, WaitingEntry entry, Action action, @Nullable String changes) {
        desk.context().audit().done(em, desk.context().access().caller(), action, entry.subject(), null, changes);
    }

    private static RuleViolationException refused(String code, Object... values) {
        return new RuleViolationException(Violation.of(Message.of(code, values)));
    }
}
