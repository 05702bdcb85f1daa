package io.stoa.instruments.maintenance;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.due.DueTask;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.notify.Notification;
import io.stoa.core.notify.Recipient;
import io.stoa.instruments.Instrument;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.instruments.KnownInstrument;
import io.stoa.instruments.booking.BookingPolicies;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class DefaultCalibrations implements Calibrations {

    private static final String REMINDER = "calibration.reminder";
    private static final List<Integer> DAYS_BEFORE = List.of(30, 7, -1);
    private static final int MOST_RECORDS = 500;

    private final ModuleContext context;
    private final BookingPolicies policies;

    DefaultCalibrations(ModuleContext context, BookingPolicies policies) {
        this.context = context;
        this.policies = policies;
        context.dueWork().register(REMINDER, this::remind);
    }

    @Override
    public CalibrationPlanView plan(CalibrationPlanDraft draft) {
        context.requireValid(draft);
        Period every = draft.every();
        if (every != null && !LocalDate.EPOCH.plus(every).isAfter(LocalDate.EPOCH)) {
            throw refused("instruments.calibration.interval", "every", every);
        }
        return context.transactions().required(em -> {
            KnownInstrument instrument = kept(em, draft.instrumentId());
            lock(em, instrument);
            CalibrationPlan plan = find(em, draft.instrumentId());
            if (plan == null) {
                plan = new CalibrationPlan(context.ids().next(), instrument.providerId(), draft, now());
                em.persist(plan);
            } else {
                plan.set(draft, now());
            }
            em.flush();
            audit(em, plan.subject(), Json.write(draft));
            schedule(em, plan);
            return view(plan);
        });
    }

    /** Plans of one instrument are made and moved one after the other. */
    private static void lock(EntityManager em, KnownInstrument instrument) {
        em.find(Instrument.class, instrument.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public CalibrationView enter(CalibrationDraft draft) {
        context.requireValid(draft);
        return context.transactions().required(em -> {
            KnownInstrument instrument = kept(em, draft.instrumentId());
            lock(em, instrument);
            LocalDate today = today(draft.instrumentId());
            if (draft.doneOn().isAfter(today)) {
                throw refused("instruments.calibration.in-future", "date", draft.doneOn(), "today", today);
            }
            CalibrationPlan plan = find(em, draft.instrumentId());
            LocalDate next = next(draft, plan);
            if (next != null && !next.isAfter(draft.doneOn())) {
                throw refused("instruments.calibration.next-before", "date", draft.doneOn(), "next", next);
            }
            Calibration record = new Calibration(
                    context.ids().next(),
                    instrument.providerId(),
                    draft,
                    next,
                    context.access().caller().id(),
                    now());
            em.persist(record);
            if (plan != null && next != null) {
                plan.dueNext(next, now());
                em.flush();
                schedule(em, plan);
            }
            audit(em, AccessSubject.ofProvider(KIND, record.getId(), instrument.providerId()), Json.write(draft));
            return record.view();
        });
    }

    private static @Nullable LocalDate next(CalibrationDraft draft, @Nullable CalibrationPlan plan) {
        if (draft.outcome() == CalibrationOutcome.FAILED) {
            return null;
        }
        Period every = plan == null ? null : plan.getEvery();
        return draft.nextDueOn() != null || every == null
                ? draft.nextDueOn()
                : draft.doneOn().plus(every);
    }

    @Override
    public @Nullable CalibrationPlanView planOf(String instrumentId) {
        return context.transactions().<@Nullable CalibrationPlanView>required(em -> {
            KnownInstrument.visible(em, context.access(), instrumentId);
            CalibrationPlan plan = find(em, instrumentId);
            return plan == null ? null : view(plan);
        });
    }

    @Override
    public List<CalibrationView> records(String instrumentId) {
        return context.transactions().required(em -> {
            KnownInstrument.visible(em, context.access(), instrumentId);
            return em.createQuery(
                            "select c from Calibration c where c.instrumentId = :instrument"
                                    + " order by c.doneOn desc, c.id desc",
                            Calibration.class)
                    .setParameter("instrument", instrumentId)
                    .setMaxResults(MOST_RECORDS)
                    .getResultStream()
                    .map(Calibration::view)
                    .toList();
        });
    }

    /** Tells the keepers, and comes again when the next reminder is due. */
    private @Nullable Instant remind(EntityManager em, DueTask task) {
        CalibrationPlan plan = em.find(CalibrationPlan.class, task.subject());
        if (plan == null) {
            return null;
        }
        LocalDate today = today(plan.getInstrumentId());
        if (DAYS_BEFORE.contains((int) java.time.temporal.ChronoUnit.DAYS.between(today, plan.getDueOn()))
                || today.isAfter(plan.getDueOn())) {
            tell(em, plan, today.isAfter(plan.getDueOn()) ? "calibration.overdue" : "calibration.due");
        }
        return nextReminder(plan, today);
    }

    private void schedule(EntityManager em, CalibrationPlan plan) {
        Instant next = nextReminder(plan, today(plan.getInstrumentId()).minusDays(1));
        if (next == null) {
            context.dueWork().cancel(em, REMINDER, plan.getId());
        } else {
            context.dueWork().schedule(em, REMINDER, plan.getId(), next, null);
        }
    }

    /** The first reminder after a day; null if all have passed. */
    private @Nullable Instant nextReminder(CalibrationPlan plan, LocalDate after) {
        ZoneId zone = zone(plan.getInstrumentId());
        return DAYS_BEFORE.stream()
                .map(days -> plan.getDueOn().minusDays(days))
                .filter(day -> day.isAfter(after))
                .findFirst()
                .map(day -> day.atStartOfDay(zone).toInstant())
                .orElse(null);
    }

    private void tell(EntityManager em, CalibrationPlan plan, String template) {
        Map<String, String> values = Map.of(
                "instrument", KnownInstrument.read(em, plan.getInstrumentId()).title(),
                "dueOn", plan.getDueOn().toString());
        context.notifications()
                .send(
                        em,
                        new Notification(
                                template,
                                List.of(Recipient.role(plan.getProviderId(), InstrumentRoles.KEEPER)),
                                values,
                                new ResourceRef(InstrumentCatalog.KIND, plan.getInstrumentId())));
    }

    /** An instrument whose calibration the caller may keep. */
    private KnownInstrument kept(EntityManager em, String id) {
        KnownInstrument instrument = KnownInstrument.visible(em, context.access(), id);
        context.access().require(KEEP, AccessSubject.ofProvider(KIND, null, instrument.providerId()));
        return instrument;
    }

    private static @Nullable CalibrationPlan find(EntityManager em, String instrumentId) {
        return em
                .createQuery(
                        "select p from CalibrationPlan p where p.instrumentId = :instrument", CalibrationPlan.class)
                .setParameter("instrument", instrumentId)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private CalibrationPlanView view(CalibrationPlan plan) {
        return new CalibrationPlanView(
                plan.getInstrumentId(),
                plan.getEvery(),
                plan.getDueOn(),
                plan.getDueOn().isBefore(today(plan.getInstrumentId())),
                plan.isBlocksBooking());
    }

    private ZoneId zone(String instrumentId) {
        return policies.calendar(instrumentId).zone();
    }

    private LocalDate today(String instrumentId) {
        return now().atZone(zone(instrumentId)).toLocalDate();
    }

    private Instant now() {
        return context.clock().instant();
    }

    private void audit(EntityManager em, AccessSubject subject, String changes) {
        context.audit().done(em, context.access().caller(), KEEP, subject, null, changes);
    }

    private static RuleViolationException refused(String code, Object... values) {
        return new RuleViolationException(Violation.of(Message.of(code, values)));
    }
}
