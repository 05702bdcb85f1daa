package io.stoa.programmes.review;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.Action;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.notify.Notification;
import io.stoa.core.notify.Recipient;
import io.stoa.programmes.Call;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How rounds are found, locked and written down. Whoever changes anything of a round locks its row first; where the call's
 * process goes on with it, the call's row comes after.
 */
final class RoundBook {

    private final ModuleContext context;

    RoundBook(ModuleContext context) {
        this.context = context;
    }

    ReviewRound find(EntityManager em, String id) {
        return known(em.find(ReviewRound.class, id), id);
    }

    /** With the row locked; one that the transaction knows already is read anew. */
    ReviewRound lock(EntityManager em, String id) {
        ReviewRound round = known(em.find(ReviewRound.class, id, LockModeType.PESSIMISTIC_WRITE), id);
        em.refresh(round, LockModeType.PESSIMISTIC_WRITE);
        return round;
    }

    private static ReviewRound known(@Nullable ReviewRound round, String id) {
        if (round == null) {
            throw notFound(id);
        }
        return round;
    }

    static NotFoundException notFound(String id) {
        return notFound(ReviewRounds.KIND, id);
    }

    static NotFoundException notFound(String kind, String id) {
        return new NotFoundException(Message.of("core.entry.not-found", "kind", kind, "id", id));
    }

    static void requireVersion(ReviewRound round, long version) {
        if (round.getVersion() != version) {
            throw ConflictException.staleVersion(ReviewRounds.KIND, round.getId(), version, round.getVersion());
        }
    }

    static void requireState(ReviewRound round, RoundState first, RoundState... others) {
        Set<RoundState> possible = EnumSet.of(first, others);
        if (!possible.contains(round.getState())) {
            throw new RuleViolationException(new Violation(
                    Message.of(
                            "programmes.round.wrong-state",
                            "id",
                            round.getId(),
                            "state",
                            round.getState().label(),
                            "possible",
                            possible.stream().map(RoundState::label).toList()),
                    possible,
                    round.getState(),
                    List.of()));
        }
    }

    static RuleViolationException refused(String code, @Nullable Object... values) {
        return new RuleViolationException(Violation.of(Message.of(code, values)));
    }

    List<ReviewRound> ofCall(EntityManager em, String callId) {
        return em.createQuery("select r from ReviewRound r where r.callId = :call order by r.number", ReviewRound.class)
                .setParameter("call", callId)
                .getResultList();
    }

    Call call(EntityManager em, ReviewRound round) {
        Call call = em.find(Call.class, round.getCallId());
        if (call == null) {
            throw new IllegalStateException("round " + round.getId() + " has no call");
        }
        return call;
    }

    void done(EntityManager em, ReviewRound round, Action action, @Nullable String reason, @Nullable String changes) {
        em.flush();
        context.audit().done(em, context.access().caller(), action, round.subject(), reason, changes);
    }

    /** Tells somebody of a round; the values must name nobody. */
    void tell(EntityManager em, ReviewRound round, String template, String callerId) {
        Map<String, String> values = Map.of(
                "call",
                call(em, round).getTitle(),
                "deadline",
                round.getDeadline().toString());
        ResourceRef about = new ResourceRef(ReviewRounds.KIND, round.getId());
        context.notifications()
                .send(em, new Notification(template, List.of(Recipient.caller(callerId)), values, about));
    }

    Instant now() {
        return context.clock().instant();
    }
}
