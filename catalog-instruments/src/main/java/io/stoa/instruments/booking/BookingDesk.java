package io.stoa.instruments.booking;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.core.time.TimeSlot;
import io.stoa.core.time.WorkCalendar;
import io.stoa.instruments.InstrumentsOptions;
import io.stoa.instruments.KnownInstrument;
import io.stoa.instruments.booking.rule.Approval;
import io.stoa.instruments.booking.rule.Bundle;
import io.stoa.instruments.booking.rule.CheckIn;
import io.stoa.instruments.booking.rule.RuleCode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What booking, series and waiting lists do in common. */
final class BookingDesk {

    private final ModuleContext context;
    private final InstrumentsOptions options;
    private final Calendars calendars;
    private final FactsReader reader;
    private final BookingJournal journal;
    private final Credits credits;

    BookingDesk(ModuleContext context, InstrumentsOptions options) {
        this.context = context;
        this.options = options;
        this.calendars = new Calendars(context, options.zone());
        this.reader = new FactsReader(context, options);
        this.journal = new BookingJournal(context);
        this.credits = new Credits(context);
    }

    /** Says which calendars must be locked besides those that are. */
    @SuppressWarnings("serial")
    private static final class LockMore extends RuntimeException {

        private final transient Set<String> ids;

        LockMore(Set<String> ids) {
            super("more calendars must be locked", null, false, false);
            this.ids = ids;
        }
    }

    ModuleContext context() {
        return context;
    }

    Calendars calendars() {
        return calendars;
    }

    FactsReader reader() {
        return reader;
    }

    BookingJournal journal() {
        return journal;
    }

    Credits credits() {
        return credits;
    }

    WorkCalendar workCalendar() {
        return options.workCalendar();
    }

    InstrumentsOptions options() {
        return options;
    }

    Instant now() {
        return context.clock().instant();
    }

    <T> void validate(T input) {
        context.requireValid(input);
    }

    Booker booker(String id, @Nullable String organisationId) {
        String group = options.researchGroup().apply(id);
        return new Booker(id, organisationId, group == null ? organisationId : group);
    }

    /**
     * Runs work on an instrument and those that are booked with it, with their calendars locked in the order of ids.
     * Which ones these are is read under the first lock; if there are more, a transaction of our own begins again, as
     * it would otherwise lock out of order. In a host's transaction it is read before.
     */
    <T> T lockedWithBundle(String instrumentId, Duration longest, BiFunction<EntityManager, Set<String>, T> work) {
        boolean joined = context.transactions().isActive();
        Set<String> ids =
                joined ? context.transactions().required(em -> withBundle(em, instrumentId)) : Set.of(instrumentId);
        while (true) {
            Set<String> locked = ids;
            try {
                return translating(() -> calendars.locked(locked, longest, em -> work.apply(em, locked)));
            } catch (LockMore more) {
                if (joined) {
                    throw ConflictException.retryable(
                            Message.of("instruments.booking.overtaken", "instrument", instrumentId), more);
                }
                ids = more.ids;
            }
        }
    }

    private Set<String> withBundle(EntityManager em, String instrumentId) {
        Set<String> ids = new TreeSet<>(bundle(reader.rules(em, instrumentId)));
        ids.add(instrumentId);
        return new TreeSet<>(em.createQuery("select i.id from Instrument i where i.id in :ids", String.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    private static Set<String> bundle(Rules rules) {
        Bundle bundle = rules.one(RuleCode.BUNDLE, Bundle.class);
        return bundle == null ? Set.of() : bundle.instrumentIds();
    }

    /**
     * An instrument and those that are booked with it.
     *
     * @param locked the instruments whose calendars are locked, or null if nothing is to be changed
     */
    Ensemble ensemble(
            EntityManager em,
            String instrumentId,
            @Nullable Set<String> locked,
            TimeSlot span,
            Booker booker,
            @Nullable String project) {
        InstrumentFacts lead = facts(em, instrumentId, span, booker, project);
        Set<String> ids = new TreeSet<>(bundle(lead.rules()));
        ids.remove(instrumentId);
        if (ids.isEmpty()) {
            return new Ensemble(lead, List.of(), Set.of());
        }
        Map<String, InstrumentFacts> found = reader.read(em, ids, span, booker, project);
        if (locked != null && !locked.containsAll(found.keySet())) {
            Set<String> more = new TreeSet<>(found.keySet());
            more.add(instrumentId);
            throw new LockMore(more);
        }
        Set<String> missing = new TreeSet<>(ids);
        missing.removeAll(found.keySet());
        return new Ensemble(lead, List.copyOf(found.values()), missing);
    }

    InstrumentFacts facts(
            EntityManager em, String instrumentId, TimeSlot span, Booker booker, @Nullable String project) {
        InstrumentFacts facts =
                reader.read(em, List.of(instrumentId), span, booker, project).get(instrumentId);
        if (facts == null) {
            throw KnownInstrument.notFound(instrumentId);
        }
        return facts;
    }

    /** The facts about the instrument of a booking, as far as only the instrument matters. */
    InstrumentFacts facts(EntityManager em, Booking booking) {
        return facts(em, booking.getInstrumentId(), booking.getSlot(), holder(booking), booking.getProject());
    }

    static Booker holder(Booking booking) {
        return new Booker(booking.getHolderId(), booking.getOrganisationId(), booking.getResearchGroup());
    }

    List<Violation> violations(Ensemble ensemble, Wish wish, boolean overriding) {
        return ensemble.violations(wish, now(), workCalendar(), overriding);
    }

    static void refuseIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    /** Makes the bookings of a wish that nothing stands against: one for the instrument and each that goes with it. */
    Booking make(EntityManager em, Ensemble ensemble, Wish wish, Making making) {
        Instant now = now();
        boolean needsDecision =
                making.state() == null && ensemble.all().stream().anyMatch(each -> needsDecision(each, wish.booker()));
        BookingState state =
                making.state() != null ? making.state() : needsDecision ? BookingState.PENDING : BookingState.CONFIRMED;
        Instant decideBy = needsDecision ? decideBy(ensemble, wish.slot()) : making.decideBy();
        String leadId = context.ids().next();
        String bundleId = ensemble.isBundle() ? leadId : null;
        List<Booking> made = new ArrayList<>();
        for (InstrumentFacts each : ensemble.all()) {
            NewBooking content = new NewBooking(
                    each.id(),
                    each.providerId(),
                    wish.booker(),
                    wish.slot(),
                    state,
                    each.rules().places() == 1,
                    making.purpose(),
                    wish.project(),
                    making.seriesId(),
                    bundleId,
                    context.access().caller().id(),
                    making.override(),
                    decideBy);
            Booking booking =
                    new Booking(made.isEmpty() ? leadId : context.ids().next(), content, now);
            em.persist(booking);
            made.add(booking);
        }
        em.flush();
        for (int i = 0; i < made.size(); i++) {
            announce(em, made.get(i), ensemble.all().get(i), making);
        }
        return made.get(0);
    }

    private void announce(EntityManager em, Booking booking, InstrumentFacts facts, Making making) {
        journal.record(em, booking, making.action(), making.override(), null);
        schedule(em, booking, facts);
        if (isLead(booking) && making.told()) {
            tell(em, booking, facts);
        }
    }

    private void tell(EntityManager em, Booking booking, InstrumentFacts facts) {
        if (booking.getState() == BookingState.PENDING) {
            journal.tellKeepers(em, booking, "booking.pending", facts);
        } else if (booking.getState() == BookingState.OFFERED) {
            journal.tellHolder(em, booking, "booking.offered", facts);
        } else {
            journal.tellHolder(em, booking, "booking.made", facts);
        }
    }

    /** Whether a booking stands alone or leads those that go with it: it decides and is told for all of them. */
    static boolean isLead(Booking booking) {
        return booking.getBundleId() == null || booking.getBundleId().equals(booking.getId());
    }

    boolean needsDecision(InstrumentFacts facts, Booker booker) {
        Approval rule = facts.rules().one(RuleCode.APPROVAL, Approval.class);
        AccessSubject subject = AccessSubject.ofProvider(BookingService.KIND, null, facts.providerId());
        if (rule == null || context.access().may(BookingService.DECIDE, subject)) {
            return false;
        }
        return switch (rule.when()) {
            case NEVER -> false;
            case ALWAYS -> true;
            case FIRST_USES -> facts.usesBefore() < rule.uses();
            case EXTERNAL -> !facts.providerId().equals(booker.organisationId());
        };
    }

    /** The end of the last working day that a keeper has, but no later than the start. */
    Instant decideBy(Ensemble ensemble, TimeSlot slot) {
        InstrumentFacts lead = ensemble.lead();
        Approval rule = lead.rules().one(RuleCode.APPROVAL, Approval.class);
        int days = rule == null ? Approval.DEFAULT_DAYS : rule.workingDays();
        LocalDate today = now().atZone(lead.zone()).toLocalDate();
        Instant deadline = workCalendar()
                .addWorkingDays(today, days)
                .date()
                .plusDays(1)
                .atStartOfDay(lead.zone())
                .toInstant();
        return deadline.isBefore(slot.start()) ? deadline : slot.start();
    }

    /** Schedules what time will bring to a booking. An item that is due too early looks again when it should. */
    void schedule(EntityManager em, Booking booking, InstrumentFacts facts) {
        if (!isLead(booking)) {
            return;
        }
        Instant decideBy = booking.getDecideBy();
        CheckIn checkIn = facts.rules().one(RuleCode.CHECK_IN, CheckIn.class);
        if (decideBy != null) {
            context.dueWork().add(em, BookingDeadlines.DECIDE, decideBy, booking.getId());
        } else if (checkIn != null && booking.getState() == BookingState.CONFIRMED) {
            Instant latest = booking.getStartsAt().plus(Duration.ofMinutes(checkIn.minutes()));
            context.dueWork().add(em, BookingDeadlines.NO_SHOW, latest, booking.getId());
        }
    }

    /**
     * Runs work on a booking and those that go with it, with their calendars locked.
     *
     * @param id the booking
     * @param longest the length that it may get
     * @param work gets the booking and those that go with it, the one that leads first
     */
    <T> T lockedBooking(String id, Duration longest, BiFunction<EntityManager, List<Booking>, T> work) {
        Set<String> ids = context.transactions().required(em -> new HashSet<>(calendarsOf(em, id)));
        return translating(() -> calendars.locked(ids, longest, em -> work.apply(em, fresh(em, id))));
    }

    private static Collection<String> calendarsOf(EntityManager em, String bookingId) {
        List<Object[]> named = em.createQuery(
                        "select b.instrumentId, b.bundleId from Booking b where b.id = :id", Object[].class)
                .setParameter("id", bookingId)
                .getResultList();
        if (named.isEmpty()) {
            throw notFound(bookingId);
        }
        String bundle = (String) named.get(0)[1];
        return bundle == null ? List.of((String) named.get(0)[0]) : calendarsOfBundle(em, bundle);
    }

    /** Asked for alone: joined to the one booking with an "or", it would be looked for among all bookings. */
    private static List<String> calendarsOfBundle(EntityManager em, String bundle) {
        return em.createQuery("select b.instrumentId from Booking b where b.bundleId = :bundle", String.class)
                .setParameter("bundle", bundle)
                .getResultList();
    }

    /** The bookings as they are under the lock, whatever the entity manager remembers. */
    private static List<Booking> fresh(EntityManager em, String id) {
        Booking named = em.find(Booking.class, id);
        if (named == null) {
            throw notFound(id);
        }
        em.refresh(named);
        List<Booking> all = BookingLists.together(em, named);
        all.forEach(em::refresh);
        return all;
    }

    /** Refuses unless the caller may see the booking, and may do this. */
    void require(Booking booking, Action action) {
        requireVisible(booking);
        context.access().require(action, booking.subject());
    }

    void requireVisible(Booking booking) {
        if (!context.access().may(BookingService.READ, booking.subject())) {
            throw notFound(booking.getId());
        }
    }

    static NotFoundException notFound(String bookingId) {
        return new NotFoundException(Message.of("core.entry.not-found", "kind", BookingService.KIND, "id", bookingId));
    }

    static void requireVersion(Booking booking, long version) {
        if (booking.getVersion() != version) {
            throw ConflictException.staleVersion(BookingService.KIND, booking.getId(), version, booking.getVersion());
        }
    }

    static void requireState(Booking booking, Set<BookingState> possible) {
        if (!possible.contains(booking.getState())) {
            throw new RuleViolationException(new Violation(
                    Message.of(
                            "instruments.booking.wrong-state",
                            "id",
                            booking.getId(),
                            "state",
                            booking.getState().label(),
                            "possible",
                            BookingState.labels(possible)),
                    possible,
                    booking.getState(),
                    List.of()));
        }
    }

    void requireNotOver(Booking booking) {
        if (!booking.getEndsAt().isAfter(now())) {
            throw new RuleViolationException(Violation.of(
                    Message.of("instruments.booking.over", "id", booking.getId(), "end", booking.getEndsAt())));
        }
    }

    /** Moves bookings to a state, and writes it down; the first leads. */
    void moveTo(
            EntityManager em,
            List<Booking> bookings,
            BookingState state,
            Action action,
            @Nullable String reason,
            Instant now) {
        List<BookingState> before = bookings.stream().map(Booking::getState).toList();
        bookings.forEach(each -> each.moveTo(state, reason, now));
        em.flush();
        for (int i = 0; i < bookings.size(); i++) {
            journal.record(em, bookings.get(i), action, reason, BookingJournal.changed(before.get(i), state));
        }
    }

    /** The exclusion constraint stands behind the lock; it speaks only if somebody writes past this library. */
    <T> T translating(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (PersistenceException e) {
            if ("stoa_booking_sole_use_ex".equals(DatabaseErrors.constraint(e))) {
                throw ConflictException.retryable(Message.of("instruments.booking.taken"), e);
            }
            throw e;
        }
    }
}
