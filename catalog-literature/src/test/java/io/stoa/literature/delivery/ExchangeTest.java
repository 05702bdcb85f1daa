package io.stoa.literature.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.RuleViolationException;
import io.stoa.literature.delivery.iso18626.AgencyId;
import io.stoa.literature.delivery.iso18626.Authentication;
import io.stoa.literature.delivery.iso18626.DeliveryInfo;
import io.stoa.literature.delivery.iso18626.Header;
import io.stoa.literature.delivery.iso18626.Iso18626Writer;
import io.stoa.literature.delivery.iso18626.MessageInfo;
import io.stoa.literature.delivery.iso18626.ReasonForMessage;
import io.stoa.literature.delivery.iso18626.SchemeValue;
import io.stoa.literature.delivery.iso18626.StatusInfo;
import io.stoa.literature.delivery.iso18626.SupplyStatus;
import io.stoa.literature.delivery.iso18626.SupplyingAgencyMessage;
import io.stoa.testkit.Callers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExchangeTest extends ExchangeOnEveryStack {

    @Test
    void delivers_a_file_from_the_one_platform_to_a_patron_of_the_other() throws IOException {
        PatronView asked = ask(copy().sharingPatron().forPatron("Ann Li", "ann@example.org", null));
        assertThat(asked.state()).isEqualTo(RequestState.SENT);
        assertThat(asked.estimate()).isEqualTo(Amount.fen(240));

        SupplierView there = arrived(first);
        assertThat(there.state()).isEqualTo(SupplyState.RECEIVED);
        assertThat(there.details().item().articleTitle()).isEqualTo("Graphene sheets");
        assertThat(there.details().estimatedPages()).isEqualTo("8");
        assertThat(there.details().patronName()).isEqualTo("Ann Li");
        there = supplier(first)
                .expect(there.id(), there.version(), clock.instant().plus(Duration.ofDays(1)));
        pump();
        assertThat(now(asked).state()).isEqualTo(RequestState.EXPECTED);
        there = supplier(first).accept(there.id(), there.version(), null);
        pump();
        assertThat(now(asked).state()).isEqualTo(RequestState.PROMISED);
        supplier(first).sendFile(there.id(), there.version(), pdf("carbon"), 9, null);
        pump();

        PatronView received = now(asked);
        assertThat(received.state()).isEqualTo(RequestState.RECEIVED);
        assertThat(received.cost()).isEqualTo(Amount.fen(270));
        assertThat(now(first, there).state()).isEqualTo(SupplyState.COPY_COMPLETED);
        DeliveryLinks links = asking.as(DeliveryNode.patron(library, "ann"), DeliveryLinks.class);
        try (DeliveredDocument document = links.open(links.create(asked.id()).token())) {
            assertThat(document.content()).hasContent("%PDF-1.4 carbon");
        }
        assertThat(patron().close(asked.id(), received.version()).state()).isEqualTo(RequestState.COMPLETED);
        assertThat(asking.notified).contains("delivery.verifying", "delivery.shipped", "delivery.received");
        assertThat(supplying.notified).contains("supply.received", "supply.arrived");
    }

    @Test
    void tells_the_supplier_nothing_of_a_patron_who_does_not_allow_it() {
        ask(copy().forPatron("Ann Li", "ann@example.org", DeliveryAddress.email("ann@example.org")));
        assertThat(asking.transport.sent).hasSize(1).first().asString().doesNotContain("Ann", "ann");
        assertThat(arrived(first).details().patronName()).isNull();
        assertThat(arrived(first).details().deliveries()).isEmpty();
    }

    @Test
    void asks_the_next_supplier_and_ends_unfilled_behind_the_last() {
        PatronView asked = ask(copy());
        SupplierView there = arrived(first);
        supplier(first).decline(there.id(), there.version(), "NotOnShelf", "stolen");
        pump();
        assertThat(now(asked).state()).isEqualTo(RequestState.SENT);
        SupplierView next = arrived(second);
        assertThat(next.requestId()).isNotEqualTo(there.requestId());
        supplier(second).decline(next.id(), next.version(), "NotHeld", null);
        pump();

        assertThat(now(asked).state()).isEqualTo(RequestState.UNFILLED);
        assertThat(attempts(asked))
                .extracting(AttemptView::agencyName, AttemptView::outcome, AttemptView::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "First Supplier", AttemptOutcome.UNFILLED, "NotOnShelf: stolen"),
                        org.assertj.core.groups.Tuple.tuple("Second Supplier", AttemptOutcome.UNFILLED, "NotHeld"));
    }

    @Test
    void asks_a_supplier_again_when_it_said_so_and_only_once() {
        PatronView asked = ask(copy());
        SupplierView there = arrived(first);
        Instant later = clock.instant().plus(Duration.ofDays(3));
        supplier(first).putOff(there.id(), there.version(), "AtBindery", later);
        pump();
        assertThat(now(asked).state()).isEqualTo(RequestState.RETRY_LATER);
        assertThat(now(asked).retryAt()).isEqualTo(later);

        pass(Duration.ofDays(3).plusMinutes(1));
        assertThat(now(asked).state()).isEqualTo(RequestState.SENT);
        assertThat(now(first, there).state()).isEqualTo(SupplyState.RETRIED);
        SupplierView again = arrived(first);
        assertThat(again.details().retry()).isTrue();
        supplier(first)
                .putOff(
                        again.id(),
                        again.version(),
                        "AtBindery",
                        clock.instant().plus(Duration.ofDays(3)));
        pump();
        assertThat(now(asked).state()).isEqualTo(RequestState.SENT);
        assertThat(arrived(second).state()).isEqualTo(SupplyState.RECEIVED);
    }

    @Test
    void an_accepted_condition_is_asked_for_again_at_the_offered_price() {
        PatronView asked = ask(copy().within(DeliveryLimits.atMost(Amount.fen(300)), null));
        SupplierView there = arrived(first);
        assertThat(there.most()).isEqualTo(Amount.fen(300));
        assertThatThrownBy(() -> supplier(first).sendCopy(there.id(), there.version(), 8, Amount.fen(500)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("5.00 CNY");
        supplier(first).setCondition(there.id(), there.version(), "colour plates", Amount.fen(500));
        pump();
        PatronView conditional = now(asked);
        assertThat(conditional.state()).isEqualTo(RequestState.CONDITIONAL);
        assertThat(conditional.offered()).isEqualTo(Amount.fen(500));
        assertThat(conditional.condition()).contains("CostExceedsMaxCost", "colour plates");

        patron().acceptCondition(asked.id(), conditional.version());
        pump();
        SupplierView again = arrived(first);
        assertThat(again.most()).isEqualTo(Amount.fen(500));
        supplier(first).sendCopy(again.id(), again.version(), 8, Amount.fen(500));
        pump();
        PatronView shipped = now(asked);
        assertThat(shipped.state()).isEqualTo(RequestState.SHIPPED);
        assertThat(desk().receive(asked.id(), shipped.version(), null).cost()).isEqualTo(Amount.fen(500));
        pump();
        assertThat(now(first, again).state()).isEqualTo(SupplyState.COPY_COMPLETED);
    }

    @Test
    void a_rejected_condition_is_cancelled_and_the_next_supplier_asked() {
        PatronView asked = ask(copy());
        SupplierView there = arrived(first);
        supplier(first).setCondition(there.id(), there.version(), "reading room only", null);
        pump();
        patron().rejectCondition(asked.id(), now(asked).version());
        pump();
        assertThat(now(asked).state()).isEqualTo(RequestState.SENT);
        assertThat(now(first, there).state()).isEqualTo(SupplyState.CANCELLED);
        assertThat(attempts(asked).get(0).status()).isEqualTo(SupplyStatus.CANCELLED);
        assertThat(arrived(second).state()).isEqualTo(SupplyState.RECEIVED);
        assertNoErrors();
    }

    @Test
    void a_request_that_nobody_has_begun_is_cancelled_at_once() {
        PatronView asked = ask(copy());
        patron().cancel(asked.id(), asked.version(), "found it");
        assertThat(now(asked).state()).isEqualTo(RequestState.CANCEL_SENT);
        pump();
        assertThat(now(asked).state()).isEqualTo(RequestState.CANCELLED);
        assertThat(arrived(first).state()).isEqualTo(SupplyState.CANCELLED);
    }

    @Test
    void a_supplier_may_agree_to_cancel_what_it_promised_or_refuse() {
        PatronView asked = ask(copy());
        SupplierView there = arrived(first);
        there = supplier(first).accept(there.id(), there.version(), null);
        pump();
        patron().cancel(asked.id(), now(asked).version(), null);
        pump();
        there = now(first, there);
        assertThat(there.state()).isEqualTo(SupplyState.CANCEL_ASKED);
        there = supplier(first).answerCancel(there.id(), there.version(), false);
        pump();
        assertThat(now(asked).state()).isEqualTo(RequestState.PROMISED);

        clock.advance(Duration.ofMinutes(1));
        patron().cancel(asked.id(), now(asked).version(), null);
        pump();
        there = now(first, there);
        supplier(first).answerCancel(there.id(), there.version(), true);
        pump();
        assertThat(now(asked).state()).isEqualTo(RequestState.CANCELLED);
        assertThat(now(first, there).state()).isEqualTo(SupplyState.CANCELLED);
    }

    @Test
    void a_loan_is_received_renewed_overdue_and_returned() {
        PatronView asked = ask(loan());
        SupplierView there = arrived(first);
        supplier(first).lend(there.id(), there.version(), "B-1", LocalDate.of(2026, 12, 1), null);
        pump();
        assertThat(now(asked).state()).isEqualTo(RequestState.SHIPPED);
        receive(asked);
        pump();
        PatronView lent = now(asked);
        assertThat(lent.state()).isEqualTo(RequestState.ON_LOAN);
        assertThat(lent.dueAt()).isEqualTo(Instant.parse("2026-12-01T16:00:00Z"));

        patron().renew(asked.id(), lent.version());
        pump();
        there = now(first, there);
        assertThat(there.renewalAsked()).isTrue();
        there = supplier(first).answerRenewal(there.id(), there.version(), LocalDate.of(2026, 12, 20));
        pump();
        assertThat(now(asked).dueAt()).isEqualTo(Instant.parse("2026-12-20T16:00:00Z"));
        assertThat(now(asked).renewalAsked()).isFalse();

        pass(Duration.between(clock.instant(), Instant.parse("2026-12-20T16:01:00Z")));
        assertThat(now(first, there).state()).isEqualTo(SupplyState.OVERDUE);
        assertThat(now(asked).state()).isEqualTo(RequestState.OVERDUE);
        patron().renew(asked.id(), now(asked).version());
        pump();
        there = now(first, there);
        there = supplier(first).answerRenewal(there.id(), there.version(), null);
        there = supplier(first).recall(there.id(), there.version());
        pump();
        assertThat(now(asked).state()).isEqualTo(RequestState.RECALLED);

        PatronView recalled = now(asked);
        desk().sendBack(asked.id(), recalled.version());
        pump();
        there = now(first, there);
        assertThat(there.state()).isEqualTo(SupplyState.RETURNING);
        supplier(first).checkIn(there.id(), there.version());
        pump();
        assertThat(now(asked).state()).isEqualTo(RequestState.COMPLETED);
        assertThat(now(first, there).state()).isEqualTo(SupplyState.LOAN_COMPLETED);
        assertNoErrors();
    }

    @Test
    void a_loan_that_is_lost_ends_without_return() {
        PatronView asked = ask(loan());
        SupplierView there = arrived(first);
        there = supplier(first).lend(there.id(), there.version(), null, null, null);
        pump();
        receive(asked);
        pump();
        there = now(first, there);
        supplier(first).writeOff(there.id(), there.version(), "lost in the flood");
        pump();
        assertThat(now(asked).state()).isEqualTo(RequestState.COMPLETED);
        assertThat(now(asked).reason()).isEqualTo("lost in the flood");
    }

    @Test
    void a_silent_supplier_is_reminded_after_two_working_days_and_given_up_after_two_more() {
        clock.advance(Duration.between(clock.instant(), friday()));
        PatronView asked = ask(copy());
        pass(Duration.ofDays(3));
        assertThat(attempts(asked).get(0).remindedAt()).isNull();
        pass(Duration.ofDays(2));
        assertThat(attempts(asked).get(0).remindedAt()).isNotNull();
        assertThat(arrived(first).remindedAt()).isNotNull();
        assertThat(now(asked).state()).isEqualTo(RequestState.SENT);
        assertThat(attempts(asked)).hasSize(1);

        pass(Duration.ofDays(3));
        assertThat(attempts(asked)).hasSize(2);
        assertThat(attempts(asked).get(0).outcome()).isEqualTo(AttemptOutcome.SILENT);
        assertThat(arrived(first).state()).isEqualTo(SupplyState.CANCELLED);
        assertThat(arrived(second).state()).isEqualTo(SupplyState.RECEIVED);
        assertNoErrors();
    }

    /** A Friday morning that is followed by ordinary weeks. */
    private Instant friday() {
        LocalDate day =
                clock.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate().plusDays(1);
        while (day.getDayOfWeek() != java.time.DayOfWeek.FRIDAY) {
            day = day.plusDays(1);
        }
        return day.atTime(1, 0).toInstant(java.time.ZoneOffset.UTC);
    }

    @Test
    void a_request_expires_when_it_is_wanted_no_more() {
        LocalDate soon = clock.instant()
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .plusDays(14);
        PatronView asked = ask(copy().within(DeliveryLimits.NONE, soon));
        SupplierView there = arrived(first);
        assertThat(there.needBefore()).isNotNull();
        supplier(first).setCondition(there.id(), there.version(), "read it here", null);
        pump();
        pass(Duration.ofDays(16));
        assertThat(now(asked).state()).isEqualTo(RequestState.EXPIRED);
        assertThat(now(first, there).state()).isEqualTo(SupplyState.CANCELLED);
        assertNoErrors();
    }

    @Test
    void what_was_promised_expires_with_the_suppliers_consent_only() {
        LocalDate soon = clock.instant()
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .plusDays(14);
        PatronView asked = ask(copy().within(DeliveryLimits.NONE, soon));
        SupplierView there = arrived(first);
        supplier(first).accept(there.id(), there.version(), null);
        pump();
        pass(Duration.ofDays(16));
        assertThat(now(asked).state()).isEqualTo(RequestState.CANCEL_SENT);
        there = now(first, there);
        supplier(first).answerCancel(there.id(), there.version(), true);
        pump();
        assertThat(now(asked).state()).isEqualTo(RequestState.EXPIRED);
    }

    @Test
    void a_message_that_is_lost_is_sent_again_and_one_that_comes_twice_is_done_once() {
        asking.transport.lostRequests.set(1);
        PatronView asked = ask(copy());
        assertThat(supplying.transport.sent).isEmpty();
        assertThat(allArrived(first)).isEmpty();
        asking.transport.lostAnswers.set(1);
        pass(Duration.ofSeconds(11));
        pass(Duration.ofMinutes(1));
        assertThat(asking.transport.sent).hasSize(2);
        assertThat(asking.transport.sent.get(0)).isEqualTo(asking.transport.sent.get(1));
        assertThat(allArrived(first)).hasSize(1);
        assertThat(now(asked).state()).isEqualTo(RequestState.SENT);
    }

    @Test
    void messages_of_one_conversation_keep_their_order_when_the_first_is_lost() {
        asking.transport.lostRequests.set(1);
        PatronView asked = ask(copy());
        patron().cancel(asked.id(), now(asked).version(), null);
        pump();
        assertThat(asking.transport.sent).isEmpty();
        pass(Duration.ofMinutes(2));
        pass(Duration.ofMinutes(2));
        assertThat(now(asked).state()).isEqualTo(RequestState.CANCELLED);
        assertThat(arrived(first).state()).isEqualTo(SupplyState.CANCELLED);
        assertNoErrors();
    }

    @Test
    void a_request_that_the_supplier_refuses_goes_to_the_next() {
        supplying.retireCode(library);
        PatronView asked = ask(copy());
        assertThat(now(asked).state()).isEqualTo(RequestState.UNFILLED);
        assertThat(attempts(asked)).extracting(AttemptView::outcome).containsOnly(AttemptOutcome.FAILED);
        assertThat(attempts(asked).get(0).reason()).contains("not accepted");
    }

    @Test
    void a_message_out_of_order_is_answered_by_an_error_and_changes_nothing() {
        PatronView asked = ask(copy());
        SupplierView there = arrived(first);
        there = supplier(first).accept(there.id(), there.version(), null);
        pump();
        String promise = supplying.transport.sent.get(0);
        supplier(first).sendCopy(there.id(), there.version(), 8, null);
        pump();
        PatronView shipped = now(asked);
        String late = promise.replace("T0", "T1");
        assertThat(late).isNotEqualTo(promise);
        assertThat(answer(asking, late)).contains("ERROR", "UnsupportedReasonForMessageType", "SHIPPED");
        assertThat(answer(asking, promise)).contains("OK").doesNotContain("ERROR");
        assertThat(now(asked)).isEqualTo(shipped);
    }

    private static String answer(DeliveryNode node, String xml) {
        byte[] answer = node.platform
                .as(Callers.anybody())
                .get(Iso18626Endpoint.class)
                .receive(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        String text = new String(answer, StandardCharsets.UTF_8);
        IsoSchema.check(text);
        return text;
    }

    @Test
    void goes_from_the_nearer_tier_to_the_farther_and_reckons_with_its_price() {
        asking.platform.as(Callers.administrator());
        AgencyDraft near = secondThere.agency();
        asking.platform
                .get(PartnerAgencies.class)
                .revise(
                        secondThere.id(),
                        secondThere.version(),
                        AgencyDraft.partner(near.code(), near.name(), SupplierTier.FOREIGN, "DE", supplying.endpoint));
        PatronView asked = ask(copy());
        assertThat(asked.tier()).isEqualTo(SupplierTier.DOMESTIC);
        SupplierView there = arrived(first);
        supplier(first).decline(there.id(), there.version(), "NotHeld", null);
        pump();
        assertThat(now(asked).tier()).isEqualTo(SupplierTier.FOREIGN);
        assertThat(now(asked).estimate()).isEqualTo(Amount.fen(1000 + 8 * 200));
        assertThat(arrived(second).state()).isEqualTo(SupplyState.RECEIVED);
    }

    @Test
    void fetches_nothing_from_a_server_that_is_not_the_suppliers() {
        PatronView asked = ask(copy());
        AgencyId supplier = first.agency().code();
        Header header = new Header(
                supplier,
                library.agency().code(),
                "",
                clock.instant(),
                arrived(first).requestId(),
                null,
                new Authentication(null, DeliveryNode.secret(supplier)));
        String elsewhere = Iso18626Writer.write(new SupplyingAgencyMessage(
                header,
                new MessageInfo(ReasonForMessage.STATUS_CHANGE, null, null, null, null, null, null, null),
                new StatusInfo(SupplyStatus.COPY_COMPLETED, null, null, clock.instant()),
                new DeliveryInfo(
                        clock.instant(), "http://127.0.0.1:1/secret", SchemeValue.of("URL"), null, null, null, null),
                null));
        assertThat(answer(asking, elsewhere)).contains(">OK<");
        pump();
        assertThat(now(asked).state()).isEqualTo(RequestState.SHIPPED);
        assertThat(asking.notified).contains("delivery.document-elsewhere");
    }

    @Test
    void agencies_write_notes_to_each_other() {
        PatronView asked = ask(copy());
        desk().note(asked.id(), asked.version(), "only pages 12 and 13");
        SupplierView there = arrived(first);
        supplier(first).note(there.id(), there.version(), "page 13 is torn");
        pump();
        assertThat(supplying.notified).contains("supply.note");
        assertThat(asking.notified).contains("delivery.note");
        assertThat(now(asked).state()).isEqualTo(RequestState.SENT);
    }

    @Test
    void counts_what_was_asked_for_and_what_was_supplied() {
        PatronView asked = ask(copy());
        SupplierView there = arrived(first);
        supplier(first).decline(there.id(), there.version(), "NotHeld", null);
        pump();
        SupplierView next = arrived(second);
        pass(Duration.ofDays(1));
        supplier(second).sendFile(next.id(), next.version(), pdf("x"), 8, null);
        pump();
        assertThat(now(asked).state()).isEqualTo(RequestState.RECEIVED);

        LocalDate day = clock.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate();
        String id = String.valueOf(library.agency().libraryId());
        DeliveryStatistics here = asking.as(DeliveryNode.librarian(library), DeliveryStatistics.class);
        DeliveryCount total = here.requested(id, day.minusDays(9), day.plusDays(9), CountBy.TOTAL)
                .get(0);
        assertThat(total.filled()).isEqualTo(1);
        assertThat(total.fillRate()).isEqualByComparingTo("1");
        List<DeliveryCount> bySupplier = here.requested(id, day.minusDays(9), day.plusDays(9), CountBy.AGENCY);
        assertThat(bySupplier)
                .extracting(DeliveryCount::label, DeliveryCount::filled, DeliveryCount::unfilled)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("First Supplier", 0L, 1L),
                        org.assertj.core.groups.Tuple.tuple("Second Supplier", 1L, 0L));
        DeliveryStatistics there2 = supplying.as(DeliveryNode.librarian(second), DeliveryStatistics.class);
        assertThat(there2.supplied(
                        String.valueOf(second.agency().libraryId()), day.minusDays(9), day.plusDays(9), CountBy.MONTH))
                .extracting(DeliveryCount::filled)
                .containsExactly(1L);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        io.stoa.core.tabular.Tables.writeCsv(DeliveryTable.format(), bySupplier.iterator(), Locale.CHINESE, csv);
        assertThat(csv.toString(StandardCharsets.UTF_8)).contains("满足率", "Second Supplier");
    }

    private void assertNoErrors() {
        assertThat(asking.notified).doesNotContain("delivery.refused");
        assertThat(supplying.notified).doesNotContain("supply.refused");
    }
}
