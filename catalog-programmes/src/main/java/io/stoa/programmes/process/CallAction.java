package io.stoa.programmes.process;

import io.stoa.core.access.Action;
import io.stoa.core.error.Message;
import java.util.Locale;

/** What moves a call from stage to stage; {@link CallStateMachine} says when each is possible. */
public enum CallAction {
    /** Begins to receive applications; time does it. */
    OPEN,
    /** Puts the closing off 延长申报时间. */
    EXTEND,
    /** Ends the receiving of applications; time does it. */
    CLOSE,
    /** Publishes which applications are accepted 公布受理情况. */
    PUBLISH_ACCEPTANCE,
    /** Opens the next round of review. */
    OPEN_ROUND,
    /** Closes the round that is open. */
    CLOSE_ROUND,
    /** Publishes the results of all rounds 公布评估结果. */
    PUBLISH_EVALUATION,
    /** Proposes which applications are funded and how much each is given 拟定立项. */
    PROPOSE,
    /** Sends a proposal back 退回. */
    RETURN_PROPOSAL,
    /** Approves a proposal; nobody approves the own one 审批. */
    APPROVE_PROPOSAL,
    /** Publishes the decision, which begins the objection period 公示. */
    PUBLISH_DECISION,
    /** Records an objection 登记异议. */
    RECORD_OBJECTION,
    /** Answers an objection 答复异议. */
    ANSWER_OBJECTION,
    /** Proposes a changed decision because objections were upheld 调整. */
    AMEND,
    /** Makes the decision final 正式立项. */
    FINALISE,
    /** Ends the call. */
    END,
    /** Gives the call up 终止. */
    CANCEL;

    /**
     * {@return what it is called, to be shown in the reader's language}
     */
    public Message label() {
        return Message.of("programmes.action." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** {@return the action as the access policy knows it, such as {@code call.publish-acceptance}} */
    public Action action() {
        return new Action("call." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
