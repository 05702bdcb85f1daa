package io.stoa.literature.delivery;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.util.List;
import java.util.Set;

/** Refuses a step that cannot be taken where a request stands. */
final class WrongState {

    private WrongState() {}

    static RuleViolationException of(String id, Enum<?> action, Message state, Set<RequestState> possible) {
        return refusal(
                id, action, state, possible.stream().map(RequestState::label).toList());
    }

    static RuleViolationException ofSupply(String id, Enum<?> action, Message state, Set<SupplyState> possible) {
        return refusal(
                id, action, state, possible.stream().map(SupplyState::label).toList());
    }

    private static RuleViolationException refusal(String id, Enum<?> action, Message state, List<Message> possible) {
        return new RuleViolationException(new Violation(
                Message.of(
                        "literature.delivery.wrong-state",
                        "id",
                        id,
                        "action",
                        action.name(),
                        "state",
                        state,
                        "possible",
                        possible),
                possible,
                state,
                List.of()));
    }
}
