package io.stoa.instruments.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.ResourceRef;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.page.PageRequest;
import io.stoa.instruments.Money;
import io.stoa.instruments.billing.ChargeUnit;
import io.stoa.instruments.billing.Charges;
import io.stoa.instruments.billing.RateCards;
import io.stoa.instruments.billing.RateDraft;
import io.stoa.instruments.billing.UserKind;
import io.stoa.instruments.booking.BookingOnEveryStack;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleDeskTest extends BookingOnEveryStack {

    private static final byte[] TABLE = "element,share\nFe,0.7\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void samples_are_accepted_received_analysed_and_their_results_delivered() throws IOException {
        SampleView sent = submit("ann", "A-1", 2);
        SampleView accepted = as(keeper(), () -> desk().accept(sent.id(), sent.version()));
        SampleView received = as(keeper(), () -> desk().receive(accepted.id(), accepted.version()));
        SampleView begun = as(keeper(), () -> desk().begin(received.id(), received.version()));
        SampleView delivered = as(keeper(), () -> desk().deliver(begun.id(), begun.version(), List.of(table("r.csv"))));
        ResultFile file = delivered.results().get(0);

        assertThat(file.name()).isEqualTo("r.csv");
        assertThat(file.size()).isEqualTo(TABLE.length);
        platform.as(member("ann"));
        try (InputStream content = desk().openResult(sent.id(), file.sha256())) {
            assertThat(content.readAllBytes()).isEqualTo(TABLE);
        }
        SampleView closed = desk().close(delivered.id(), delivered.version());
        assertThat(closed.state()).isEqualTo(SampleState.CLOSED);
        assertThat(told("sample.accepted")).hasSize(1);
        assertThat(told("sample.delivered")).hasSize(1);
        assertThat(told("sample.closed"))
                .singleElement()
                .satisfies(each -> assertThat(each.recipients().get(0).role()).isEqualTo("keeper"));
    }

    @Test
    void analysed_samples_are_charged_where_a_rate_is_in_force() {
        LocalDate today = clock.instant().atZone(CHANGCHUN).toLocalDate();
        as(
                keeper(),
                () -> platform.get(RateCards.class)
                        .publish(RateDraft.ofProvider(
                                provider, UserKind.UNIVERSITY, ChargeUnit.SAMPLE, Money.cny(15_000), today)));
        SampleView delivered = delivered(submit("ann", "A-1", 3));

        assertThat(as(keeper(), () -> platform.get(Charges.class).of(new ResourceRef(SampleDesk.KIND, delivered.id()))))
                .singleElement()
                .satisfies(each -> assertThat(each.amount()).isEqualTo(45_000));
    }

    @Test
    void samples_without_an_account_or_rate_cost_nothing() {
        assertThat(delivered(submit("ann", null, 1)).state()).isEqualTo(SampleState.DELIVERED);
        assertThat(delivered(submit("ann", "A-1", 1)).state()).isEqualTo(SampleState.DELIVERED);
    }

    @Test
    void a_returned_request_says_why_and_is_sent_in_again() {
        SampleView sent = submit("ann", null, 1);
        assertRefused(
                "instruments.sample.reason",
                () -> as(keeper(), () -> desk().returnForChanges(sent.id(), sent.version(), " ")));
        SampleView returned = as(keeper(), () -> desk().returnForChanges(sent.id(), sent.version(), "how toxic?"));
        assertThat(returned.reason()).isEqualTo("how toxic?");
        assertThatThrownBy(() -> as(keeper(), () -> desk().revise(returned.id(), returned.version(), draft(null, 2))))
                .isInstanceOf(AccessDeniedException.class);

        SampleView again = as(member("ann"), () -> desk().revise(returned.id(), returned.version(), draft(null, 2)));
        assertThat(again.state()).isEqualTo(SampleState.SUBMITTED);
        assertThat(again.samples()).hasSize(2);
        assertThat(again.reason()).isNull();
    }

    @Test
    void the_requester_withdraws_until_the_analysis_begins() {
        SampleView accepted = accepted("ann");
        SampleView withdrawn = as(member("ann"), () -> desk().withdraw(accepted.id(), accepted.version(), null));
        assertThat(withdrawn.state()).isEqualTo(SampleState.WITHDRAWN);
        assertThat(queue()).isEmpty();

        SampleView second = accepted("ann");
        SampleView received = as(keeper(), () -> desk().receive(second.id(), second.version()));
        SampleView begun = as(keeper(), () -> desk().begin(received.id(), received.version()));
        assertRefused(
                        "instruments.sample.wrong-state",
                        () -> as(member("ann"), () -> desk().withdraw(begun.id(), begun.version(), null)))
                .hasMessageContaining("in analysis");
    }

    @Test
    void the_keeper_orders_the_queue() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(accepted("user-" + i).id());
        }
        assertThat(queue()).containsExactlyElementsOf(ids);

        List<SampleView> moved = as(keeper(), () -> desk().moveBefore(ids.get(3), ids.get(0)));
        assertThat(moved).extracting(SampleView::id).containsExactly(ids.get(3), ids.get(0), ids.get(1), ids.get(2));
        as(keeper(), () -> desk().moveBefore(ids.get(0), null));
        assertThat(queue()).containsExactly(ids.get(3), ids.get(1), ids.get(2), ids.get(0));
        assertRefused(
                "instruments.sample.other-queue",
                () -> as(keeper(), () -> desk().moveBefore(ids.get(0), "no-such-request")));
        assertThatThrownBy(() -> as(member("user-0"), () -> desk().queue(instrument)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_queue_keeps_its_order_however_often_it_is_changed() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(accepted("user-" + i).id());
        }
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            String moved = expected.remove(random.nextInt(expected.size()));
            int to = i % 2 == 0 ? 1 : random.nextInt(expected.size() + 1);
            String before = to == expected.size() ? null : expected.get(to);
            expected.add(to, moved);
            List<SampleView> queue = as(keeper(), () -> desk().moveBefore(moved, before));
            assertThat(queue).extracting(SampleView::id).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void others_find_nothing_and_old_versions_are_no_basis() {
        SampleView sent = submit("ann", null, 1);
        assertThatThrownBy(() -> as(member("ben"), () -> desk().view(sent.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(as(member("ben"), () -> desk().list(instrument, PageRequest.first(5)))
                        .items())
                .isEmpty();
        assertThat(as(member("ann"), () -> desk().list(instrument, PageRequest.first(5)))
                        .items())
                .containsExactly(sent);
        as(keeper(), () -> desk().accept(sent.id(), sent.version()));
        assertThatThrownBy(() -> as(keeper(), () -> desk().accept(sent.id(), sent.version())))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> as(member("ann"), () -> desk().openResult(sent.id(), "0".repeat(64))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void refuses_what_cannot_be_meant() {
        LocalDate yesterday = clock.instant().atZone(CHANGCHUN).toLocalDate().minusDays(1);
        SampleDraft late = new SampleDraft(instrument, draft(null, 1).samples(), null, yesterday, null);
        assertRefused("instruments.sample.wanted-past", () -> as(member("ann"), () -> desk().submit(late)));
        SampleDraft empty = new SampleDraft(instrument, List.of(), null, null, null);
        assertThatThrownBy(() -> as(member("ann"), () -> desk().submit(empty)))
                .isInstanceOf(ConstraintViolationException.class);
        SampleView sent = accepted("ann");
        SampleView received = as(keeper(), () -> desk().receive(sent.id(), sent.version()));
        SampleView begun = as(keeper(), () -> desk().begin(received.id(), received.version()));
        assertRefused(
                "instruments.sample.file-name",
                () -> as(keeper(), () -> desk().deliver(begun.id(), begun.version(), List.of(table("../r.csv")))));
        assertThat(as(keeper(), () -> desk().view(begun.id())).state()).isEqualTo(SampleState.IN_ANALYSIS);
    }

    private SampleDesk desk() {
        return platform.get(SampleDesk.class);
    }

    private SampleDraft draft(String account, int count) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            samples.add(new Sample("alloy " + i, "5 mg", null, "irritant"));
        }
        return new SampleDraft(instrument, samples, "composition", null, account);
    }

    private SampleView submit(String user, String account, int count) {
        return as(member(user), () -> desk().submit(draft(account, count)));
    }

    private SampleView accepted(String user) {
        SampleView sent = submit(user, null, 1);
        return as(keeper(), () -> desk().accept(sent.id(), sent.version()));
    }

    private SampleView delivered(SampleView sent) {
        SampleView accepted = as(keeper(), () -> desk().accept(sent.id(), sent.version()));
        SampleView received = as(keeper(), () -> desk().receive(accepted.id(), accepted.version()));
        SampleView begun = as(keeper(), () -> desk().begin(received.id(), received.version()));
        return as(keeper(), () -> desk().deliver(begun.id(), begun.version(), List.of()));
    }

    private List<String> queue() {
        return as(keeper(), () -> desk().queue(instrument)).stream()
                .map(SampleView::id)
                .toList();
    }

    private static ResultUpload table(String name) {
        return new ResultUpload(name, "text/csv", new ByteArrayInputStream(TABLE));
    }
}
