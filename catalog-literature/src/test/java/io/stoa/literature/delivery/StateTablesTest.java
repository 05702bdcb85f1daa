package io.stoa.literature.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.RuleViolationException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tables of both sides, written down a second time: every step that they name and every one that they do not. */
class StateTablesTest {

    private static final String REQUEST = """
            VERIFYING VERIFY AWAITING_APPROVAL SENT UNFILLED
            VERIFYING REJECT REJECTED
            VERIFYING CANCEL CANCELLED
            VERIFYING EXPIRE EXPIRED
            AWAITING_APPROVAL APPROVE SENT UNFILLED
            AWAITING_APPROVAL DISAPPROVE REJECTED
            AWAITING_APPROVAL CANCEL CANCELLED
            AWAITING_APPROVAL EXPIRE EXPIRED
            SENT EXPECT EXPECTED
            SENT PROMISE PROMISED
            SENT SET_CONDITION CONDITIONAL
            SENT PUT_OFF RETRY_LATER SENT UNFILLED
            SENT NOT_FILLED SENT UNFILLED
            SENT GIVE_UP_SUPPLIER SENT UNFILLED
            SENT CANCEL CANCEL_SENT
            SENT SHIP SHIPPED
            SENT EXPIRE EXPIRED
            EXPECTED EXPECT EXPECTED
            EXPECTED PROMISE PROMISED
            EXPECTED SET_CONDITION CONDITIONAL
            EXPECTED PUT_OFF RETRY_LATER SENT UNFILLED
            EXPECTED NOT_FILLED SENT UNFILLED
            EXPECTED GIVE_UP_SUPPLIER SENT UNFILLED
            EXPECTED CANCEL CANCEL_SENT
            EXPECTED SHIP SHIPPED
            EXPECTED EXPIRE EXPIRED
            PROMISED SET_CONDITION CONDITIONAL
            PROMISED PUT_OFF RETRY_LATER SENT UNFILLED
            PROMISED NOT_FILLED SENT UNFILLED
            PROMISED CANCEL CANCEL_SENT
            PROMISED SHIP SHIPPED
            PROMISED EXPIRE CANCEL_SENT
            CONDITIONAL ACCEPT_CONDITION SENT
            CONDITIONAL REJECT_CONDITION SENT UNFILLED
            CONDITIONAL CANCEL CANCELLED
            CONDITIONAL EXPIRE EXPIRED
            RETRY_LATER RETRY SENT
            RETRY_LATER CANCEL CANCELLED
            RETRY_LATER EXPIRE EXPIRED
            CANCEL_SENT CANCEL_DONE CANCELLED EXPIRED
            CANCEL_SENT CANCEL_REFUSED SENT EXPECTED PROMISED
            CANCEL_SENT SHIP SHIPPED
            CANCEL_SENT EXPIRE EXPIRED
            SHIPPED RECEIVE RECEIVED ON_LOAN
            SHIPPED FALL_OVERDUE OVERDUE
            SHIPPED RECALL RECALLED
            SHIPPED END_LOAN COMPLETED
            RECEIVED CLOSE COMPLETED
            ON_LOAN RENEW ON_LOAN
            ON_LOAN RENEWED ON_LOAN
            ON_LOAN RENEWAL_REFUSED ON_LOAN
            ON_LOAN FALL_OVERDUE OVERDUE
            ON_LOAN RECALL RECALLED
            ON_LOAN SEND_BACK RETURNED
            ON_LOAN END_LOAN COMPLETED
            OVERDUE RENEW OVERDUE
            OVERDUE RENEWED ON_LOAN
            OVERDUE RENEWAL_REFUSED OVERDUE
            OVERDUE RECALL RECALLED
            OVERDUE SEND_BACK RETURNED
            OVERDUE END_LOAN COMPLETED
            RECALLED RENEWAL_REFUSED RECALLED
            RECALLED SEND_BACK RETURNED
            RECALLED END_LOAN COMPLETED
            RETURNED END_LOAN COMPLETED
            """;

    private static final String SUPPLY = """
            RECEIVED EXPECT EXPECTED
            RECEIVED ACCEPT ACCEPTED
            RECEIVED SET_CONDITION CONDITION_SET
            RECEIVED PUT_OFF PUT_OFF
            RECEIVED DECLINE UNFILLED
            RECEIVED SEND_COPY COPY_SENT
            RECEIVED LEND LOANED
            RECEIVED CANCEL CANCELLED
            EXPECTED EXPECT EXPECTED
            EXPECTED ACCEPT ACCEPTED
            EXPECTED SET_CONDITION CONDITION_SET
            EXPECTED PUT_OFF PUT_OFF
            EXPECTED DECLINE UNFILLED
            EXPECTED SEND_COPY COPY_SENT
            EXPECTED LEND LOANED
            EXPECTED CANCEL CANCELLED
            ACCEPTED SET_CONDITION CONDITION_SET
            ACCEPTED PUT_OFF PUT_OFF
            ACCEPTED DECLINE UNFILLED
            ACCEPTED SEND_COPY COPY_SENT
            ACCEPTED LEND LOANED
            ACCEPTED CANCEL CANCEL_ASKED
            CONDITION_SET RETRY RETRIED
            CONDITION_SET CANCEL CANCELLED
            PUT_OFF RETRY RETRIED
            PUT_OFF CANCEL CANCELLED
            CANCEL_ASKED AGREE_TO_CANCEL CANCELLED
            CANCEL_ASKED REFUSE_TO_CANCEL ACCEPTED
            COPY_SENT ARRIVED COPY_COMPLETED
            LOANED ARRIVED LOANED
            LOANED ASK_RENEWAL LOANED
            LOANED RENEW LOANED
            LOANED REFUSE_RENEWAL LOANED
            LOANED FALL_OVERDUE OVERDUE
            LOANED RECALL RECALLED
            LOANED COME_BACK RETURNING
            LOANED CHECK_IN LOAN_COMPLETED
            LOANED WRITE_OFF LOST
            OVERDUE ARRIVED OVERDUE
            OVERDUE ASK_RENEWAL OVERDUE
            OVERDUE RENEW LOANED
            OVERDUE REFUSE_RENEWAL OVERDUE
            OVERDUE RECALL RECALLED
            OVERDUE COME_BACK RETURNING
            OVERDUE CHECK_IN LOAN_COMPLETED
            OVERDUE WRITE_OFF LOST
            RECALLED ARRIVED RECALLED
            RECALLED REFUSE_RENEWAL RECALLED
            RECALLED COME_BACK RETURNING
            RECALLED CHECK_IN LOAN_COMPLETED
            RECALLED WRITE_OFF LOST
            RETURNING CHECK_IN LOAN_COMPLETED
            RETURNING WRITE_OFF LOST
            """;

    private static Map<String, Set<String>> steps(String table) {
        Map<String, Set<String>> steps = new LinkedHashMap<>();
        table.lines()
                .map(line -> line.split(" "))
                .forEach(words -> steps.put(
                        words[0] + " " + words[1],
                        Set.copyOf(Arrays.asList(words).subList(2, words.length))));
        return steps;
    }

    @Test
    void the_requesting_side_allows_what_its_table_names_and_nothing_else() {
        Map<String, Set<String>> allowed = steps(REQUEST);
        for (RequestState from : RequestState.values()) {
            for (RequestAction action : RequestAction.values()) {
                assertThat(action.to(from))
                        .as("%s from %s", action, from)
                        .extracting(Enum::name)
                        .containsExactlyInAnyOrderElementsOf(allowed.getOrDefault(from + " " + action, Set.of()));
                assertThat(action.from().contains(from)).isEqualTo(allowed.containsKey(from + " " + action));
            }
        }
    }

    @Test
    void the_supplying_side_allows_what_its_table_names_and_nothing_else() {
        Map<String, Set<String>> allowed = steps(SUPPLY);
        for (SupplyState from : SupplyState.values()) {
            for (SupplyAction action : SupplyAction.values()) {
                SupplyState to = action.to(from);
                assertThat(to == null ? Set.of() : Set.of(to.name()))
                        .as("%s from %s", action, from)
                        .isEqualTo(allowed.getOrDefault(from + " " + action, Set.of()));
                assertThat(action.from().contains(from)).isEqualTo(to != null);
            }
        }
    }

    @Test
    void nothing_leads_out_of_an_end() {
        for (RequestState end : RequestState.values()) {
            assertThat(Arrays.stream(RequestAction.values())
                            .allMatch(action -> action.to(end).isEmpty()))
                    .as("%s", end)
                    .isEqualTo(end.isEnd());
        }
        for (SupplyState end : SupplyState.values()) {
            assertThat(Arrays.stream(SupplyAction.values()).allMatch(action -> action.to(end) == null))
                    .as("%s", end)
                    .isEqualTo(end.isEnd());
        }
    }

    @Test
    void a_refused_step_says_in_the_readers_language_from_where_it_is_possible() {
        assertThatThrownBy(() -> {
                    throw WrongState.of(
                            "r-1", RequestAction.CLOSE, RequestState.SENT.label(), RequestAction.CLOSE.from());
                })
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refusal -> assertThat(refusal.violations().get(0).text(Locale.CHINESE))
                                .contains("r-1", "CLOSE", "已发送", "已到馆"));
    }
}
