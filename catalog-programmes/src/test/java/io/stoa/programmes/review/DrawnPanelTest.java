package io.stoa.programmes.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.RuleViolationException;
import io.stoa.experts.draw.DrawRequest;
import io.stoa.experts.draw.DrawView;
import io.stoa.experts.draw.PanelDraws;
import io.stoa.experts.draw.PoolCriteria;
import io.stoa.programmes.CallFixture;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.application.ApplicationFixture;
import io.stoa.programmes.review.SecretaryRoundView.Seat;
import io.stoa.testkit.Callers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Panels that are drawn at random. */
class DrawnPanelTest extends ReviewOnEveryStack {

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    private SecretaryRoundView draw(SecretaryRoundView round, int seats, int standIns) {
        return as(
                secretary(),
                () -> rounds.drawPanel(
                        round.id(),
                        round.version(),
                        PanelDrawRequest.of("the round needs a panel", today(), seats, standIns)));
    }

    private DrawView drawOf(SecretaryRoundView round) {
        String drawId = round.panel().get(0).drawId();
        return as(Callers.administrator(), () -> platform.get(PanelDraws.class).find(String.valueOf(drawId)));
    }

    @Test
    void seats_who_was_drawn_and_lets_them_judge_every_application() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 2);
        experts(6);
        SecretaryRoundView drawn = draw(open(call, ReviewMode.REMOTE, terms(3)), 3, 1);

        assertThat(drawn.seats())
                .extracting(Seat::expertId)
                .containsExactlyInAnyOrderElementsOf(drawOf(drawn).members());
        assertThat(drawn.applications())
                .allSatisfy(judged -> assertThat(judged.reviews()).hasSize(3));
        assertThat(as(
                                Callers.administrator(),
                                () -> platform.get(PanelDraws.class)
                                        .verify(drawOf(drawn).id()))
                        .differences())
                .isEmpty();
    }

    @Test
    void seats_the_panel_of_a_draw_that_was_cut_off_and_draws_no_other() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 1);
        experts(8);
        SecretaryRoundView opened = open(call, ReviewMode.REMOTE, terms(3));
        DrawView made = as(
                Callers.administrator(),
                () -> platform.get(PanelDraws.class)
                        .draw(DrawRequest.of(bureau, RoundDraws.purpose(opened.id()), "before the crash", today())
                                .stratum("panel", PoolCriteria.any(), 3, 1)
                                .build()));
        assertThat(look(opened.id()).seats()).isEmpty();

        SecretaryRoundView seated = draw(opened, 3, 1);
        assertThat(seated.seats()).extracting(Seat::expertId).containsExactlyInAnyOrderElementsOf(made.members());
        assertThat(as(
                        Callers.administrator(),
                        () -> platform.get(PanelDraws.class).drawsFor(bureau, RoundDraws.purpose(opened.id()))))
                .hasSize(1);
    }

    @Test
    void calls_a_stand_in_for_who_declines() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 1);
        experts(6);
        SecretaryRoundView drawn = draw(open(call, ReviewMode.REMOTE, terms(2)), 2, 1);
        String standIn = drawOf(drawn).standIns().get(0).expertId();
        SecretaryRoundView begun = as(secretary(), () -> rounds.begin(drawn.id(), drawn.version()));
        String declining = begun.seats().get(0).expertId();
        as(reviewer(declining), () -> desk.decline(begun.id(), "ill"));

        SecretaryRoundView filled = draw(begun, 2, 1);
        assertThat(seat(filled, standIn).state()).isEqualTo(SeatState.INVITED);
        assertThat(filled.seats()).hasSize(3);
        assertThat(drawOf(filled).members()).contains(standIn).doesNotContain(declining);
    }

    @Test
    void leaves_out_of_the_pool_who_is_in_conflict_and_names_what_is_missing() {
        String call = openCallOn(CallFixture.shortTerms().build());
        AcceptedCall accepted = accept(call, List.of(submit(call, 1, ApplicationFixture.complete(940_001))));
        expert("Drawn Insider", "Institute Number 940001");
        SecretaryRoundView opened = open(accepted, ReviewMode.REMOTE, terms(1));

        assertThatThrownBy(() -> draw(opened, 100, 0))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("100");
        List<String> insiders = as(secretary(), () -> rounds.view(opened.id())).seats().stream()
                .map(Seat::expertId)
                .toList();
        assertThat(insiders).isEmpty();
    }
}
