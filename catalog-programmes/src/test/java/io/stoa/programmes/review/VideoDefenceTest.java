package io.stoa.programmes.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.review.schedule.DefencePlan;
import io.stoa.programmes.review.schedule.DefenceSession;
import io.stoa.programmes.review.schedule.DefenceSlot;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A defence in which panel and applicants do not learn of each other. */
class VideoDefenceTest extends ReviewOnEveryStack {

    private static final DefencePlan PLAN = new DefencePlan(
            ZoneId.of("Asia/Shanghai"),
            List.of(DefenceSession.of(LocalDateTime.of(2026, 4, 8, 9, 0), LocalDateTime.of(2026, 4, 8, 17, 0))),
            Duration.ofMinutes(20),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            3);

    private SecretaryRoundView assigned(AcceptedCall call, List<String> judges) {
        SecretaryRoundView opened = open(call, ReviewMode.VIDEO_DEFENCE, terms(2));
        return as(secretary(), () -> rounds.assignPanel(opened.id(), opened.version(), PanelRequest.of(judges, 3)));
    }

    @Test
    void shows_each_side_only_what_it_needs_of_the_timetable() {
        AcceptedCall call = acceptedCall(ReviewMode.VIDEO_DEFENCE, 4);
        List<String> judges = experts(3);
        SecretaryRoundView assigned = assigned(call, judges);
        SecretaryRoundView laidOut =
                as(secretary(), () -> rounds.layOutDefence(assigned.id(), assigned.version(), PLAN));
        SecretaryRoundView begun = begin(laidOut);

        assertThat(begun.hearings())
                .extracting(DefenceSlot::application)
                .containsExactlyInAnyOrderElementsOf(begun.applications().stream()
                        .map(SecretaryRoundView.Judged::pseudonym)
                        .toList());
        assertThat(begun.hearings())
                .allSatisfy(slot -> assertThat(slot.leaving())
                        .as("who does not judge the application leaves the room")
                        .hasSize(1));

        assertThat(begun.hearings())
                .extracting(DefenceSlot::application)
                .as("the order follows from its seed")
                .isEqualTo(RoundDraws.order(
                        begun.id(),
                        begun.applications().stream()
                                .map(SecretaryRoundView.Judged::pseudonym)
                                .toList(),
                        String.valueOf(begun.orderSeed())));

        String own = call.applications().get(0);
        DefenceSlot slot = begun.hearings().stream()
                .filter(each -> each.application().equals(begun.pseudonymOf(own)))
                .findFirst()
                .orElseThrow();
        ReviewOutcomes outcomes = platform.get(ReviewOutcomes.class);
        assertThat(as(applicant("applicant-1"), () -> outcomes.ofApplication(own)))
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.hearing().start()).isEqualTo(slot.slot().start());
                    assertThat(view.hearing().arrival()).isEqualTo(slot.arrival());
                    assertThat(view.result()).isNull();
                });
        assertThatThrownBy(() -> as(applicant("applicant-2"), () -> outcomes.ofApplication(own)))
                .isInstanceOf(NotFoundException.class);
        ReviewerRoundView panel = as(reviewer(judges.get(0)), () -> desk.view(begun.id()));
        assertThat(panel.tasks()).allSatisfy(task -> assertThat(task.hearing()).isNotNull());
    }

    @Test
    void does_not_begin_before_the_hearings_are_laid_out() {
        AcceptedCall call = acceptedCall(ReviewMode.VIDEO_DEFENCE, 2);
        SecretaryRoundView assigned = assigned(call, experts(2));
        assertThatThrownBy(() -> as(secretary(), () -> rounds.begin(assigned.id(), assigned.version())))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::code)
                                .containsExactly("programmes.round.no-hearings"));
    }

    @Test
    void lays_out_no_hearings_for_a_round_by_remote_experts() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 1);
        SecretaryRoundView opened = open(call, ReviewMode.REMOTE, terms(1));
        assertThatThrownBy(() -> as(secretary(), () -> rounds.layOutDefence(opened.id(), opened.version(), PLAN)))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.code()).isEqualTo("programmes.round.no-defence"));
    }
}
