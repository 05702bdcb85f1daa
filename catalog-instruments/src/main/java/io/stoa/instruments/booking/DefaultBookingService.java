package io.stoa.instruments.booking;

import static io.stoa.instruments.booking.BookingState.CONFIRMED;
import static io.stoa.instruments.booking.BookingState.IN_USE;
import static io.stoa.instruments.booking.BookingState.PENDING;

import io.stoa.core.access.AccessGuard;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UsageException;
import io.stoa.core.error.Violation;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentSummary;
import io.stoa.instruments.KnownInstrument;
import io.stoa.instruments.booking.rule.CancelCutoff;
import io.stoa.instruments.booking.rule.RuleCode;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class DefaultBookingService implements BookingService {

    private static final Duration LONGEST_WINDOW = Duration.ofDays(400);
    private static final Duration LONGEST_SEARCH = Duration.ofDays(31);
    private static final int INSTRUMENTS_SEARCHED = 200;
    private static final int MOST_ALTERNATIVES = 200;
    private static final Set<BookingState> TO_COME = EnumSet.of(PENDING, CONFIRMED);
    private static final Set<BookingState> EXTENSIBLE = EnumSet.of(PENDING, CONFIRMED, IN_USE);

    private final BookingDesk desk;
    private final Offers offers;
    private final Relocation relocation;
    private final BookingLists lists;

    DefaultBookingService(BookingDesk desk, Offers offers, Relocation relocation) {
        this.desk = desk;
        this.offers = offers;
        this.relocation = relocation;
        this.lists = new BookingLists(desk.context());
    }

    @Override
    public List<Violation> check(BookingRequest request) {
        desk.validate(request);
        return desk.context().transactions().required(em -> {
            Wish wish = wish(request);
            Ensemble ensemble = allowed(em, request, wish, null, request.slot());
            return desk.violations(ensemble, wish, request.override() != null);
        });
    }

    @Override
    public BookingView book(BookingRequest request) {
        desk.validate(request);
        return desk.lockedWithBundle(
                request.instrumentId(), request.slot().length(), (em, locked) -> book(em, request, locked));
    }

    private BookingView book(EntityManager em, BookingRequest request, Set<String> locked) {
        Wish wish = wish(request);
        Ensemble ensemble = allowed(em, request, wish, locked, request.slot());
        BookingDesk.refuseIfAny(desk.violations(ensemble, wish, request.override() != null));
        return BookingView.of(desk.make(em, ensemble, wish, Making.of(request)));
    }

    /** The wish of the caller, or of another user for whom the caller asks. */
    Wish wish(BookingRequest request) {
        Caller caller = desk.context().access().caller();
        BookingRequest.Holder holder = request.holder();
        Booker booker = holder == null
                ? desk.booker(caller.id(), caller.organisationId())
                : desk.booker(holder.id(), holder.organisationId());
        return Wish.of(request.instrumentId(), request.slot(), booker, request.project());
    }

    /**
     * The instrument and those that are booked with it, if the caller may see it and book it like this.
     *
     * @param locked the instruments whose calendars are locked, or null if nothing is to be changed
     * @param span the time in which all wishes lie
     */
    Ensemble allowed(EntityManager em, BookingRequest request, Wish wish, @Nullable Set<String> locked, TimeSlot span) {
        Ensemble ensemble = desk.ensemble(em, request.instrumentId(), locked, span, wish.booker(), wish.project());
        AccessGuard access = desk.context().access();
        access.requireVisible(ensemble.lead().subject());
        AccessSubject subject =
                AccessSubject.ofProvider(KIND, null, ensemble.lead().providerId());
        boolean own = wish.booker().id().equals(access.caller().id());
        access.require(own ? BOOK : BOOK_FOR, subject);
        if (request.override() != null) {
            access.require(OVERRIDE, subject);
        }
        return ensemble;
    }

    @Override
    public List<Violation> checkMove(String id, TimeSlot to) {
        return desk.context().transactions().required(em -> {
            Booking booking = lists.booking(em, id);
            desk.require(booking, CHANGE);
            Move move = new Move(BookingLists.together(em, booking), to);
            return relocation.violations(em, List.of(move), false).get(0);
        });
    }

    @Override
    public BookingView move(String id, long version, TimeSlot to, @Nullable String override) {
        return desk.lockedBooking(id, to.length(), (em, bookings) -> {
            Booking named = open(bookings, id, version, TO_COME);
            if (override != null) {
                desk.context().access().require(OVERRIDE, named.subject());
            }
            return relocate(em, bookings, named, to, override);
        });
    }

    @Override
    public BookingView extend(String id, long version, Instant newEnd) {
        BookingView before = view(id);
        TimeSlot wished = new TimeSlot(before.slot().start(), newEnd);
        return desk.lockedBooking(id, wished.length(), (em, bookings) -> {
            Booking named = open(bookings, id, version, EXTENSIBLE);
            if (!newEnd.isAfter(desk.now())) {
                throw refused("instruments.booking.end-passed", "end", newEnd, "now", desk.now());
            }
            return relocate(em, bookings, named, new TimeSlot(named.getStartsAt(), newEnd), null);
        });
    }

    private Booking open(List<Booking> bookings, String id, long version, Set<BookingState> possible) {
        Booking named = named(bookings, id);
        desk.require(named, CHANGE);
        BookingDesk.requireVersion(named, version);
        BookingDesk.requireState(named, possible);
        desk.requireNotOver(named);
        return named;
    }

    private static Booking named(List<Booking> bookings, String id) {
        return bookings.stream()
                .filter(each -> each.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> BookingDesk.notFound(id));
    }

    private BookingView relocate(
            EntityManager em, List<Booking> bookings, Booking named, TimeSlot to, @Nullable String override) {
        List<Move> moves = List.of(new Move(bookings, to));
        BookingDesk.refuseIfAny(
                relocation.violations(em, moves, override != null).get(0));
        relocation.apply(em, moves, override);
        return BookingView.of(named);
    }

    @Override
    public BookingView cancel(String id, long version, @Nullable String reason) {
        requireReasonFits(reason);
        return desk.lockedBooking(id, Duration.ZERO, (em, bookings) -> {
            Booking named = open(bookings, id, version, TO_COME);
            cancel(em, bookings, reason);
            return BookingView.of(named);
        });
    }

    void cancel(EntityManager em, List<Booking> bookings, @Nullable String reason) {
        Booking lead = bookings.get(0);
        InstrumentFacts facts = desk.facts(em, lead);
        boolean late = lead.getState() == CONFIRMED && isLate(lead, facts.rules());
        BookingState state = late ? BookingState.LATE_CANCELLED : BookingState.CANCELLED;
        desk.moveTo(em, bookings, state, CHANGE, reason, desk.now());
        if (late) {
            desk.credits().enter(em, lead, facts.rules(), CreditCause.LATE_CANCEL);
        }
        desk.journal().tellHolder(em, lead, "booking.cancelled", facts);
        bookings.forEach(each -> offers.release(em, each.getInstrumentId(), each.getSlot()));
    }

    private boolean isLate(Booking booking, Rules rules) {
        CancelCutoff rule = rules.one(RuleCode.CANCEL_CUTOFF, CancelCutoff.class);
        Duration before = rule == null ? Duration.ZERO : rule.before();
        return desk.now().isAfter(booking.getStartsAt().minus(before));
    }

    @Override
    public BookingView approve(String id, long version) {
        return desk.lockedBooking(id, Duration.ZERO, (em, bookings) -> {
            Booking lead = decided(bookings, id, version);
            desk.moveTo(em, bookings, CONFIRMED, DECIDE, null, desk.now());
            InstrumentFacts facts = desk.facts(em, lead);
            desk.schedule(em, lead, facts);
            desk.journal().tellHolder(em, lead, "booking.approved", facts);
            return BookingView.of(named(bookings, id));
        });
    }

    @Override
    public BookingView reject(String id, long version, String reason) {
        if (reason == null || reason.isBlank()) {
            throw refused("instruments.booking.reason-missing", "id", id);
        }
        requireReasonFits(reason);
        return desk.lockedBooking(id, Duration.ZERO, (em, bookings) -> {
            Booking lead = decided(bookings, id, version);
            desk.moveTo(em, bookings, BookingState.REJECTED, DECIDE, reason, desk.now());
            desk.journal().tellHolder(em, lead, "booking.rejected", desk.facts(em, lead));
            bookings.forEach(each -> offers.release(em, each.getInstrumentId(), each.getSlot()));
            return BookingView.of(named(bookings, id));
        });
    }

    private Booking decided(List<Booking> bookings, String id, long version) {
        Booking named = named(bookings, id);
        desk.require(named, DECIDE);
        BookingDesk.requireVersion(named, version);
        BookingDesk.requireState(named, EnumSet.of(PENDING));
        return bookings.get(0);
    }

    @Override
    public BookingView checkIn(String id) {
        return desk.lockedBooking(id, Duration.ZERO, (em, bookings) -> {
            Booking named = named(bookings, id);
            desk.require(named, CHANGE);
            BookingDesk.requireState(named, EnumSet.of(CONFIRMED));
            desk.requireNotOver(named);
            Instant from = named.getStartsAt().minus(EARLY_CHECK_IN);
            if (desk.now().isBefore(from)) {
                throw refused("instruments.booking.too-early", "id", id, "from", from, "now", desk.now());
            }
            bookings.forEach(each -> each.checkIn(desk.now()));
            em.flush();
            bookings.forEach(
                    each -> desk.journal().record(em, each, CHANGE, null, BookingJournal.changed(CONFIRMED, IN_USE)));
            return BookingView.of(named);
        });
    }

    @Override
    public BookingView checkOut(String id) {
        return desk.lockedBooking(id, Duration.ZERO, (em, bookings) -> {
            Booking named = named(bookings, id);
            desk.require(named, CHANGE);
            BookingDesk.requireState(named, EnumSet.of(IN_USE));
            checkOut(em, bookings);
            return BookingView.of(named);
        });
    }

    private void checkOut(EntityManager em, List<Booking> bookings) {
        Booking lead = bookings.get(0);
        Instant now = desk.now();
        TimeSlot booked = lead.getSlot();
        CreditCause cause = now.isAfter(booked.end()) ? CreditCause.OVERRUN : CreditCause.CLEAN_USE;
        desk.credits().enter(em, lead, desk.reader().rules(em, lead.getInstrumentId()), cause);
        bookings.forEach(each -> each.checkOut(now));
        em.flush();
        for (Booking each : bookings) {
            desk.journal().record(em, each, CHANGE, null, BookingJournal.changed(IN_USE, BookingState.COMPLETED));
            if (now.isBefore(booked.end())) {
                offers.release(em, each.getInstrumentId(), new TimeSlot(now, booked.end()));
            }
        }
    }

    @Override
    public BookingView view(String id) {
        return desk.context().transactions().required(em -> {
            Booking booking = lists.booking(em, id);
            desk.requireVisible(booking);
            return BookingView.of(booking);
        });
    }

    @Override
    public Page<BookingView> list(BookingQuery query, PageRequest page) {
        desk.validate(query);
        requireBounded(query.window(), LONGEST_WINDOW);
        return desk.context().transactions().required(em -> lists.page(em, query, page));
    }

    @Override
    public List<BusySlot> busy(String instrumentId, TimeSlot window) {
        requireBounded(window, LONGEST_WINDOW);
        return desk.context().transactions().required(em -> lists.busy(em, instrumentId, window));
    }

    @Override
    public List<FreeSlot> findSlots(SlotQuery query) {
        desk.validate(query);
        requireBounded(query.window(), LONGEST_SEARCH);
        Caller caller = desk.context().access().caller();
        desk.context().access().require(BOOK, AccessSubject.ofPlatform(KIND, null));
        Booker booker = desk.booker(caller.id(), caller.organisationId());
        return desk.context().transactions().required(em -> {
            List<String> ids = desk
                    .context()
                    .get(InstrumentCatalog.class)
                    .list(query.instruments(), PageRequest.first(INSTRUMENTS_SEARCHED))
                    .items()
                    .stream()
                    .map(InstrumentSummary::id)
                    .toList();
            Map<String, InstrumentFacts> facts = desk.reader().read(em, ids, query.window(), booker, query.project());
            return facts.values().stream()
                    .flatMap(each -> free(each, query, booker).stream())
                    .sorted(Comparator.comparing(FreeSlot::slot).thenComparing(FreeSlot::instrumentId))
                    .limit(query.most())
                    .toList();
        });
    }

    private List<FreeSlot> free(InstrumentFacts facts, SlotQuery query, Booker booker) {
        Wish wish = Wish.of(facts.id(), query.window(), booker, query.project());
        return new SlotSearch(facts, desk.now(), desk.workCalendar())
                .find(wish, query.window(), query.length(), query.most()).stream()
                        .map(slot -> new FreeSlot(facts.id(), facts.title(), slot))
                        .toList();
    }

    @Override
    public List<TimeSlot> alternatives(BookingRequest wish, TimeSlot window, int most) {
        desk.validate(wish);
        requireBounded(window, LONGEST_SEARCH);
        if (most < 1 || most > MOST_ALTERNATIVES) {
            throw new IllegalArgumentException("asked for " + most + " times, expected 1 to " + MOST_ALTERNATIVES);
        }
        Booker booker = wish(wish).booker();
        return desk.context().transactions().required(em -> {
            AccessGuard access = desk.context().access();
            String provider =
                    KnownInstrument.visible(em, access, wish.instrumentId()).providerId();
            if (!booker.id().equals(access.caller().id())) {
                access.require(BOOK_FOR, AccessSubject.ofProvider(KIND, null, provider));
            }
            InstrumentFacts facts = desk.reader()
                    .read(em, List.of(wish.instrumentId()), window, booker, wish.project())
                    .get(wish.instrumentId());
            return facts == null
                    ? List.of()
                    : new SlotSearch(facts, desk.now(), desk.workCalendar())
                            .find(
                                    Wish.of(facts.id(), window, booker, wish.project()),
                                    window,
                                    wish.slot().length(),
                                    most);
        });
    }

    @Override
    public BookingImportReport importAll(Iterator<? extends ImportRow<BookingRequest>> rows) {
        if (desk.context().transactions().isActive()) {
            throw new UsageException(Message.of("core.import.in-transaction", "name", KIND));
        }
        desk.context().access().require(BOOK, AccessSubject.ofPlatform(KIND, null));
        return new BookingImport(this, desk.context()).run(rows);
    }

    static void requireBounded(TimeSlot window, Duration most) {
        if (window.length().compareTo(most) > 0) {
            throw new RuleViolationException(new Violation(
                    Message.of(
                            "instruments.booking.window-too-long",
                            "start",
                            window.start(),
                            "end",
                            window.end(),
                            "limit",
                            most.toDays()),
                    most,
                    window.length(),
                    List.of()));
        }
    }

    static void requireReasonFits(@Nullable String reason) {
        if (reason != null && reason.length() > 1000) {
            throw refused("instruments.booking.reason-too-long", "length", reason.length(), "limit", 1000);
        }
    }

    private static RuleViolationException refused(String code, Object... values) {
        return new RuleViolationException(Violation.of(Message.of(code, values)));
    }
}
