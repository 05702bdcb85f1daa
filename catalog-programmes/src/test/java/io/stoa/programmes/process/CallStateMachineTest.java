package io.stoa.programmes.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.RuleViolationException;
import io.stoa.programmes.Call;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of stage and action. */
class CallStateMachineTest {

    /** The table of the Javadoc, once more. */
    private static final Call CALL = new Call() {};

    private static final Map<CallAction, Map<CallStage, CallStage>> TABLE = Map.ofEntries(
            Map.entry(CallAction.OPEN, Map.of(CallStage.ANNOUNCED, CallStage.RECEIVING)),
            Map.entry(
                    CallAction.EXTEND,
                    Map.of(
                            CallStage.ANNOUNCED, CallStage.ANNOUNCED,
                            CallStage.RECEIVING, CallStage.RECEIVING)),
            Map.entry(CallAction.CLOSE, Map.of(CallStage.RECEIVING, CallStage.ACCEPTANCE)),
            Map.entry(CallAction.PUBLISH_ACCEPTANCE, Map.of(CallStage.ACCEPTANCE, CallStage.ACCEPTED)),
            Map.entry(
                    CallAction.OPEN_ROUND,
                    Map.of(
                            CallStage.ACCEPTED, CallStage.IN_REVIEW,
                            CallStage.REVIEWED, CallStage.IN_REVIEW)),
            Map.entry(CallAction.CLOSE_ROUND, Map.of(CallStage.IN_REVIEW, CallStage.REVIEWED)),
            Map.entry(CallAction.PUBLISH_EVALUATION, Map.of(CallStage.REVIEWED, CallStage.EVALUATED)),
            Map.entry(CallAction.PROPOSE, Map.of(CallStage.EVALUATED, CallStage.PROPOSED)),
            Map.entry(
                    CallAction.RETURN_PROPOSAL,
                    Map.of(
                            CallStage.PROPOSED, CallStage.EVALUATED,
                            CallStage.AMENDED, CallStage.OBJECTION_PERIOD)),
            Map.entry(
                    CallAction.APPROVE_PROPOSAL,
                    Map.of(
                            CallStage.PROPOSED, CallStage.DECIDED,
                            CallStage.AMENDED, CallStage.DECIDED)),
            Map.entry(CallAction.PUBLISH_DECISION, Map.of(CallStage.DECIDED, CallStage.OBJECTION_PERIOD)),
            Map.entry(
                    CallAction.RECORD_OBJECTION,
                    Map.of(
                            CallStage.OBJECTION_PERIOD, CallStage.OBJECTION_PERIOD,
                            CallStage.AMENDED, CallStage.AMENDED)),
            Map.entry(
                    CallAction.ANSWER_OBJECTION,
                    Map.of(
                            CallStage.OBJECTION_PERIOD, CallStage.OBJECTION_PERIOD,
                            CallStage.AMENDED, CallStage.AMENDED)),
            Map.entry(CallAction.AMEND, Map.of(CallStage.OBJECTION_PERIOD, CallStage.AMENDED)),
            Map.entry(CallAction.FINALISE, Map.of(CallStage.OBJECTION_PERIOD, CallStage.FINAL)),
            Map.entry(CallAction.END, Map.of(CallStage.FINAL, CallStage.CLOSED)),
            Map.entry(CallAction.CANCEL, cancelled()));

    private static Map<CallStage, CallStage> cancelled() {
        Map<CallStage, CallStage> all = new EnumMap<>(CallStage.class);
        for (CallStage stage : CallStage.values()) {
            if (stage != CallStage.FINAL && stage != CallStage.CLOSED && stage != CallStage.CANCELLED) {
                all.put(stage, CallStage.CANCELLED);
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(CallAction.class)
    void leads_where_the_table_says_and_nowhere_else(CallAction action) {
        Map<CallStage, CallStage> expected = TABLE.getOrDefault(action, Map.of());
        for (CallStage from : CallStage.values()) {
            assertThat(CallStateMachine.next(from, action))
                    .as("%s from %s", action, from)
                    .isEqualTo(expected.get(from));
        }
        assertThat(CallStateMachine.stagesFor(action)).isEqualTo(expected.keySet());
    }

    @ParameterizedTest
    @EnumSource(CallStage.class)
    void names_stage_action_and_what_would_be_possible_when_it_refuses(CallStage from) {
        for (CallAction action : CallAction.values()) {
            if (CallStateMachine.next(from, action) == null) {
                assertThatThrownBy(() -> CallStateMachine.require(CALL, from, action))
                        .isInstanceOf(RuleViolationException.class)
                        .hasMessageContaining(from.label().text(Locale.ENGLISH))
                        .hasMessageContaining(action.label().text(Locale.ENGLISH));
            }
        }
    }

    @Test
    void reaches_every_stage_from_the_first() {
        Set<CallStage> reached = EnumSet.of(CallStage.ANNOUNCED);
        for (int i = 0; i < CallStage.values().length; i++) {
            for (CallStage from : List.copyOf(reached)) {
                for (CallAction action : CallAction.values()) {
                    CallStage next = CallStateMachine.next(from, action);
                    if (next != null) {
                        reached.add(next);
                    }
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(CallStage.values());
    }
}
