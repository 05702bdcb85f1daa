package io.stoa.samples.portal.desk.programme;

import io.stoa.core.Platform;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.error.Violation;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallView;
import io.stoa.programmes.process.CallAction;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.process.CallStage;
import io.stoa.programmes.process.CallStateMachine;
import io.stoa.programmes.process.DecisionView;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Which steps lead on from where a call stands, whether they are the reader's, and what is missing for each. */
@Component
class StageSteps {

    /** Steps that time takes, that belong to the review, or that stand on a page of their own. */
    private static final Set<CallAction> ELSEWHERE = Set.of(
            CallAction.OPEN,
            CallAction.CLOSE,
            CallAction.CLOSE_ROUND,
            CallAction.RECORD_OBJECTION,
            CallAction.ANSWER_OBJECTION);

    private final CallProcess process;
    private final Platform platform;

    StageSteps(CallProcess process, Platform platform) {
        this.process = process;
        this.platform = platform;
    }

    /**
     * A step that leads on.
     *
     * @param action the step
     * @param next the stage that it leads to
     * @param own whether the reader may take it
     * @param missing what stands against it, in words
     */
    record Step(CallAction action, CallStage next, boolean own, List<String> missing) {

        /** {@return whether it leads back or ends the call, so that it stands behind the others} */
        public boolean back() {
            return action == CallAction.RETURN_PROPOSAL || action == CallAction.CANCEL;
        }

        /** {@return the step as addresses write it} */
        public String path() {
            return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    List<Step> of(CallView call, @Nullable DecisionView decision) {
        CallStage stage = process.view(call.id()).stage();
        return Arrays.stream(CallAction.values())
                .filter(action -> !ELSEWHERE.contains(action))
                .flatMap(action -> {
                    CallStage next = CallStateMachine.next(stage, action);
                    return next == null
                            ? Stream.<Step>empty()
                            : Stream.of(new Step(action, next, may(action, call, decision), missing(call, action)));
                })
                .filter(step -> step.own() || step.action() != CallAction.CANCEL)
                .sorted(Comparator.comparing(Step::back))
                .toList();
    }

    /** As the process asks the access policy; nobody approves the own proposal. */
    private boolean may(CallAction action, CallView call, @Nullable DecisionView decision) {
        String proposer = action == CallAction.APPROVE_PROPOSAL && decision != null ? decision.proposedBy() : null;
        return platform.context()
                .access()
                .may(
                        action.action(),
                        new AccessSubject(CallCatalog.KIND, call.id(), call.providerId(), null, null, proposer));
    }

    private List<String> missing(CallView call, CallAction action) {
        Locale locale = LocaleContextHolder.getLocale();
        return process.check(call.id(), action).stream()
                .map((Violation violation) -> violation.text(locale))
                .toList();
    }
}
