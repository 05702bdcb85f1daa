package io.stoa.programmes.process;

import io.stoa.core.error.Message;
import java.util.Locale;

/** Where a call stands 项目管理阶段; {@link CallStateMachine} says how it goes on. */
public enum CallStage {
    /** Published, and not open yet 计划发布. */
    ANNOUNCED,
    /** Applications are received 申报中. */
    RECEIVING,
    /** Closed; applications are examined for acceptance 形式审查. */
    ACCEPTANCE,
    /** The list of accepted applications is published 受理公布. */
    ACCEPTED,
    /** A round of review is open 评审中. */
    IN_REVIEW,
    /** The last round that was opened is closed 评审完成. */
    REVIEWED,
    /** The results of the evaluation are published 评估结果公布. */
    EVALUATED,
    /** A decision is proposed and awaits approval 拟立项待审批. */
    PROPOSED,
    /** A changed decision is proposed and awaits approval 调整待审批. */
    AMENDED,
    /** The decision is approved and awaits publication 已审批. */
    DECIDED,
    /** The decision is published and stands open to objections 公示期. */
    OBJECTION_PERIOD,
    /** The decision is final 立项. */
    FINAL,
    /** Everything is done 结束. */
    CLOSED,
    /** The call was given up, with a reason 终止. */
    CANCELLED;

    /**
     * {@return what it is called, to be shown in the reader's language}
     */
    public Message label() {
        return Message.of("programmes.stage." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
