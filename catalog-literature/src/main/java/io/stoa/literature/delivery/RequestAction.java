package io.stoa.literature.delivery;

import static io.stoa.literature.delivery.RequestState.AWAITING_APPROVAL;
import static io.stoa.literature.delivery.RequestState.CANCELLED;
import static io.stoa.literature.delivery.RequestState.CANCEL_SENT;
import static io.stoa.literature.delivery.RequestState.COMPLETED;
import static io.stoa.literature.delivery.RequestState.CONDITIONAL;
import static io.stoa.literature.delivery.RequestState.EXPECTED;
import static io.stoa.literature.delivery.RequestState.EXPIRED;
import static io.stoa.literature.delivery.RequestState.ON_LOAN;
import static io.stoa.literature.delivery.RequestState.OVERDUE;
import static io.stoa.literature.delivery.RequestState.PROMISED;
import static io.stoa.literature.delivery.RequestState.RECALLED;
import static io.stoa.literature.delivery.RequestState.RECEIVED;
import static io.stoa.literature.delivery.RequestState.REJECTED;
import static io.stoa.literature.delivery.RequestState.RETRY_LATER;
import static io.stoa.literature.delivery.RequestState.RETURNED;
import static io.stoa.literature.delivery.RequestState.SENT;
import static io.stoa.literature.delivery.RequestState.SHIPPED;
import static io.stoa.literature.delivery.RequestState.UNFILLED;
import static io.stoa.literature.delivery.RequestState.VERIFYING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The steps of a request at the requesting library. This table is the code: whatever it does not name is refused. "Next"
 * stands for the next supplier of the rota, in this tier or a farther one: {@code SENT}, or {@code UNFILLED} where there
 * is none.
 *
 * <table>
 * <caption>States, steps, who takes them, and the messages of ISO 18626 that tell of them</caption>
 * <tr><th>From</th><th>Step</th><th>To</th><th>Who</th><th>Message</th></tr>
 * <tr><td>–</td><td>(submit)</td><td>VERIFYING, AWAITING_APPROVAL, next</td><td>patron</td><td>Request (New)</td></tr>
 * <tr><td>VERIFYING</td><td>VERIFY</td><td>AWAITING_APPROVAL, next</td><td>desk</td><td>Request (New)</td></tr>
 * <tr><td>AWAITING_APPROVAL</td><td>APPROVE</td><td>next</td><td>approver</td><td>Request (New)</td></tr>
 * <tr><td>VERIFYING</td><td>REJECT</td><td>REJECTED</td><td>desk</td><td>–</td></tr>
 * <tr><td>AWAITING_APPROVAL</td><td>DISAPPROVE</td><td>REJECTED</td><td>approver</td><td>–</td></tr>
 * <tr><td>SENT, EXPECTED</td><td>EXPECT</td><td>EXPECTED</td><td>supplier</td><td>ExpectToSupply</td></tr>
 * <tr><td>SENT, EXPECTED</td><td>PROMISE</td><td>PROMISED</td><td>supplier</td><td>WillSupply</td></tr>
 * <tr><td>SENT, EXPECTED, PROMISED</td><td>SET_CONDITION</td><td>CONDITIONAL</td><td>supplier</td>
 *     <td>RetryPossible: LoanCondition, CostExceedsMaxCost, or with offered costs</td></tr>
 * <tr><td>CONDITIONAL</td><td>ACCEPT_CONDITION</td><td>SENT</td><td>patron</td><td>Request (Retry)</td></tr>
 * <tr><td>CONDITIONAL</td><td>REJECT_CONDITION</td><td>next</td><td>patron</td><td>Cancel; Request (New)</td></tr>
 * <tr><td>SENT, EXPECTED, PROMISED</td><td>PUT_OFF</td><td>RETRY_LATER, next</td><td>supplier</td>
 *     <td>RetryPossible otherwise; next if it is too late or was put off before</td></tr>
 * <tr><td>RETRY_LATER</td><td>RETRY</td><td>SENT</td><td>clock</td><td>Request (Retry)</td></tr>
 * <tr><td>SENT, EXPECTED, PROMISED</td><td>NOT_FILLED</td><td>next</td><td>supplier</td><td>Unfilled</td></tr>
 * <tr><td>SENT, EXPECTED</td><td>GIVE_UP_SUPPLIER</td><td>next</td><td>clock, desk</td><td>Cancel; Request (New)</td></tr>
 * <tr><td>VERIFYING, AWAITING_APPROVAL, CONDITIONAL, RETRY_LATER</td><td>CANCEL</td><td>CANCELLED</td><td>patron</td>
 *     <td>Cancel, where a supplier has it</td></tr>
 * <tr><td>SENT, EXPECTED, PROMISED</td><td>CANCEL</td><td>CANCEL_SENT</td><td>patron</td><td>Cancel</td></tr>
 * <tr><td>CANCEL_SENT</td><td>CANCEL_DONE</td><td>CANCELLED, EXPIRED</td><td>supplier</td>
 *     <td>CancelResponse (Y), Cancelled, Unfilled, RetryPossible; EXPIRED if time had asked for it</td></tr>
 * <tr><td>CANCEL_SENT</td><td>CANCEL_REFUSED</td><td>SENT, EXPECTED, PROMISED</td><td>supplier</td>
 *     <td>CancelResponse (N)</td></tr>
 * <tr><td>SENT, EXPECTED, PROMISED, CANCEL_SENT</td><td>SHIP</td><td>SHIPPED</td><td>supplier</td>
 *     <td>CopyCompleted, Loaned</td></tr>
 * <tr><td>SHIPPED</td><td>RECEIVE</td><td>RECEIVED, ON_LOAN</td><td>desk, clock</td><td>Received</td></tr>
 * <tr><td>RECEIVED</td><td>CLOSE</td><td>COMPLETED</td><td>patron, clock</td><td>–</td></tr>
 * <tr><td>ON_LOAN, OVERDUE</td><td>RENEW</td><td>the same</td><td>patron</td><td>Renew</td></tr>
 * <tr><td>ON_LOAN, OVERDUE</td><td>RENEWED</td><td>ON_LOAN</td><td>supplier</td><td>RenewResponse (Y)</td></tr>
 * <tr><td>ON_LOAN, OVERDUE, RECALLED</td><td>RENEWAL_REFUSED</td><td>the same</td><td>supplier</td>
 *     <td>RenewResponse (N)</td></tr>
 * <tr><td>SHIPPED, ON_LOAN</td><td>FALL_OVERDUE</td><td>OVERDUE</td><td>supplier</td><td>Overdue</td></tr>
 * <tr><td>SHIPPED, ON_LOAN, OVERDUE</td><td>RECALL</td><td>RECALLED</td><td>supplier</td><td>Recalled</td></tr>
 * <tr><td>ON_LOAN, OVERDUE, RECALLED</td><td>SEND_BACK</td><td>RETURNED</td><td>desk</td><td>ShippedReturn</td></tr>
 * <tr><td>SHIPPED, ON_LOAN, OVERDUE, RECALLED, RETURNED</td><td>END_LOAN</td><td>COMPLETED</td><td>supplier</td>
 *     <td>LoanCompleted, CompletedWithoutReturn</td></tr>
 * <tr><td>VERIFYING, AWAITING_APPROVAL, SENT, EXPECTED, CONDITIONAL, RETRY_LATER, CANCEL_SENT</td><td>EXPIRE</td>
 *     <td>EXPIRED</td><td>clock</td><td>Cancel, where a supplier has it</td></tr>
 * <tr><td>PROMISED</td><td>EXPIRE</td><td>CANCEL_SENT</td><td>clock</td><td>Cancel</td></tr>
 * </table>
 *
 * <p>The states follow those that ReShare's mod-rs keeps for returnable and non-returnable items, without its local
 * review and its automatic ones.
 */
public enum RequestAction {
    /** The desk has verified the description 核验. */
    VERIFY(DeliveryActor.REQUESTING_DESK, row(of(VERIFYING), AWAITING_APPROVAL, SENT, UNFILLED)),
    /** The approver lets it go out 批准. */
    APPROVE(DeliveryActor.APPROVER, row(of(AWAITING_APPROVAL), SENT, UNFILLED)),
    /** The desk does not take it 拒绝. */
    REJECT(DeliveryActor.REQUESTING_DESK, row(of(VERIFYING), REJECTED)),
    /** The approver does not let it go out 不批准. */
    DISAPPROVE(DeliveryActor.APPROVER, row(of(AWAITING_APPROVAL), REJECTED)),
    /** The supplier expects to supply. */
    EXPECT(DeliveryActor.SUPPLIER, row(of(SENT, EXPECTED), EXPECTED)),
    /** The supplier will supply. */
    PROMISE(DeliveryActor.SUPPLIER, row(of(SENT, EXPECTED), PROMISED)),
    /** The supplier sets a condition. */
    SET_CONDITION(DeliveryActor.SUPPLIER, row(of(SENT, EXPECTED, PROMISED), CONDITIONAL)),
    /** The patron accepts the condition 接受条件. */
    ACCEPT_CONDITION(DeliveryActor.PATRON, row(of(CONDITIONAL), SENT)),
    /** The patron rejects the condition 拒绝条件. */
    REJECT_CONDITION(DeliveryActor.PATRON, row(of(CONDITIONAL), SENT, UNFILLED)),
    /** The supplier may supply later. */
    PUT_OFF(DeliveryActor.SUPPLIER, row(of(SENT, EXPECTED, PROMISED), RETRY_LATER, SENT, UNFILLED)),
    /** The time has come to ask the supplier again. */
    RETRY(DeliveryActor.CLOCK, row(of(RETRY_LATER), SENT)),
    /** The supplier does not supply. */
    NOT_FILLED(DeliveryActor.SUPPLIER, row(of(SENT, EXPECTED, PROMISED), SENT, UNFILLED)),
    /** The supplier has been silent for too long. */
    GIVE_UP_SUPPLIER(DeliveryActor.CLOCK, row(of(SENT, EXPECTED), SENT, UNFILLED)),
    /** The patron wants it no more 取消. */
    CANCEL(
            DeliveryActor.PATRON,
            row(of(VERIFYING, AWAITING_APPROVAL, CONDITIONAL, RETRY_LATER), CANCELLED),
            row(of(SENT, EXPECTED, PROMISED), CANCEL_SENT)),
    /** The supplier has cancelled. */
    CANCEL_DONE(DeliveryActor.SUPPLIER, row(of(CANCEL_SENT), CANCELLED, EXPIRED)),
    /** The supplier does not cancel. */
    CANCEL_REFUSED(DeliveryActor.SUPPLIER, row(of(CANCEL_SENT), SENT, EXPECTED, PROMISED)),
    /** The supplier has sent it. */
    SHIP(DeliveryActor.SUPPLIER, row(of(SENT, EXPECTED, PROMISED, CANCEL_SENT), SHIPPED)),
    /** It has arrived 到馆. */
    RECEIVE(DeliveryActor.REQUESTING_DESK, row(of(SHIPPED), RECEIVED, ON_LOAN)),
    /** The patron has the copy 办结. */
    CLOSE(DeliveryActor.PATRON, row(of(RECEIVED), COMPLETED)),
    /** The patron wants to keep the loan for longer 续借. */
    RENEW(DeliveryActor.PATRON, row(of(ON_LOAN), ON_LOAN), row(of(OVERDUE), OVERDUE)),
    /** The supplier has renewed the loan. */
    RENEWED(DeliveryActor.SUPPLIER, row(of(ON_LOAN, OVERDUE), ON_LOAN)),
    /** The supplier does not renew the loan. */
    RENEWAL_REFUSED(
            DeliveryActor.SUPPLIER, row(of(ON_LOAN), ON_LOAN), row(of(OVERDUE), OVERDUE), row(of(RECALLED), RECALLED)),
    /** The loan should be back. */
    FALL_OVERDUE(DeliveryActor.SUPPLIER, row(of(SHIPPED, ON_LOAN), OVERDUE)),
    /** The supplier wants the loan back. */
    RECALL(DeliveryActor.SUPPLIER, row(of(SHIPPED, ON_LOAN, OVERDUE), RECALLED)),
    /** The loan is sent back 归还. */
    SEND_BACK(DeliveryActor.REQUESTING_DESK, row(of(ON_LOAN, OVERDUE, RECALLED), RETURNED)),
    /** The supplier has the loan back, or has written it off. */
    END_LOAN(DeliveryActor.SUPPLIER, row(of(SHIPPED, ON_LOAN, OVERDUE, RECALLED, RETURNED), COMPLETED)),
    /** It is of no use any more 过期. */
    EXPIRE(
            DeliveryActor.CLOCK,
            row(of(VERIFYING, AWAITING_APPROVAL, SENT, EXPECTED, CONDITIONAL, RETRY_LATER, CANCEL_SENT), EXPIRED),
            row(of(PROMISED), CANCEL_SENT));

    private final DeliveryActor who;
    private final List<Row> rows;

    RequestAction(DeliveryActor who, Row... rows) {
        this.who = who;
        this.rows = List.of(rows);
    }

    private record Row(Set<RequestState> from, Set<RequestState> to) {}

    private static Set<RequestState> of(RequestState... states) {
        return EnumSet.copyOf(Arrays.asList(states));
    }

    private static Row row(Set<RequestState> from, RequestState... to) {
        return new Row(from, of(to));
    }

    /** {@return who takes the step} */
    public DeliveryActor who() {
        return who;
    }

    /**
     * Where the step leads.
     *
     * @param from where a request stands
     * @return where it may stand afterwards; empty if the step cannot be taken from there
     */
    public Set<RequestState> to(RequestState from) {
        for (Row row : rows) {
            if (row.from().contains(from)) {
                return Set.copyOf(row.to());
            }
        }
        return Set.of();
    }

    /** {@return from where the step can be taken} */
    public Set<RequestState> from() {
        Set<RequestState> all = EnumSet.noneOf(RequestState.class);
        rows.forEach(row -> all.addAll(row.from()));
        return all;
    }
}
