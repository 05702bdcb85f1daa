package io.stoa.literature.delivery;

import io.stoa.core.error.Message;
import io.stoa.literature.delivery.iso18626.SupplyStatus;

/** Where a request stands at the supplying library 供应状态. The steps between states are {@link SupplyAction}s. */
public enum SupplyState {
    /** It has arrived 新请求. */
    RECEIVED(SupplyStatus.REQUEST_RECEIVED),
    /** The library expects to supply 预计可供. */
    EXPECTED(SupplyStatus.EXPECT_TO_SUPPLY),
    /** The library will supply 确认供应. */
    ACCEPTED(SupplyStatus.WILL_SUPPLY),
    /** The library would supply on a condition 附条件. */
    CONDITION_SET(SupplyStatus.RETRY_POSSIBLE),
    /** The library may supply later 稍后重试. */
    PUT_OFF(SupplyStatus.RETRY_POSSIBLE),
    /** The requester wants to cancel what was promised 待答复取消. */
    CANCEL_ASKED(SupplyStatus.WILL_SUPPLY),
    /** A copy was sent 已寄送. */
    COPY_SENT(SupplyStatus.COPY_COMPLETED),
    /** It is lent 已借出. */
    LOANED(SupplyStatus.LOANED),
    /** It should be back 逾期. */
    OVERDUE(SupplyStatus.OVERDUE),
    /** It was asked back 催还. */
    RECALLED(SupplyStatus.RECALLED),
    /** It is on its way back 归还在途. */
    RETURNING(SupplyStatus.LOANED),
    /** The copy has arrived 完成. */
    COPY_COMPLETED(SupplyStatus.COPY_COMPLETED),
    /** The loan is back 已归还. */
    LOAN_COMPLETED(SupplyStatus.LOAN_COMPLETED),
    /** The loan will not come back 未归还. */
    LOST(SupplyStatus.COMPLETED_WITHOUT_RETURN),
    /** The library does not supply 未满足. */
    UNFILLED(SupplyStatus.UNFILLED),
    /** It was cancelled 已取消. */
    CANCELLED(SupplyStatus.CANCELLED),
    /** Another request has taken its place 已由新请求替代. */
    RETRIED(SupplyStatus.RETRY_POSSIBLE);

    private final SupplyStatus status;

    SupplyState(SupplyStatus status) {
        this.status = status;
    }

    /** {@return what messages call it} */
    public SupplyStatus status() {
        return status;
    }

    /** {@return whether nothing more happens to it} */
    public boolean isEnd() {
        return ordinal() >= COPY_COMPLETED.ordinal();
    }

    Message label() {
        return Message.label("literature.delivery.supply." + name(), name());
    }
}
