package io.stoa.programmes.process;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.programmes.Call;
import io.stoa.programmes.CallCatalog;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class DefaultObjections implements Objections {

    private static final int LONGEST_ANSWER = 20000;

    private final ModuleContext context;
    private final CallSteps steps;
    private final CallApplications applications;
    private final ObjectionPeriod period;

    DefaultObjections(ModuleContext context, CallSteps steps, CallApplications applications, ObjectionPeriod period) {
        this.context = context;
        this.steps = steps;
        this.applications = applications;
        this.period = period;
    }

    @Override
    public ObjectionView record(String callId, ObjectionDraft draft) {
        context.requireValid(draft);
        return context.transactions().required(em -> {
            CallSteps.Locked locked = locked(em, callId, CallAction.RECORD_OBJECTION);
            requireInTime(em, locked, draft.receivedOn());
            requireKnown(em, locked.call(), draft.applicationNumber());
            Objection objection = new Objection(
                    context.ids().next(),
                    locked.progress(),
                    draft,
                    context.access().caller().id(),
                    steps.now());
            em.persist(objection);
            steps.move(em, locked, CallAction.RECORD_OBJECTION, null, null);
            em.flush();
            return objection.view();
        });
    }

    private CallSteps.Locked locked(EntityManager em, String callId, CallAction action) {
        KnownEntry call = KnownEntry.visible(em, context.access(), CallCatalog.KIND, Call.class, callId);
        String provider = String.valueOf(call.subject().providerId());
        context.access().require(action.action(), AccessSubject.ofProvider(KIND, null, provider));
        CallSteps.Locked locked = steps.lock(em, callId);
        CallStateMachine.require(locked.call(), locked.progress().getStage(), action);
        return locked;
    }

    private void requireInTime(EntityManager em, CallSteps.Locked locked, LocalDate receivedOn) {
        LocalDate until = period.recount(em, locked);
        LocalDate from = Objects.requireNonNull(locked.progress().getObjectionsFrom());
        LocalDate last = until.isBefore(period.today()) ? until : period.today();
        if (receivedOn.isBefore(from) || receivedOn.isAfter(last)) {
            throw new RuleViolationException(new Violation(
                    Message.of("programmes.objection.time", "received", receivedOn, "from", from, "until", last),
                    List.of(from, last),
                    receivedOn,
                    List.of()));
        }
    }

    private void requireKnown(EntityManager em, Call call, @Nullable String number) {
        boolean known = number == null
                || applications.accepted(em, call.getId()).stream()
                        .anyMatch(each -> each.listed().number().equals(number));
        if (!known) {
            throw new RuleViolationException(
                    Violation.of(call.message("programmes.objection.no-application", "number", number)));
        }
    }

    @Override
    public ObjectionView answer(String id, long version, ObjectionState outcome, String answer) {
        if (outcome == ObjectionState.OPEN || answer.isBlank() || answer.length() > LONGEST_ANSWER) {
            throw new RuleViolationException(Violation.of(
                    Message.of("programmes.objection.answer", "length", answer.length(), "limit", LONGEST_ANSWER)));
        }
        return context.transactions().required(em -> {
            CallSteps.Locked locked = locked(em, callOf(em, id), CallAction.ANSWER_OBJECTION);
            Objection objection = em.find(Objection.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (objection.version() != version) {
                throw ConflictException.staleVersion(KIND, id, version, objection.version());
            }
            if (objection.state() != ObjectionState.OPEN) {
                throw new RuleViolationException(Violation.of(Message.of(
                        "programmes.objection.answered",
                        "id",
                        id,
                        "state",
                        objection.state().label())));
            }
            objection.answer(outcome, answer, context.access().caller().id(), steps.now());
            steps.move(em, locked, CallAction.ANSWER_OBJECTION, null, null);
            em.flush();
            return objection.view();
        });
    }

    /** Read without the rest, which must come with the lock. */
    private String callOf(EntityManager em, String id) {
        List<Object[]> rows = em.createQuery(
                        "select p.callId, p.providerId from CallProgress p, Objection o"
                                + " where o.id = :id and o.callId = p.callId",
                        Object[].class)
                .setParameter("id", id)
                .getResultList();
        if (rows.isEmpty()
                || !context.access().may(READ, AccessSubject.ofProvider(KIND, id, (String) rows.get(0)[1]))) {
            throw KnownEntry.notFound(KIND, id);
        }
        return (String) rows.get(0)[0];
    }

    @Override
    public ObjectionView view(String id) {
        return context.transactions().required(em -> {
            Objection objection = em.find(Objection.class, id);
            if (objection == null || !context.access().may(READ, objection.subject())) {
                throw KnownEntry.notFound(KIND, id);
            }
            return objection.view();
        });
    }

    @Override
    public Page<ObjectionView> list(String callId, PageRequest page) {
        return context.transactions().required(em -> {
            KnownEntry call = KnownEntry.visible(em, context.access(), CallCatalog.KIND, Call.class, callId);
            String provider = String.valueOf(call.subject().providerId());
            context.access().require(READ, AccessSubject.ofProvider(KIND, null, provider));
            return KeysetQuery.select("select o from Objection o", Objection.class)
                    .where("o.callId = :call", "call", callId)
                    .ascending("o.number", Integer.class, Objection::number)
                    .page(em, context.cursors(), List.of(KIND, callId), page)
                    .map(Objection::view);
        });
    }

    @Override
    public Page<OwnObjectionView> own(PageRequest page) {
        return context.transactions().required(em -> {
            Caller caller = context.access().caller();
            context.access().require(OWN, new AccessSubject(KIND, null, null, null, null, caller.id()));
            return KeysetQuery.select("select o, c from Objection o, Call c", Object[].class)
                    .where("c.id = o.callId")
                    .where("o.raisedBy = :caller", "caller", caller.id())
                    .descending("o.id", String.class, row -> ((Objection) row[0]).id())
                    .page(em, context.cursors(), List.of(KIND, "own", caller.id()), page)
                    .map(row -> ((Objection) row[0]).ownView(((Call) row[1]).getTitles()));
        });
    }
}
