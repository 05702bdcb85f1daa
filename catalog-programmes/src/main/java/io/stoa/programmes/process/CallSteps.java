package io.stoa.programmes.process;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.change.EntryChanged;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.programmes.Call;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallPublication;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Locks calls and moves them; every step of the process goes through here. */
final class CallSteps implements CallPublication {

    static final String OPENING = "programmes.call.open";
    static final String CLOSING = "programmes.call.close";
    static final String CLOSING_SOON = "programmes.call.closing-soon";
    static final String WITHDRAWN = "programmes.call.withdrawn";

    private static final Duration REMINDED_BEFORE = Duration.ofDays(3);

    private final ModuleContext context;

    CallSteps(ModuleContext context) {
        this.context = context;
    }

    /** A call with its progress, both locked. */
    record Locked(Call call, CallProgress progress) {}

    @Override
    public void published(EntityManager em, Call call) {
        if (em.find(CallProgress.class, call.getId()) != null) {
            return;
        }
        CallProgress progress = new CallProgress(call, now());
        em.persist(progress);
        publish(em, call, progress, new StageContent.Announced(call.getOpensAt(), call.getClosesAt()));
        context.dueWork().schedule(em, OPENING, call.getId(), call.getOpensAt(), null);
        scheduleClosing(em, call.getId(), call.getClosesAt());
    }

    @Override
    public void imported(EntityManager em) {
        em.createQuery(
                        "select c from Call c where c.status = :published and not exists"
                                + " (select p.callId from CallProgress p where p.callId = c.id) order by c.id",
                        Call.class)
                .setParameter("published", EntryStatus.PUBLISHED)
                .getResultList()
                .forEach(call -> published(em, call));
    }

    /** As due work, since it may concern many applications. */
    @Override
    public void withdrawn(EntityManager em, Call call) {
        if (em.find(CallProgress.class, call.getId()) != null) {
            context.dueWork().schedule(em, WITHDRAWN, call.getId(), now(), call.getStatusReason());
        }
    }

    void scheduleClosing(EntityManager em, String callId, Instant closesAt) {
        context.dueWork().schedule(em, CLOSING, callId, closesAt, null);
        context.dueWork().schedule(em, CLOSING_SOON, callId, closesAt.minus(REMINDED_BEFORE), null);
    }

    /** Locks a published call and does what time has brought. */
    Locked lock(EntityManager em, String callId) {
        Locked locked = caughtUp(em, callId);
        if (locked.call().getStatus() != EntryStatus.PUBLISHED) {
            throw notPublished(locked.call());
        }
        return locked;
    }

    static RuleViolationException notPublished(Call call) {
        return new RuleViolationException(Violation.of(call.message(
                "programmes.process.not-published", "status", call.getStatus().label())));
    }

    /** Locks a call, suspended or not, and does what time has brought; due work needs no more. */
    Locked caughtUp(EntityManager em, String callId) {
        Call call = em.find(Call.class, callId, LockModeType.PESSIMISTIC_WRITE);
        if (call == null) {
            throw KnownEntry.notFound(CallCatalog.KIND, callId);
        }
        CallProgress progress = em.find(CallProgress.class, callId, LockModeType.PESSIMISTIC_WRITE);
        if (progress == null) {
            throw notPublished(call);
        }
        Locked locked = new Locked(call, progress);
        for (CallAction due = progress.due(now()); due != null; due = progress.due(now())) {
            context.access().as(Caller.system(), bringing(em, locked, due));
        }
        return locked;
    }

    private Supplier<CallStage> bringing(EntityManager em, Locked locked, CallAction due) {
        Instant closesAt = locked.progress().getClosesAt();
        StageContent content =
                due == CallAction.OPEN ? new StageContent.Opened(closesAt) : new StageContent.Received(closesAt);
        return () -> move(em, locked, due, null, content);
    }

    /** Moves a call, writes the audit line and publishes what the stage has to say. */
    CallStage move(
            EntityManager em,
            Locked locked,
            CallAction action,
            @Nullable String reason,
            @Nullable StageContent content) {
        CallProgress progress = locked.progress();
        CallStage before = progress.getStage();
        CallStage next = CallStateMachine.require(locked.call(), before, action);
        progress.enter(next, now());
        if (content != null) {
            publish(em, locked.call(), progress, content);
        }
        context.audit()
                .done(
                        em,
                        context.access().caller(),
                        action.action(),
                        locked.call().subject(),
                        reason,
                        Json.write(Map.of("stage", List.of(before, next))));
        return next;
    }

    /** Publishes something more about the stage that a call is at. */
    void publish(EntityManager em, Locked locked, StageContent content) {
        publish(em, locked.call(), locked.progress(), content);
    }

    private void publish(EntityManager em, Call call, CallProgress progress, StageContent content) {
        StageNotice notice =
                new StageNotice(context.ids().next(), call, progress.nextNotice(), progress.getStage(), now(), content);
        em.persist(notice);
        em.flush();
        AccessSubject subject = notice.subject();
        context.changes()
                .record(
                        em,
                        new EntryChanged(
                                new ResourceRef(CallProcess.NOTICE_KIND, String.valueOf(subject.id())),
                                call.getProviderId(),
                                call.getAudience(),
                                EntryStatus.PUBLISHED,
                                1,
                                now()));
    }

    /** Microseconds, as the database keeps them. */
    Instant now() {
        return context.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
