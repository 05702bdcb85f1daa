package io.stoa.literature.delivery;

import io.stoa.core.error.Message;

/**
 * Where a request stands at the requesting library 请求状态. The steps between states are {@link RequestAction}s.
 */
public enum RequestState {
    /** It is described, and the desk has yet to verify it 待核验. */
    VERIFYING,
    /** It is over the limit of its account 待审批. */
    AWAITING_APPROVAL,
    /** A supplier has it and has said nothing yet 已发送. */
    SENT,
    /** The supplier expects to supply 预计可供. */
    EXPECTED,
    /** The supplier will supply 确认供应. */
    PROMISED,
    /** The supplier would supply on a condition, which is to be accepted or rejected 待确认条件. */
    CONDITIONAL,
    /** The supplier may supply later, when it is asked again 稍后重试. */
    RETRY_LATER,
    /** The supplier was asked to cancel and has not answered 取消中. */
    CANCEL_SENT,
    /** It is under way 在途. */
    SHIPPED,
    /** A copy is there 已到馆. */
    RECEIVED,
    /** A loan is there 借阅中. */
    ON_LOAN,
    /** The loan should be back at the supplier 逾期. */
    OVERDUE,
    /** The supplier wants the loan back 催还. */
    RECALLED,
    /** The loan was sent back 已寄还. */
    RETURNED,
    /** It has come to its good end 完成. */
    COMPLETED,
    /** No supplier supplies it 未满足. */
    UNFILLED,
    /** It was cancelled 已取消. */
    CANCELLED,
    /** It was not supplied in time 已过期. */
    EXPIRED,
    /** The desk or the approver refused it 已拒绝. */
    REJECTED;

    /** {@return whether nothing more happens to it} */
    public boolean isEnd() {
        return ordinal() >= COMPLETED.ordinal();
    }

    /** Where a supplier has it in hand and might be asked to cancel. */
    boolean isInHand() {
        return this == SENT || this == EXPECTED || this == PROMISED || this == CONDITIONAL || this == RETRY_LATER;
    }

    Message label() {
        return Message.label("literature.delivery.state." + name(), name());
    }
}
