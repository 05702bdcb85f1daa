package io.stoa.instruments.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.ResourceRef;
import io.stoa.core.access.Roles;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.audit.AuditView;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.notify.Recipient;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.instruments.Money;
import io.stoa.testkit.Callers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvoicingTest extends BillingOnEveryStack {

    private static final String MORNING = "2026-03-02T01:00:00Z";
    private static final Payment TRANSFER = new Payment(LocalDate.parse("2026-03-20"), "ICBC 4711");

    @BeforeEach
    void publishRates() {
        publish(rate(UserKind.UNIVERSITY, ChargeUnit.HOUR, 300_00));
        publish(RateDraft.ofProvider(provider, UserKind.EXTERNAL, ChargeUnit.HOUR, new Money(50_00, "EUR"), NEW_YEAR));
    }

    @Test
    void adds_up_a_month_by_currency() {
        ChargeView first = charge(minutes(MORNING, 60));
        ChargeView second = charge(minutes(MORNING, 30));
        as(keeper(), () -> charges.correct(first.id(), Correction.ofQuantity(first, 70, "stayed longer")));
        as(keeper(), () -> charges.waive(second.id(), "instrument failed"));
        charge(inEuro(60));
        charge(minutes("2026-04-02T01:00:00Z", 60));

        assertThat(as(student(), () -> invoicing.statement(month("2026-03"))).totals())
                .containsExactly(
                        new StatementView.Total("CNY", 450_00, 50_00, -150_00, 350_00, 0, 4),
                        new StatementView.Total("EUR", 50_00, 0, 0, 50_00, 0, 1));
        assertThat(yuan("2026-03").total()).isEqualTo(350_00);
        assertThat(as(student(), () -> invoicing.statement(month("2026-04"))).totals())
                .containsExactly(
                        new StatementView.Total("CNY", 300_00, 0, 0, 300_00, 350_00, 1),
                        new StatementView.Total("EUR", 0, 0, 0, 0, 50_00, 0));
        assertThat(as(student(), () -> invoicing.statement(month("2026-02"))).totals())
                .isEmpty();
    }

    @Test
    void goes_from_draft_to_issued_to_paid() {
        ChargeView charge = charge(minutes(MORNING, 60));
        InvoiceView draft = draft("2026-03");
        InvoiceView issued = issue(draft);
        InvoiceView paid = as(staff(), () -> invoicing.markPaid(issued.id(), issued.version(), TRANSFER));

        assertThat(draft.state()).isEqualTo(InvoiceState.DRAFT);
        assertThat(draft.number()).isNull();
        assertThat(draft.total()).isEqualTo(300_00);
        assertThat(draft.providerName()).isEqualTo("Institute of Applied Chemistry");
        assertThat(draft.payerName()).isEqualTo("University");
        assertThat(issued.number()).isEqualTo("INV-2026-000001");
        assertThat(issued.issuedOn()).isEqualTo("2026-03-02");
        assertThat(paid.state()).isEqualTo(InvoiceState.PAID);
        assertThat(paid.payment()).isEqualTo(TRANSFER);
        assertThat(lines(paid)).containsExactly(charge);
        assertThat(yuan("2026-03").open()).isZero();
    }

    @Test
    void allows_nothing_else_than_the_state_machine_says() {
        charge(minutes(MORNING, 60));
        InvoiceView draft = draft("2026-03");
        assertState(() -> invoicing.markPaid(draft.id(), draft.version(), TRANSFER));
        assertState(() -> invoicing.credit(draft.id(), draft.version(), "wrong payer"));
        InvoiceView discarded = as(staff(), () -> invoicing.discard(draft.id(), draft.version()));
        assertState(() -> invoicing.issue(discarded.id(), discarded.version()));

        InvoiceView issued = issue(draft("2026-03"));
        assertState(() -> invoicing.issue(issued.id(), issued.version()));
        assertState(() -> invoicing.discard(issued.id(), issued.version()));

        InvoiceView paid = as(staff(), () -> invoicing.markPaid(issued.id(), issued.version(), TRANSFER));
        assertState(() -> invoicing.markPaid(paid.id(), paid.version(), TRANSFER));
        InvoiceView voided = as(staff(), () -> invoicing.credit(paid.id(), paid.version(), "wrong payer"));
        assertState(() -> invoicing.credit(voided.id(), voided.version(), "again"));
        assertState(() -> invoicing.markPaid(voided.id(), voided.version(), TRANSFER));
    }

    @Test
    void refuses_a_stale_version() {
        charge(minutes(MORNING, 60));
        InvoiceView draft = draft("2026-03");
        issue(draft);

        assertThatThrownBy(() -> issue(draft)).isInstanceOf(ConflictException.class);
    }

    @Test
    void never_changes_what_was_issued() {
        ChargeView charge = charge(minutes(MORNING, 60));
        InvoiceView issued = issue(draft("2026-03"));
        List<ChargeView> lines = lines(issued);

        as(keeper(), () -> charges.correct(charge.id(), Correction.ofQuantity(charge, 90, "stayed longer")));
        charge(minutes("2026-03-03T01:00:00Z", 60));
        assertThat(as(staff(), () -> invoicing.view(issued.id()))).isEqualTo(issued);
        assertThat(lines(issued)).isEqualTo(lines);

        InvoiceView voided = as(staff(), () -> invoicing.credit(issued.id(), issued.version(), "wrong payer"));
        issue(draft("2026-03"));
        assertThat(lines(issued)).isEqualTo(lines);
        assertThat(voided)
                .usingRecursiveComparison()
                .ignoringFields("version", "state", "creditNote")
                .isEqualTo(issued);
        assertThat(as(staff(), () -> invoicing.view(issued.id()))).isEqualTo(voided);
    }

    @Test
    void voids_by_a_credit_note_and_invoices_the_charges_again() {
        ChargeView charge = charge(minutes(MORNING, 60));
        InvoiceView first = issue(draft("2026-03"));
        assertRefused("nothing-to-invoice", () -> draft("2026-03"));

        InvoiceView voided = as(staff(), () -> invoicing.credit(first.id(), first.version(), "wrong payer"));
        InvoiceView second = issue(draft("2026-03"));

        assertThat(voided.state()).isEqualTo(InvoiceState.VOIDED);
        assertThat(voided.number()).isEqualTo("INV-2026-000001");
        assertThat(voided.creditNote())
                .isEqualTo(new InvoiceView.CreditNote("CN-2026-000001", LocalDate.parse("2026-03-02"), "wrong payer"));
        assertThat(second.number()).isEqualTo("INV-2026-000002");
        assertThat(lines(second)).containsExactly(charge);
    }

    @Test
    void gives_the_charges_of_a_discarded_draft_free_and_takes_no_number_for_it() {
        charge(minutes(MORNING, 60));
        InvoiceView thrownAway = draft("2026-03");
        as(staff(), () -> invoicing.discard(thrownAway.id(), thrownAway.version()));

        assertThat(yuan("2026-03").open()).isEqualTo(300_00);
        assertThat(issue(draft("2026-03")).number()).isEqualTo("INV-2026-000001");
    }

    @Test
    void invoices_by_currency_up_to_the_end_of_the_month() {
        charge(minutes(MORNING, 60));
        charge(inEuro(60));
        charge(minutes("2026-03-31T16:00:00Z", 60));

        assertThat(draft("2026-03").total()).isEqualTo(300_00);
        assertThat(as(staff(), () -> invoicing.draft(month("2026-03"), "EUR")).total())
                .isEqualTo(50_00);
        assertThat(draft("2026-04").total()).isEqualTo(300_00);
    }

    @Test
    void brings_forward_what_came_after_the_invoice() {
        ChargeView charge = charge(minutes(MORNING, 60));
        issue(draft("2026-03"));
        charge(minutes("2026-03-05T01:00:00Z", 30));
        ChargeView correction =
                as(keeper(), () -> charges.correct(charge.id(), Correction.ofQuantity(charge, 50, "left early")));

        assertThat(correction.day()).isEqualTo("2026-03-02");
        assertThat(yuan("2026-03").open()).isEqualTo(100_00);
        assertThat(yuan("2026-04").broughtForward()).isEqualTo(100_00);
        assertThat(draft("2026-04").total()).isEqualTo(100_00);
    }

    @Test
    void corrects_in_the_month_of_the_use_until_it_is_invoiced_and_later_in_that_of_the_correction() {
        ChargeView early = charge(minutes("2026-01-05T01:00:00Z", 60));
        ChargeView late = charge(minutes("2026-01-06T01:00:00Z", 60));
        ChargeView before = as(keeper(), () -> charges.waive(early.id(), "instrument failed"));
        issue(draft("2026-01"));
        ChargeView after =
                as(keeper(), () -> charges.correct(late.id(), Correction.ofQuantity(late, 30, "left early")));

        assertThat(before.day()).isEqualTo("2026-01-05");
        assertThat(after.day()).isEqualTo("2026-03-02");
    }

    @Test
    void invoices_nothing_where_more_was_taken_back_than_charged() {
        ChargeView charge = charge(minutes(MORNING, 60));
        issue(draft("2026-03"));
        as(keeper(), () -> charges.waive(charge.id(), "instrument failed"));

        assertRefused("negative-total", () -> draft("2026-03"));
        charge(minutes("2026-03-09T01:00:00Z", 90));
        assertThat(draft("2026-03").total()).isEqualTo(150_00);
    }

    @Test
    void counts_the_invoices_of_each_provider_without_gaps_when_they_are_issued_at_once() throws Exception {
        int many = 6;
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            account = new Account(payer, "project-" + i);
            charge(minutes(MORNING, 60));
            InvoiceView draft = draft("2026-03");
            calls.add(() -> issue(draft).number());
            calls.add(() -> issueAndRollBack(draft));
        }
        List<String> numbers = new ArrayList<>();
        for (Future<String> number : atOnce(calls)) {
            if (number.get() != null) {
                numbers.add(number.get());
            }
        }

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, many)
                        .mapToObj(n -> String.format("INV-2026-%06d", n))
                        .toList());
    }

    @Test
    void puts_a_charge_on_one_invoice_when_two_are_drawn_up_at_once() throws Exception {
        for (int i = 0; i < 20; i++) {
            charge(minutes(MORNING, 60 + i));
        }
        List<Future<InvoiceView>> drafts =
                atOnce(List.of(() -> draft("2026-03"), () -> draft("2026-04"), () -> draft("2026-05")));

        List<InvoiceView> drawnUp = new ArrayList<>();
        for (Future<InvoiceView> draft : drafts) {
            try {
                drawnUp.add(draft.get());
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(RuleViolationException.class);
            }
        }
        assertThat(drawnUp)
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.entries()).isEqualTo(20));
    }

    @Test
    void invoices_no_charge_twice_from_a_transaction_that_read_before_the_other() {
        charge(minutes(MORNING, 60));
        platform.as(staff());
        assertThatThrownBy(() -> platform.transactions().runRequired(em -> {
                    // The first read fixes the snapshot under REPEATABLE READ, MariaDB's default.
                    em.createQuery("select count(k) from InvoiceClaim k", Long.class)
                            .getSingleResult();
                    if (drafts().isEmpty()) {
                        CompletableFuture.runAsync(() -> draft("2026-03")).join();
                    }
                    invoicing.draft(month("2026-03"), "CNY");
                }))
                .isInstanceOfAny(RuleViolationException.class, ConflictException.class);

        assertThat(drafts()).hasSize(1);
    }

    @Test
    void tells_the_payers_staff_when_it_is_issued_and_when_it_is_voided() {
        charge(minutes(MORNING, 60));
        InvoiceView draft = draft("2026-03");
        assertThat(told()).isEmpty();
        InvoiceView issued = issue(draft);
        as(staff(), () -> invoicing.credit(issued.id(), issued.version(), "wrong payer"));

        assertThat(told()).hasSize(2).allSatisfy(notification -> {
            assertThat(notification.recipients()).containsExactly(Recipient.role(payer, Roles.STAFF));
            assertThat(notification.about()).isEqualTo(new ResourceRef(Invoicing.KIND, issued.id()));
            assertThat(notification.values())
                    .containsEntry("number", "INV-2026-000001")
                    .containsEntry("total", "30000")
                    .containsEntry("currency", "CNY");
        });
        assertThat(told())
                .extracting(notification -> notification.template())
                .containsExactlyInAnyOrder("invoice.issued", "invoice.voided");
    }

    @Test
    void shows_the_payer_invoices_once_they_are_issued() {
        charge(minutes(MORNING, 60));
        InvoiceView draft = draft("2026-03");
        InvoiceQuery toPayer = InvoiceQuery.toPayer(payer);

        assertThatThrownBy(() -> as(student(), () -> invoicing.view(draft.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(as(student(), () -> invoicing.list(toPayer, PageRequest.first(5)))
                        .items())
                .isEmpty();
        InvoiceView issued = issue(draft);
        assertThat(as(student(), () -> invoicing.view(draft.id()))).isEqualTo(issued);
        assertThat(as(student(), () -> invoicing.list(toPayer, PageRequest.first(5)))
                        .items())
                .containsExactly(issued);
        assertThat(as(student(), () -> invoicing.lines(draft.id(), PageRequest.first(5)))
                        .items())
                .hasSize(1);
    }

    @Test
    void shows_strangers_nothing_and_lets_only_the_providers_staff_write() {
        charge(minutes(MORNING, 60));
        InvoiceView issued = issue(draft("2026-03"));

        assertThatThrownBy(() -> as(stranger(), () -> invoicing.view(issued.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(stranger(), () -> invoicing.lines(issued.id(), PageRequest.first(5))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(stranger(), () -> invoicing.statement(month("2026-03"))))
                .isInstanceOf(AccessDeniedException.class);
        for (InvoiceQuery query : List.of(
                InvoiceQuery.ofProvider(provider),
                InvoiceQuery.toPayer(payer),
                new InvoiceQuery(null, null, Set.of()))) {
            assertThatThrownBy(() -> as(stranger(), () -> invoicing.list(query, PageRequest.first(5))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> as(keeper(), () -> invoicing.draft(month("2026-03"), "CNY")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Callers.staffOf(payer), () -> invoicing.credit(issued.id(), 1, "too dear")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void lists_by_provider_payer_and_state_in_pages() {
        List<InvoiceView> drafts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            account = new Account(payer, "project-" + i);
            charge(minutes(MORNING, 60));
            drafts.add(draft("2026-03"));
        }
        InvoiceView issued = issue(drafts.get(1));
        platform.as(staff());
        InvoiceQuery all = InvoiceQuery.ofProvider(provider);
        Page<InvoiceView> first = invoicing.list(all, PageRequest.first(2));

        assertThat(first.items()).containsExactly(drafts.get(0), issued);
        assertThat(invoicing.list(all, PageRequest.first(2).after(first)).items())
                .containsExactly(drafts.get(2));
        InvoiceQuery issuedToPayer = new InvoiceQuery(provider, payer, Set.of(InvoiceState.ISSUED));
        assertThat(invoicing.list(issuedToPayer, PageRequest.first(5)).items()).containsExactly(issued);
    }

    @Test
    void writes_down_every_change_of_state_with_its_reason() {
        charge(minutes(MORNING, 60));
        InvoiceView issued = issue(draft("2026-03"));
        as(staff(), () -> invoicing.credit(issued.id(), issued.version(), "wrong payer"));

        List<AuditView> lines = as(
                staff(),
                () -> platform.get(AuditTrail.class)
                        .of(new ResourceRef(Invoicing.KIND, issued.id()), PageRequest.first(9))
                        .items());
        assertThat(lines)
                .extracting(AuditView::changes)
                .anySatisfy(changes -> assertThat(changes).contains("DRAFT"))
                .anySatisfy(changes -> assertThat(changes).contains("[\"DRAFT\",\"ISSUED\"]"))
                .anySatisfy(changes -> assertThat(changes).contains("[\"ISSUED\",\"VOIDED\"]"));
        assertThat(lines).extracting(AuditView::reason).contains("wrong payer");
    }

    private String issueAndRollBack(InvoiceView draft) {
        platform.as(staff());
        assertThatThrownBy(() -> platform.transactions().runRequired(em -> {
                    invoicing.issue(draft.id(), draft.version());
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOfAny(IllegalStateException.class, ConflictException.class);
        return null;
    }

    private void assertState(Runnable call) {
        assertRefused(
                "invoice-state",
                () -> as(staff(), () -> {
                    call.run();
                    return true;
                }));
    }

    private List<InvoiceView> drafts() {
        return as(staff(), () -> invoicing.list(InvoiceQuery.ofProvider(provider), PageRequest.first(9)))
                .items();
    }

    private List<ChargeView> lines(InvoiceView invoice) {
        return as(staff(), () -> invoicing.lines(invoice.id(), PageRequest.first(100)))
                .items();
    }

    private ChargeRequest inEuro(long minutes) {
        return ChargeRequest.counted(
                instrument,
                account,
                UserKind.EXTERNAL,
                ChargeUnit.HOUR,
                minutes,
                java.time.Instant.parse(MORNING),
                origin());
    }
}
