package io.stoa.instruments.usage;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UsageException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.notify.Notification;
import io.stoa.core.notify.Recipient;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.billing.ChargeUnit;
import io.stoa.instruments.billing.UseCharging;
import io.stoa.instruments.booking.Booking;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class DefaultUsageLog implements UsageLog {

    private static final Duration LONGEST_WINDOW = Duration.ofDays(400);

    private final ModuleContext context;
    private final UsageRules rules;
    private final UsageLists lists;
    private final BookedUse bookings;
    private final UseCharging charging;

    DefaultUsageLog(ModuleContext context) {
        this.context = context;
        this.rules = new UsageRules(context);
        this.lists = new UsageLists(context);
        this.bookings = new BookedUse(context);
        this.charging = new UseCharging(context);
    }

    @Override
    public List<Violation> checkStart(UsageStart start) {
        context.requireValid(start);
        return context.transactions().required(em -> {
            requireRecorder(UsedInstrument.read(em, start.instrumentId()));
            return violations(em, start);
        });
    }

    private List<Violation> violations(EntityManager em, UsageStart start) {
        Booking booking = booking(em, start.bookingId());
        List<Violation> violations =
                new ArrayList<>(rules.user(start.instrumentId(), start.bookingId(), booking, start.user()));
        violations.addAll(rules.past(startOf(start)));
        violations.addAll(rules.place(em, start.instrumentId()));
        return violations;
    }

    @Override
    public UsageView start(UsageStart start) {
        context.requireValid(start);
        return context.transactions().required(em -> {
            UsedInstrument instrument = UsedInstrument.lock(em, start.instrumentId());
            requireRecorder(instrument);
            UsageRules.refuseIfAny(violations(em, start));
            UsageSession session = UsageSession.started(
                    context.ids().next(),
                    use(em, instrument, start.bookingId(), start.user()),
                    startOf(start),
                    rules.freePlace(em, instrument.id()),
                    start.work(),
                    recording(null));
            store(em, session);
            audit(em, session, RECORD, null);
            bookings.checkIn(booking(em, start.bookingId()));
            return lists.view(em, session);
        });
    }

    private Instant startOf(UsageStart start) {
        return (start.startedAt() == null ? now() : start.startedAt()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public UsageView stop(String sessionId, UsageStop stop) {
        context.requireValid(stop);
        return context.transactions().required(em -> {
            UsageSession session = locked(em, sessionId);
            context.access().require(RECORD, session.subject());
            if (!session.isRunning()) {
                throw new RuleViolationException(UsageRules.violation("not-running", "id", sessionId));
            }
            Instant end = (stop.stoppedAt() == null ? now() : stop.stoppedAt()).truncatedTo(ChronoUnit.MICROS);
            UsageRules.refuseIfAny(rules.span(session.getStartedAt(), end));
            session.stop(end, stop.work() == null ? session.getWork() : stop.work());
            em.flush();
            audit(em, session, RECORD, null);
            bookings.checkOut(booking(em, session.getBookingId()));
            charge(em, session);
            return lists.view(em, session);
        });
    }

    /** By the hour, the run and the sample, as far as rates are in force; late, since it holds the provider's rates. */
    private void charge(EntityManager em, UsageSession session) {
        UsageWork work = session.getWork();
        charging.charge(
                em, use(session, ChargeUnit.HOUR, session.getSlot().length().toMinutes()));
        charging.charge(em, use(session, ChargeUnit.RUN, work.runs()));
        charging.charge(em, use(session, ChargeUnit.SAMPLE, work.samples()));
    }

    private static UseCharging.Use use(UsageSession session, ChargeUnit unit, long quantity) {
        return new UseCharging.Use(
                session.getInstrumentId(),
                session.getProviderId(),
                session.getUser().organisationId(),
                session.getWork().account(),
                unit,
                quantity,
                session.getStartedAt(),
                new ResourceRef(KIND, session.getSessionId()));
    }

    /** The first entry of a session that the caller may see, as it is under the lock. */
    private UsageSession locked(EntityManager em, String sessionId) {
        UsageSession session = em.find(UsageSession.class, sessionId);
        if (session == null || session.getEntryNumber() > 0 || !context.access().may(READ, session.subject())) {
            throw UsageLists.notFound(sessionId);
        }
        em.refresh(session, LockModeType.PESSIMISTIC_WRITE);
        return session;
    }

    @Override
    public List<Violation> checkRecord(UsageDraft draft) {
        context.requireValid(draft);
        return context.transactions().required(em -> {
            requireRecorder(UsedInstrument.read(em, draft.instrumentId()));
            UsageSession before = recordedBefore(em, draft);
            return before == null ? violations(em, draft) : differences(em, draft, before);
        });
    }

    private List<Violation> violations(EntityManager em, UsageDraft draft) {
        Booking booking = booking(em, draft.bookingId());
        List<Violation> violations =
                new ArrayList<>(rules.user(draft.instrumentId(), draft.bookingId(), booking, draft.user()));
        violations.addAll(rules.span(draft.slot()));
        return violations;
    }

    private List<Violation> differences(EntityManager em, UsageDraft draft, UsageSession before) {
        UsageUser user = draft.user() == null ? holderOf(booking(em, draft.bookingId())) : draft.user();
        boolean same = before.getInstrumentId().equals(draft.instrumentId())
                && Objects.equals(before.getBookingId(), draft.bookingId())
                && before.getUser().equals(user)
                && before.getSlot().equals(draft.slot())
                && before.getWork().equals(draft.work());
        return same
                ? List.of()
                : List.of(UsageRules.violation(
                        "source-differs", "source", draft.source(), "number", draft.sourceId(), "id", before.getId()));
    }

    @Override
    public UsageView record(UsageDraft draft) {
        context.requireValid(draft);
        return context.transactions().required(em -> {
            requireRecorder(UsedInstrument.read(em, draft.instrumentId()));
            return record(em, draft).view();
        });
    }

    /**
     * A session that is in the log now.
     *
     * @param added whether it was not there before
     */
    record Recorded(UsageView view, boolean added) {}

    /** Records a session for a caller who may; one that was recorded before stays as it counts now. */
    Recorded record(EntityManager em, UsageDraft draft) {
        UsageSession before = recordedBefore(em, draft);
        if (before != null) {
            UsageRules.refuseIfAny(differences(em, draft, before));
            return new Recorded(view(em, before.getSessionId()), false);
        }
        UsageRules.refuseIfAny(violations(em, draft));
        UsageSession session = UsageSession.recorded(
                context.ids().next(),
                use(em, UsedInstrument.read(em, draft.instrumentId()), draft.bookingId(), draft.user()),
                draft.slot(),
                draft.work(),
                draft.source(),
                draft.sourceId(),
                recording(null));
        store(em, session);
        audit(em, session, RECORD, null);
        charge(em, session);
        return new Recorded(lists.view(em, session), true);
    }

    private static @Nullable UsageSession recordedBefore(EntityManager em, UsageDraft draft) {
        if (draft.source() == null || draft.sourceId() == null) {
            return null;
        }
        return em
                .createQuery(
                        "select s from UsageSession s where s.source = :source and s.sourceId = :number",
                        UsageSession.class)
                .setParameter("source", draft.source())
                .setParameter("number", draft.sourceId())
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public UsageView adjust(String sessionId, UsageAdjustment adjustment, String reason) {
        context.requireValid(adjustment);
        return context.transactions().required(em -> {
            UsageSession counting = counting(em, sessionId, adjustment.entry(), reason);
            UsageRules.refuseIfAny(rules.span(adjustment.slot()));
            if (counting.getSlot().equals(adjustment.slot())
                    && counting.getWork().equals(adjustment.work())) {
                return lists.view(em, counting);
            }
            reverse(em, counting, reason);
            UsageSession successor =
                    counting.successor(context.ids().next(), adjustment.slot(), adjustment.work(), recording(reason));
            store(em, successor);
            adjusted(em, counting, successor, reason);
            return lists.view(em, successor);
        });
    }

    @Override
    public UsageView cancel(String sessionId, int entry, String reason) {
        return context.transactions().required(em -> {
            UsageSession counting = counting(em, sessionId, entry, reason);
            UsageSession reversal = reverse(em, counting, reason);
            adjusted(em, counting, null, reason);
            return lists.view(em, reversal);
        });
    }

    /** The entry that counts of a finished session, if it is the one that the caller saw and may adjust. */
    private UsageSession counting(EntityManager em, String sessionId, int seen, String reason) {
        context.access().require(ADJUST, locked(em, sessionId).subject());
        UsageRules.requireReason(sessionId, reason);
        UsageSession last = UsageLists.last(lists.entries(em, sessionId));
        if (last.getReversesId() != null) {
            throw new RuleViolationException(UsageRules.violation("cancelled", "id", sessionId));
        }
        if (last.isRunning()) {
            throw new RuleViolationException(UsageRules.violation("still-running", "id", sessionId));
        }
        if (last.getEntryNumber() != seen) {
            throw ConflictException.staleVersion(KIND, sessionId, seen, last.getEntryNumber());
        }
        return last;
    }

    private UsageSession reverse(EntityManager em, UsageSession counting, String reason) {
        UsageSession reversal = counting.reversal(context.ids().next(), recording(reason));
        store(em, reversal);
        return reversal;
    }

    private void adjusted(EntityManager em, UsageSession before, @Nullable UsageSession after, String reason) {
        Map<String, Object> changes = Map.of(
                "slot", after == null ? List.of(before.getSlot()) : List.of(before.getSlot(), after.getSlot()),
                "work", after == null ? List.of(before.getWork()) : List.of(before.getWork(), after.getWork()));
        context.audit().done(em, context.access().caller(), ADJUST, before.subject(), reason, Json.write(changes));
        String holder = before.getUser().holderId();
        if (!context.access().caller().id().equals(holder)) {
            context.notifications()
                    .send(
                            em,
                            new Notification(
                                    after == null ? "usage.cancelled" : "usage.adjusted",
                                    List.of(Recipient.caller(holder)),
                                    Map.of(
                                            InstrumentCatalog.KIND,
                                            UsedInstrument.title(em, before.getInstrumentId()),
                                            "reason",
                                            reason),
                                    new ResourceRef(KIND, before.getSessionId())));
        }
    }

    @Override
    public UsageView view(String sessionId) {
        return context.transactions().required(em -> view(em, sessionId));
    }

    private UsageView view(EntityManager em, String sessionId) {
        return lists.view(em, UsageLists.last(lists.entries(em, sessionId)));
    }

    @Override
    public List<UsageEntry> history(String sessionId) {
        return context.transactions()
                .required(em -> lists.entries(em, sessionId).stream()
                        .map(UsageEntry::of)
                        .toList());
    }

    @Override
    public Page<UsageView> list(UsageQuery query, PageRequest page) {
        context.requireValid(query);
        TimeSlot window = query.window();
        if (window.length().compareTo(LONGEST_WINDOW) > 0) {
            throw new RuleViolationException(new Violation(
                    UsageRules.message(
                            "window-too-long",
                            "start",
                            window.start(),
                            "end",
                            window.end(),
                            "limit",
                            LONGEST_WINDOW.toDays()),
                    LONGEST_WINDOW,
                    window.length(),
                    List.of()));
        }
        return context.transactions().required(em -> lists.page(em, query, page));
    }

    @Override
    public UsageImportReport importAll(String providerId, Iterator<? extends ImportRow<UsageDraft>> rows) {
        if (context.transactions().isActive()) {
            throw new UsageException(Message.of("core.import.in-transaction", "name", KIND));
        }
        context.access().require(RECORD, AccessSubject.ofProvider(KIND, null, providerId));
        return new UsageImport(context, providerId, this).run(rows);
    }

    private void requireRecorder(UsedInstrument instrument) {
        context.access().requireVisible(instrument.subject());
        context.access().require(RECORD, AccessSubject.ofProvider(KIND, null, instrument.providerId()));
    }

    private static @Nullable Booking booking(EntityManager em, @Nullable String id) {
        return id == null ? null : em.find(Booking.class, id);
    }

    private static @Nullable UsageUser holderOf(@Nullable Booking booking) {
        return booking == null ? null : UsageUser.of(booking.getHolderId(), booking.getOrganisationId());
    }

    private static UsageSession.Use use(
            EntityManager em, UsedInstrument instrument, @Nullable String bookingId, @Nullable UsageUser user) {
        UsageUser named = user == null ? holderOf(booking(em, bookingId)) : user;
        return new UsageSession.Use(instrument.id(), instrument.providerId(), bookingId, Objects.requireNonNull(named));
    }

    private UsageSession.Recording recording(@Nullable String reason) {
        return new UsageSession.Recording(context.access().caller().id(), now().truncatedTo(ChronoUnit.MICROS), reason);
    }

    private Instant now() {
        return context.clock().instant();
    }

    /** The unique keys stand behind the locks, where a transaction still sees what was before it locked. */
    private static void store(EntityManager em, UsageSession entry) {
        try {
            em.persist(entry);
            em.flush();
        } catch (PersistenceException e) {
            if (DatabaseErrors.isUniqueViolation(e)) {
                throw ConflictException.retryable(
                        UsageRules.message("overtaken", InstrumentCatalog.KIND, entry.getInstrumentId()), e);
            }
            throw e;
        }
    }

    private void audit(EntityManager em, UsageSession session, Action action, @Nullable String reason) {
        context.audit().done(em, context.access().caller(), action, session.subject(), reason, null);
    }
}
