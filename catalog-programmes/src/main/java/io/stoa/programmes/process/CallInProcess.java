package io.stoa.programmes.process;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.programmes.Call;
import java.time.Instant;
import java.util.List;

/**
 * A call that is locked for a step of its process.
 *
 * @param call the call, published
 * @param stage where it stands at this moment
 * @param round the number of the round last opened, from 1; 0 before
 * @param opensAt when applications are first received
 * @param closesAt when they are no longer received, extensions included
 */
public record CallInProcess(Call call, CallStage stage, int round, Instant opensAt, Instant closesAt) {

    /**
     * Refuses unless the call is at one of some stages.
     *
     * @param possible the stages
     * @throws RuleViolationException if it is at another
     */
    public void requireStage(CallStage... possible) {
        List<CallStage> stages = List.of(possible);
        if (!stages.contains(stage)) {
            throw new RuleViolationException(new Violation(
                    call.message(
                            "programmes.process.other-stage",
                            "stage",
                            stage.label(),
                            "possible",
                            stages.stream().map(CallStage::label).toList()),
                    stages,
                    stage,
                    List.of()));
        }
    }
}
