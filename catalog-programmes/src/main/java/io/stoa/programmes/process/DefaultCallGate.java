package io.stoa.programmes.process;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.ReviewStage;
import jakarta.persistence.EntityManager;
import java.util.List;

final class DefaultCallGate implements CallGate {

    private final CallSteps steps;

    DefaultCallGate(CallSteps steps) {
        this.steps = steps;
    }

    @Override
    public CallInProcess lock(EntityManager em, String callId) {
        CallSteps.Locked locked = steps.lock(em, callId);
        CallProgress progress = locked.progress();
        return new CallInProcess(
                locked.call(), progress.getStage(), progress.getRound(), progress.getOpensAt(), progress.getClosesAt());
    }

    @Override
    public CallInProcess require(EntityManager em, String callId, CallStage... possible) {
        CallInProcess call = lock(em, callId);
        call.requireStage(possible);
        return call;
    }

    @Override
    public int openRound(EntityManager em, String callId, ReviewMode mode) {
        CallSteps.Locked locked = steps.lock(em, callId);
        CallStateMachine.require(locked.call(), locked.progress().getStage(), CallAction.OPEN_ROUND);
        List<ReviewStage> plan = locked.call().getTerms().reviewPlan();
        int done = locked.progress().getRound();
        ReviewMode planned = done < plan.size() ? plan.get(done).mode() : null;
        if (planned != mode) {
            throw new RuleViolationException(new Violation(
                    locked.call()
                            .message(
                                    "programmes.process.other-round",
                                    "round",
                                    done + 1,
                                    "mode",
                                    mode.label(),
                                    "planned",
                                    planned == null ? null : planned.label()),
                    planned,
                    mode,
                    List.of()));
        }
        int round = locked.progress().nextRound();
        steps.move(em, locked, CallAction.OPEN_ROUND, null, new StageContent.Round(round, mode, false));
        return round;
    }

    @Override
    public void closeRound(EntityManager em, String callId, int round) {
        CallSteps.Locked locked = steps.lock(em, callId);
        CallStateMachine.require(locked.call(), locked.progress().getStage(), CallAction.CLOSE_ROUND);
        int open = locked.progress().getRound();
        if (round != open) {
            throw new RuleViolationException(new Violation(
                    locked.call().message("programmes.process.no-such-round", "round", round, "open", open),
                    open,
                    round,
                    List.of()));
        }
        ReviewMode mode = locked.call().getTerms().reviewPlan().get(round - 1).mode();
        steps.move(em, locked, CallAction.CLOSE_ROUND, null, new StageContent.Round(round, mode, true));
    }
}
