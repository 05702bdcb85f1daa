package io.stoa.programmes.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.assignment.Certificate;
import io.stoa.programmes.CallFixture;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.process.CallProcessView;
import io.stoa.programmes.process.CallStage;
import io.stoa.programmes.process.DecisionReplay;
import io.stoa.programmes.process.DecisionView;
import io.stoa.programmes.process.FundingRule;
import io.stoa.programmes.process.ObjectionDraft;
import io.stoa.programmes.process.ObjectionState;
import io.stoa.programmes.process.ObjectionView;
import io.stoa.programmes.process.Objections;
import io.stoa.programmes.process.ProposalRequest;
import io.stoa.programmes.process.StageNoticeView;
import io.stoa.programmes.review.score.Aggregation;
import io.stoa.programmes.review.score.ScoredApplication;
import io.stoa.programmes.review.score.ScoringRule;
import io.stoa.testkit.Callers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** A call with twelve applications and thirty experts, from its publication to the final decision. */
class ProgrammeEndToEndTest extends ReviewOnEveryStack {

    private static final int APPLICATIONS = 12;
    private static final int EXPERTS = 30;

    @Test
    void runs_a_call_from_its_publication_to_the_final_decision() {
        // Applications are received until the closing, examined, and the list of the accepted ones is published.
        CallTerms terms = CallTerms.of("KJ", CallFixture.OPENS, CallFixture.CLOSES)
                .theme("materials", LocalizedText.of("en", "New materials"))
                .reviewed(ReviewMode.REMOTE, "standard")
                .objectionDays(5)
                .build();
        AcceptedCall call = acceptedCall(terms, APPLICATIONS);
        List<String> judges = new ArrayList<>(experts(EXPERTS - 1));
        judges.add(expert("Probe of the house", leadOf(call.applications().get(0))));
        String insider = judges.get(EXPERTS - 1);

        // A blind round: three reviewers for each application, who recommend something, the best four go on.
        SecretaryRoundView opened = as(
                secretary(),
                () -> rounds.open(RoundDraft.of(
                        call.id(),
                        ReviewMode.REMOTE,
                        deadline(),
                        RoundTerms.of(
                                        SHEET,
                                        ScoringRule.of(Aggregation.Z_NORMALISED).breakingTiesBy("novelty"),
                                        3)
                                .letting(Advancement.best(4)))));
        SecretaryRoundView assigned =
                as(secretary(), () -> rounds.assignPanel(opened.id(), opened.version(), PanelRequest.of(judges, 2)));
        Certificate certificate = Objects.requireNonNull(assigned.panel().get(0).certificate());
        assertThat(certificate.optimal()).isTrue();
        assertThat(assigned.applications())
                .allSatisfy(judged -> assertThat(judged.reviews()).hasSize(3));
        assertThat(as(secretary(), () -> rounds.conflicts(opened.id()))).isEmpty();
        assertThat(reviewersOf(assigned, call.applications().get(0))).doesNotContain(insider);

        // The panel scores, nobody knowing of whom, and the round is closed.
        SecretaryRoundView begun = begin(assigned);
        submitAll(begun.id());
        SecretaryRoundView closed = as(secretary(), () -> rounds.close(begun.id(), begun.version()));
        RoundOutcome outcome = Objects.requireNonNull(closed.outcome());
        assertThat(outcome.ranking().places())
                .hasSize(APPLICATIONS)
                .extracting(ScoredApplication::rank)
                .startsWith(1);
        assertThat(as(secretary(), () -> rounds.replay(begun.id())).same()).isTrue();

        // The results are published, and a decision is proposed, approved by somebody else, and published.
        step(call, version -> as(secretary(), () -> process.publishEvaluation(call.id(), version)));
        assertThat(as(
                        Callers.anybody(),
                        () -> platform.get(ReviewOutcomes.class).ofCall(call.id())))
                .singleElement()
                .satisfies(view -> assertThat(view.places()).hasSize(APPLICATIONS));
        DecisionView proposed = step(
                call,
                version -> as(
                        secretary(),
                        () -> process.propose(call.id(), version, ProposalRequest.by(FundingRule.recommended()))));
        assertThat(proposed.lines()).hasSize(APPLICATIONS);
        step(call, version -> as(approver(), () -> process.approveProposal(call.id(), version)));
        step(call, version -> as(secretary(), () -> process.publishDecision(call.id(), version)));

        // Somebody objects; the objection is answered, and after five working days the decision is final.
        Objections objections = platform.get(Objections.class);
        ObjectionView objection = as(
                secretary(),
                () -> objections.record(
                        call.id(),
                        new ObjectionDraft(
                                null, "Somebody Concerned", null, "0431-5555", "The panel was too small.", today())));
        as(
                secretary(),
                () -> objections.answer(
                        objection.id(), objection.version(), ObjectionState.REJECTED, "Three reviewers are the rule."));
        clock.advance(Duration.ofDays(14));
        platform.platform().runDue();
        step(call, version -> as(secretary(), () -> process.finalise(call.id(), version)));

        CallProcessView end = as(secretary(), () -> process.view(call.id()));
        assertThat(end.stage()).isEqualTo(CallStage.FINAL);
        DecisionReplay replay = as(secretary(), () -> process.replay(call.id(), proposed.number()));
        assertThat(replay.differences()).isEmpty();
        assertThat(as(Callers.anybody(), () -> process.notices(call.id(), PageRequest.first(50)))
                        .items())
                .extracting(StageNoticeView::stage)
                .contains(CallStage.ACCEPTED, CallStage.EVALUATED, CallStage.OBJECTION_PERIOD, CallStage.FINAL);
    }

    private <T> T step(AcceptedCall call, LongFunction<T> work) {
        return work.apply(as(secretary(), () -> process.view(call.id())).version());
    }

    private String leadOf(String applicationId) {
        return as(secretary(), () -> applicationDesk.view(applicationId))
                .application()
                .content()
                .draft()
                .organisations()
                .get(0)
                .name();
    }

    private static List<String> reviewersOf(SecretaryRoundView round, String applicationId) {
        return round.applications().stream()
                .filter(judged -> judged.applicationId().equals(applicationId))
                .flatMap(judged -> judged.reviews().stream())
                .map(review -> round.seats().stream()
                        .filter(seat -> seat.pseudonym().equals(review.seat()))
                        .findFirst()
                        .orElseThrow()
                        .expertId())
                .toList();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }
}
