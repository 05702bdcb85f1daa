package io.stoa.programmes.process;

import static io.stoa.programmes.process.CallAction.AMEND;
import static io.stoa.programmes.process.CallAction.ANSWER_OBJECTION;
import static io.stoa.programmes.process.CallAction.APPROVE_PROPOSAL;
import static io.stoa.programmes.process.CallAction.CANCEL;
import static io.stoa.programmes.process.CallAction.CLOSE;
import static io.stoa.programmes.process.CallAction.CLOSE_ROUND;
import static io.stoa.programmes.process.CallAction.END;
import static io.stoa.programmes.process.CallAction.EXTEND;
import static io.stoa.programmes.process.CallAction.FINALISE;
import static io.stoa.programmes.process.CallAction.OPEN;
import static io.stoa.programmes.process.CallAction.OPEN_ROUND;
import static io.stoa.programmes.process.CallAction.PROPOSE;
import static io.stoa.programmes.process.CallAction.PUBLISH_ACCEPTANCE;
import static io.stoa.programmes.process.CallAction.PUBLISH_DECISION;
import static io.stoa.programmes.process.CallAction.PUBLISH_EVALUATION;
import static io.stoa.programmes.process.CallAction.RECORD_OBJECTION;
import static io.stoa.programmes.process.CallAction.RETURN_PROPOSAL;
import static io.stoa.programmes.process.CallStage.ACCEPTANCE;
import static io.stoa.programmes.process.CallStage.ACCEPTED;
import static io.stoa.programmes.process.CallStage.AMENDED;
import static io.stoa.programmes.process.CallStage.ANNOUNCED;
import static io.stoa.programmes.process.CallStage.CANCELLED;
import static io.stoa.programmes.process.CallStage.CLOSED;
import static io.stoa.programmes.process.CallStage.DECIDED;
import static io.stoa.programmes.process.CallStage.EVALUATED;
import static io.stoa.programmes.process.CallStage.FINAL;
import static io.stoa.programmes.process.CallStage.IN_REVIEW;
import static io.stoa.programmes.process.CallStage.OBJECTION_PERIOD;
import static io.stoa.programmes.process.CallStage.PROPOSED;
import static io.stoa.programmes.process.CallStage.RECEIVING;
import static io.stoa.programmes.process.CallStage.REVIEWED;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.programmes.Call;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one state machine of calls 项目管理流程.
 *
 * <table>
 * <caption>Transitions</caption>
 * <tr><th>From</th><th>Action</th><th>To</th><th>Guard</th><th>Who (default)</th></tr>
 * <tr><td>announced</td><td>open</td><td>receiving</td><td>the time of opening has come</td><td>time</td></tr>
 * <tr><td>announced, receiving</td><td>extend</td><td>same</td><td>the new closing lies behind the old one; a
 *     reason</td><td>secretary</td></tr>
 * <tr><td>receiving</td><td>close</td><td>acceptance</td><td>the time of closing has come</td><td>time</td></tr>
 * <tr><td>acceptance</td><td>publish acceptance</td><td>accepted</td><td>every application is accepted, refused or
 *     withdrawn, and one is accepted</td><td>secretary</td></tr>
 * <tr><td>accepted, reviewed</td><td>open round</td><td>in review</td><td>the plan has a next round, of this
 *     mode</td><td>secretary, through the review</td></tr>
 * <tr><td>in review</td><td>close round</td><td>reviewed</td><td>it is the round that is open</td><td>secretary,
 *     through the review</td></tr>
 * <tr><td>reviewed</td><td>publish evaluation</td><td>evaluated</td><td>all planned rounds are
 *     closed</td><td>secretary</td></tr>
 * <tr><td>evaluated</td><td>propose</td><td>proposed</td><td>amounts stay within budgets and
 *     ceilings</td><td>secretary, chair</td></tr>
 * <tr><td>proposed</td><td>return proposal</td><td>evaluated</td><td>a reason</td><td>approver</td></tr>
 * <tr><td>amended</td><td>return proposal</td><td>objection period</td><td>a reason</td><td>approver</td></tr>
 * <tr><td>proposed, amended</td><td>approve proposal</td><td>decided</td><td>not by who proposed it</td><td>approver</td></tr>
 * <tr><td>decided</td><td>publish decision</td><td>objection period</td><td>–</td><td>secretary</td></tr>
 * <tr><td>objection period, amended</td><td>record objection, answer objection</td><td>same</td><td>received in the period;
 *     answered once</td><td>secretary</td></tr>
 * <tr><td>objection period</td><td>amend</td><td>amended</td><td>an objection was upheld and is not yet dealt with;
 *     a reason</td><td>secretary, chair</td></tr>
 * <tr><td>objection period</td><td>finalise</td><td>final</td><td>the period is over, every objection is answered and
 *     what was upheld is dealt with</td><td>secretary</td></tr>
 * <tr><td>final</td><td>end</td><td>closed</td><td>–</td><td>secretary</td></tr>
 * <tr><td>any but final, closed and cancelled</td><td>cancel</td><td>cancelled</td><td>a
 *     reason</td><td>approver</td></tr>
 * </table>
 *
 * <p>Every action is possible only while the call's entry is published; a suspended call stands still, though its
 * closing comes, and one that is withdrawn before it is final is cancelled.
 */
public final class CallStateMachine {

    private static final Map<CallAction, Map<CallStage, CallStage>> TRANSITIONS = transitions();

    private CallStateMachine() {}

    /**
     * The stage that an action leads to.
     *
     * @param from where the call stands
     * @param action what is to be done
     * @return the stage after it, or null if the action is not possible at this stage
     */
    public static @Nullable CallStage next(CallStage from, CallAction action) {
        return TRANSITIONS.getOrDefault(action, Map.of()).get(from);
    }

    /**
     * The stages at which an action is possible.
     *
     * @param action what is to be done
     * @return the stages, in the order of their declaration
     */
    public static Set<CallStage> stagesFor(CallAction action) {
        Set<CallStage> stages = EnumSet.noneOf(CallStage.class);
        stages.addAll(TRANSITIONS.getOrDefault(action, Map.of()).keySet());
        return stages;
    }

    static CallStage require(Call call, CallStage from, CallAction action) {
        CallStage next = next(from, action);
        if (next == null) {
            throw new RuleViolationException(wrongStage(call, from, action));
        }
        return next;
    }

    static Violation wrongStage(Call call, CallStage from, CallAction action) {
        Set<CallStage> possible = stagesFor(action);
        return new Violation(
                call.message(
                        "programmes.process.wrong-stage",
                        "stage",
                        from.label(),
                        "action",
                        action.label(),
                        "possible",
                        possible.stream().map(CallStage::label).toList()),
                possible,
                from,
                List.of());
    }

    private static Map<CallAction, Map<CallStage, CallStage>> transitions() {
        Map<CallAction, Map<CallStage, CallStage>> all = new EnumMap<>(CallAction.class);
        all.put(OPEN, Map.of(ANNOUNCED, RECEIVING));
        all.put(EXTEND, Map.of(ANNOUNCED, ANNOUNCED, RECEIVING, RECEIVING));
        all.put(CLOSE, Map.of(RECEIVING, ACCEPTANCE));
        all.put(PUBLISH_ACCEPTANCE, Map.of(ACCEPTANCE, ACCEPTED));
        all.put(OPEN_ROUND, Map.of(ACCEPTED, IN_REVIEW, REVIEWED, IN_REVIEW));
        all.put(CLOSE_ROUND, Map.of(IN_REVIEW, REVIEWED));
        all.put(PUBLISH_EVALUATION, Map.of(REVIEWED, EVALUATED));
        all.put(PROPOSE, Map.of(EVALUATED, PROPOSED));
        all.put(RETURN_PROPOSAL, Map.of(PROPOSED, EVALUATED, AMENDED, OBJECTION_PERIOD));
        all.put(APPROVE_PROPOSAL, Map.of(PROPOSED, DECIDED, AMENDED, DECIDED));
        all.put(PUBLISH_DECISION, Map.of(DECIDED, OBJECTION_PERIOD));
        all.put(RECORD_OBJECTION, Map.of(OBJECTION_PERIOD, OBJECTION_PERIOD, AMENDED, AMENDED));
        all.put(ANSWER_OBJECTION, Map.of(OBJECTION_PERIOD, OBJECTION_PERIOD, AMENDED, AMENDED));
        all.put(AMEND, Map.of(OBJECTION_PERIOD, AMENDED));
        all.put(FINALISE, Map.of(OBJECTION_PERIOD, FINAL));
        all.put(END, Map.of(FINAL, CLOSED));
        Map<CallStage, CallStage> cancel = new EnumMap<>(CallStage.class);
        for (CallStage stage : EnumSet.complementOf(EnumSet.of(FINAL, CLOSED, CANCELLED))) {
            cancel.put(stage, CANCELLED);
        }
        all.put(CANCEL, cancel);
        return all;
    }
}
