package io.stoa.literature.delivery;

import static io.stoa.literature.delivery.SupplyState.ACCEPTED;
import static io.stoa.literature.delivery.SupplyState.CANCELLED;
import static io.stoa.literature.delivery.SupplyState.CANCEL_ASKED;
import static io.stoa.literature.delivery.SupplyState.CONDITION_SET;
import static io.stoa.literature.delivery.SupplyState.COPY_COMPLETED;
import static io.stoa.literature.delivery.SupplyState.COPY_SENT;
import static io.stoa.literature.delivery.SupplyState.EXPECTED;
import static io.stoa.literature.delivery.SupplyState.LOANED;
import static io.stoa.literature.delivery.SupplyState.LOAN_COMPLETED;
import static io.stoa.literature.delivery.SupplyState.LOST;
import static io.stoa.literature.delivery.SupplyState.OVERDUE;
import static io.stoa.literature.delivery.SupplyState.RECALLED;
import static io.stoa.literature.delivery.SupplyState.RECEIVED;
import static io.stoa.literature.delivery.SupplyState.RETRIED;
import static io.stoa.literature.delivery.SupplyState.RETURNING;
import static io.stoa.literature.delivery.SupplyState.UNFILLED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a request at the supplying library. This table is the code: whatever it does not name is refused, to
 * people by a {@link io.stoa.core.error.RuleViolationException} and to agencies by the error
 * <i>UnsupportedActionType</i>.
 *
 * <table>
 * <caption>States, steps, who takes them, and the messages of ISO 18626 that tell of them</caption>
 * <tr><th>From</th><th>Step</th><th>To</th><th>Who</th><th>Message</th></tr>
 * <tr><td>–</td><td>(arrival)</td><td>RECEIVED</td><td>requester</td><td>Request (New, Retry)</td></tr>
 * <tr><td>RECEIVED, EXPECTED</td><td>EXPECT</td><td>EXPECTED</td><td>desk</td><td>ExpectToSupply</td></tr>
 * <tr><td>RECEIVED, EXPECTED</td><td>ACCEPT</td><td>ACCEPTED</td><td>desk</td><td>WillSupply</td></tr>
 * <tr><td>RECEIVED, EXPECTED, ACCEPTED</td><td>SET_CONDITION</td><td>CONDITION_SET</td><td>desk</td>
 *     <td>RetryPossible: LoanCondition, CostExceedsMaxCost</td></tr>
 * <tr><td>RECEIVED, EXPECTED, ACCEPTED</td><td>PUT_OFF</td><td>PUT_OFF</td><td>desk</td><td>RetryPossible</td></tr>
 * <tr><td>RECEIVED, EXPECTED, ACCEPTED</td><td>DECLINE</td><td>UNFILLED</td><td>desk</td><td>Unfilled</td></tr>
 * <tr><td>CONDITION_SET, PUT_OFF</td><td>RETRY</td><td>RETRIED</td><td>requester</td><td>Request (Retry)</td></tr>
 * <tr><td>RECEIVED, EXPECTED, ACCEPTED</td><td>SEND_COPY</td><td>COPY_SENT</td><td>desk</td><td>CopyCompleted</td></tr>
 * <tr><td>RECEIVED, EXPECTED, ACCEPTED</td><td>LEND</td><td>LOANED</td><td>desk</td><td>Loaned</td></tr>
 * <tr><td>RECEIVED, EXPECTED, CONDITION_SET, PUT_OFF</td><td>CANCEL</td><td>CANCELLED</td><td>requester</td>
 *     <td>Cancel, answered at once by CancelResponse (Y)</td></tr>
 * <tr><td>ACCEPTED</td><td>CANCEL</td><td>CANCEL_ASKED</td><td>requester</td><td>Cancel</td></tr>
 * <tr><td>CANCEL_ASKED</td><td>AGREE_TO_CANCEL</td><td>CANCELLED</td><td>desk</td><td>CancelResponse (Y)</td></tr>
 * <tr><td>CANCEL_ASKED</td><td>REFUSE_TO_CANCEL</td><td>ACCEPTED</td><td>desk</td><td>CancelResponse (N)</td></tr>
 * <tr><td>COPY_SENT</td><td>ARRIVED</td><td>COPY_COMPLETED</td><td>requester</td><td>Received</td></tr>
 * <tr><td>LOANED, OVERDUE, RECALLED</td><td>ARRIVED</td><td>the same</td><td>requester</td><td>Received</td></tr>
 * <tr><td>LOANED, OVERDUE</td><td>ASK_RENEWAL</td><td>the same</td><td>requester</td><td>Renew</td></tr>
 * <tr><td>LOANED, OVERDUE</td><td>RENEW</td><td>LOANED</td><td>desk</td><td>RenewResponse (Y)</td></tr>
 * <tr><td>LOANED, OVERDUE, RECALLED</td><td>REFUSE_RENEWAL</td><td>the same</td><td>desk</td><td>RenewResponse (N)</td></tr>
 * <tr><td>LOANED</td><td>FALL_OVERDUE</td><td>OVERDUE</td><td>clock</td><td>Overdue</td></tr>
 * <tr><td>LOANED, OVERDUE</td><td>RECALL</td><td>RECALLED</td><td>desk</td><td>Recalled</td></tr>
 * <tr><td>LOANED, OVERDUE, RECALLED</td><td>COME_BACK</td><td>RETURNING</td><td>requester</td><td>ShippedReturn</td></tr>
 * <tr><td>LOANED, OVERDUE, RECALLED, RETURNING</td><td>CHECK_IN</td><td>LOAN_COMPLETED</td><td>desk</td>
 *     <td>LoanCompleted</td></tr>
 * <tr><td>LOANED, OVERDUE, RECALLED, RETURNING</td><td>WRITE_OFF</td><td>LOST</td><td>desk</td>
 *     <td>CompletedWithoutReturn</td></tr>
 * </table>
 *
 * <p>StatusRequest, Notification and a Request (Reminder) change no state and are taken in each; ShippedForward is never.
 */
public enum SupplyAction {
    /** The library expects to supply 预计可供. */
    EXPECT(DeliveryActor.SUPPLYING_DESK, row(of(RECEIVED, EXPECTED), EXPECTED)),
    /** The library will supply 确认供应. */
    ACCEPT(DeliveryActor.SUPPLYING_DESK, row(of(RECEIVED, EXPECTED), ACCEPTED)),
    /** The library sets a condition 提出条件. */
    SET_CONDITION(DeliveryActor.SUPPLYING_DESK, row(of(RECEIVED, EXPECTED, ACCEPTED), CONDITION_SET)),
    /** The library may supply later 稍后重试. */
    PUT_OFF(DeliveryActor.SUPPLYING_DESK, row(of(RECEIVED, EXPECTED, ACCEPTED), SupplyState.PUT_OFF)),
    /** The library does not supply 谢绝. */
    DECLINE(DeliveryActor.SUPPLYING_DESK, row(of(RECEIVED, EXPECTED, ACCEPTED), UNFILLED)),
    /** The requester asks again. */
    RETRY(DeliveryActor.REQUESTER, row(of(CONDITION_SET, SupplyState.PUT_OFF), RETRIED)),
    /** A copy is sent 寄送复制件. */
    SEND_COPY(DeliveryActor.SUPPLYING_DESK, row(of(RECEIVED, EXPECTED, ACCEPTED), COPY_SENT)),
    /** It is lent 借出. */
    LEND(DeliveryActor.SUPPLYING_DESK, row(of(RECEIVED, EXPECTED, ACCEPTED), LOANED)),
    /** The requester wants it no more. */
    CANCEL(
            DeliveryActor.REQUESTER,
            row(of(RECEIVED, EXPECTED, CONDITION_SET, SupplyState.PUT_OFF), CANCELLED),
            row(of(ACCEPTED), CANCEL_ASKED)),
    /** The library cancels 同意取消. */
    AGREE_TO_CANCEL(DeliveryActor.SUPPLYING_DESK, row(of(CANCEL_ASKED), CANCELLED)),
    /** The library does not cancel 拒绝取消. */
    REFUSE_TO_CANCEL(DeliveryActor.SUPPLYING_DESK, row(of(CANCEL_ASKED), ACCEPTED)),
    /** It has arrived at the requester. */
    ARRIVED(
            DeliveryActor.REQUESTER,
            row(of(COPY_SENT), COPY_COMPLETED),
            row(of(LOANED), LOANED),
            row(of(OVERDUE), OVERDUE),
            row(of(RECALLED), RECALLED)),
    /** The requester wants to keep it for longer. */
    ASK_RENEWAL(DeliveryActor.REQUESTER, row(of(LOANED), LOANED), row(of(OVERDUE), OVERDUE)),
    /** The library renews the loan 同意续借. */
    RENEW(DeliveryActor.SUPPLYING_DESK, row(of(LOANED, OVERDUE), LOANED)),
    /** The library does not renew the loan 拒绝续借. */
    REFUSE_RENEWAL(
            DeliveryActor.SUPPLYING_DESK,
            row(of(LOANED), LOANED),
            row(of(OVERDUE), OVERDUE),
            row(of(RECALLED), RECALLED)),
    /** The loan should be back. */
    FALL_OVERDUE(DeliveryActor.CLOCK, row(of(LOANED), OVERDUE)),
    /** The library wants it back 催还. */
    RECALL(DeliveryActor.SUPPLYING_DESK, row(of(LOANED, OVERDUE), RECALLED)),
    /** The requester has sent it back. */
    COME_BACK(DeliveryActor.REQUESTER, row(of(LOANED, OVERDUE, RECALLED), RETURNING)),
    /** It is back 收回. */
    CHECK_IN(DeliveryActor.SUPPLYING_DESK, row(of(LOANED, OVERDUE, RECALLED, RETURNING), LOAN_COMPLETED)),
    /** It will not come back 核销. */
    WRITE_OFF(DeliveryActor.SUPPLYING_DESK, row(of(LOANED, OVERDUE, RECALLED, RETURNING), LOST));

    private final DeliveryActor who;
    private final List<Row> rows;

    SupplyAction(DeliveryActor who, Row... rows) {
        this.who = who;
        this.rows = List.of(rows);
    }

    private record Row(Set<SupplyState> from, SupplyState to) {}

    private static Set<SupplyState> of(SupplyState... states) {
        return EnumSet.copyOf(Arrays.asList(states));
    }

    private static Row row(Set<SupplyState> from, SupplyState to) {
        return new Row(from, to);
    }

    /** {@return who takes the step} */
    public DeliveryActor who() {
        return who;
    }

    /**
     * Where the step leads.
     *
     * @param from where a request stands
     * @return where it stands afterwards, or null if the step cannot be taken from there
     */
    public @Nullable SupplyState to(SupplyState from) {
        for (Row row : rows) {
            if (row.from().contains(from)) {
                return row.to();
            }
        }
        return null;
    }

    /** {@return from where the step can be taken} */
    public Set<SupplyState> from() {
        Set<SupplyState> all = EnumSet.noneOf(SupplyState.class);
        rows.forEach(row -> all.addAll(row.from()));
        return all;
    }
}
