package io.stoa.samples.portal.desk.programme;

import io.stoa.core.error.Violation;
import io.stoa.programmes.process.CallAction;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.process.CallStage;
import io.stoa.programmes.process.CallStateMachine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Which steps lead on from where a call stands, and what is missing for each. */
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

    StageSteps(CallProcess process) {
        this.process = process;
    }

    /**
     * A step that leads on.
     *
     * @param action the step
     * @param next the stage that it leads to
     * @param missing what stands against it, in words
     */
    record Step(CallAction action, CallStage next, List<String> missing) {

        /** {@return the step as addresses write it} */
        String path() {
            return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    List<Step> of(String callId) {
        CallStage stage = process.view(callId).stage();
        return Arrays.stream(CallAction.values())
                .filter(action -> !ELSEWHERE.contains(action))
                .flatMap(action -> {
                    CallStage next = CallStateMachine.next(stage, action);
                    return next == null
                            ? Stream.<Step>empty()
                            : Stream.of(new Step(action, next, missing(callId, action)));
                })
                .toList();
    }

    private List<String> missing(String callId, CallAction action) {
        Locale locale = LocaleContextHolder.getLocale();
        return process.check(callId, action).stream()
                .map((Violation violation) -> violation.text(locale))
                .toList();
    }
}
