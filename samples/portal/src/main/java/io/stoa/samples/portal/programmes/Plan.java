package io.stoa.samples.portal.programmes;

import io.stoa.programmes.process.CallStage;
import java.util.List;

/**
 * A step of the way that a call goes in public, for the line of steps on its page.
 *
 * @param stage the stage
 * @param state whether it is behind, reached, or ahead
 */
record Plan(CallStage stage, State state) {

    private static final List<CallStage> PUBLIC = List.of(
            CallStage.ANNOUNCED,
            CallStage.RECEIVING,
            CallStage.ACCEPTANCE,
            CallStage.ACCEPTED,
            CallStage.IN_REVIEW,
            CallStage.EVALUATED,
            CallStage.OBJECTION_PERIOD,
            CallStage.FINAL);

    /** Where a step is, seen from now. */
    enum State {
        /** It is behind. */
        DONE,
        /** The call is there. */
        NOW,
        /** It is ahead. */
        AHEAD
    }

    /** The steps as everybody sees them; of a call that was given up there is none to come. */
    static List<Plan> of(CallStage at) {
        if (at == CallStage.CANCELLED) {
            return List.of(new Plan(at, State.NOW));
        }
        CallStage shown = PUBLIC.stream()
                .filter(stage -> stage.compareTo(at) <= 0)
                .reduce((first, second) -> second)
                .orElse(CallStage.ANNOUNCED);
        return PUBLIC.stream()
                .map(stage -> new Plan(stage, state(stage, shown)))
                .toList();
    }

    private static State state(CallStage stage, CallStage shown) {
        if (stage == shown) {
            return State.NOW;
        }
        return stage.compareTo(shown) < 0 ? State.DONE : State.AHEAD;
    }
}
