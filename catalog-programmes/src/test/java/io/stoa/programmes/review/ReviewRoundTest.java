package io.stoa.programmes.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.ExpertDraft;
import io.stoa.programmes.CallFixture;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.application.ApplicationFixture;
import io.stoa.programmes.review.SecretaryRoundView.Judged;
import io.stoa.programmes.review.SecretaryRoundView.Progress;
import io.stoa.programmes.review.score.Recommendation;
import io.stoa.programmes.review.score.ScoreEntry;
import io.stoa.programmes.review.score.ScoredApplication;
import io.stoa.testkit.Callers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A round by remote experts from its opening to its result. */
class ReviewRoundTest extends ReviewOnEveryStack {

    @Test
    void assigns_scores_and_ranks_with_its_certificate_and_can_be_replayed() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 4);
        SecretaryRoundView begun = reviewing(call, terms(2), experts(5));

        assertThat(begun.state()).isEqualTo(RoundState.REVIEWING);
        assertThat(begun.panel()).singleElement().satisfies(made -> {
            assertThat(made.way()).isEqualTo(PanelRecord.Way.ASSIGNED);
            assertThat(made.certificate()).isNotNull();
        });
        assertThat(begun.applications())
                .allSatisfy(judged -> assertThat(judged.reviews())
                        .hasSize(2)
                        .allSatisfy(review -> assertThat(review.state()).isEqualTo(ReviewState.ASSIGNED)));

        submitAll(begun.id());
        SecretaryRoundView closed = as(secretary(), () -> rounds.close(begun.id(), begun.version()));

        assertThat(closed.state()).isEqualTo(RoundState.CLOSED);
        assertThat(closed.outcome()).isNotNull();
        assertThat(closed.outcome().ranking().places())
                .hasSize(4)
                .extracting(ScoredApplication::rank)
                .startsWith(1)
                .doesNotContainNull();
        assertThat(closed.outcome().counted()).hasSize(8);
        assertThat(as(secretary(), () -> rounds.replay(begun.id()))).satisfies(report -> {
            assertThat(report.same()).isTrue();
            assertThat(report.differences()).isEmpty();
            assertThat(report.replayed()).isEqualTo(closed.outcome().fingerprint());
        });
    }

    @Test
    void tells_by_replay_that_a_stored_score_was_changed_afterwards() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 2);
        SecretaryRoundView begun = reviewing(call, terms(1), experts(2));
        submitAll(begun.id());
        as(secretary(), () -> rounds.close(begun.id(), begun.version()));

        platform.transactions().runRequired(em -> {
            Review review = em.createQuery("select r from Review r where r.roundId = :round", Review.class)
                    .setParameter("round", begun.id())
                    .setMaxResults(1)
                    .getSingleResult();
            review.draft(scores(1, 1));
            review.submit(scores(1, 1), clock.instant());
        });

        ReplayReport report = as(secretary(), () -> rounds.replay(begun.id()));
        assertThat(report.same()).isFalse();
        assertThat(report.recorded()).isNotEqualTo(report.replayed());
        assertThat(report.differences()).isNotEmpty();
    }

    @Test
    void shows_nobody_the_scores_of_others_before_all_of_the_round_are_in() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 2);
        List<String> judges = experts(2);
        SecretaryRoundView begun = reviewing(call, terms(2).sharingScores(), judges);
        String first = judges.get(0);
        submitOwn(begun.id(), first);

        ReviewerRoundView second = as(reviewer(judges.get(1)), () -> desk.view(begun.id()));
        assertThat(second.callTerms().theme(second.tasks().get(0).content().theme()))
                .as("what the call has announced names what is to be judged")
                .isNotNull();
        assertThat(second.tasks()).hasSize(2).allSatisfy(task -> {
            assertThat(task.others()).isEmpty();
            assertThat(task.own()).isNull();
        });
        assertThatThrownBy(() -> as(secretary(), () -> rounds.discuss(begun.id(), begun.version())))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::code)
                                .containsOnly("programmes.round.review-missing"));

        submitOwn(begun.id(), judges.get(1));
        assertThat(as(reviewer(first), () -> desk.view(begun.id())).tasks())
                .allSatisfy(task -> assertThat(task.others()).isEmpty());
        as(secretary(), () -> rounds.discuss(begun.id(), begun.version()));
        assertThat(as(reviewer(first), () -> desk.view(begun.id())).tasks())
                .allSatisfy(task -> assertThat(task.others())
                        .singleElement()
                        .satisfies(other -> assertThat(other.reviewer()).startsWith("R-")));
    }

    @Test
    void shows_no_scores_to_the_panel_where_the_round_does_not_share_them() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 1);
        List<String> judges = experts(2);
        SecretaryRoundView begun = reviewing(call, terms(2), judges);
        submitAll(begun.id());
        as(secretary(), () -> rounds.close(begun.id(), begun.version()));
        assertThat(as(reviewer(judges.get(0)), () -> desk.view(begun.id())).tasks())
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.total()).isNotNull();
                    assertThat(task.others()).isEmpty();
                });
    }

    @Test
    void lets_the_panel_talk_once_all_scores_are_in_and_the_chair_see_them_under_pseudonyms() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 1);
        List<String> judges = experts(2);
        SecretaryRoundView begun = reviewing(call, terms(2), judges);
        String chair = judges.get(0);
        ChairDesk chairs = platform.get(ChairDesk.class);
        SecretaryRoundView named =
                as(secretary(), () -> rounds.nameChair(begun.id(), begun.version(), seatOf(begun, chair)));
        String application = begun.applications().get(0).pseudonym();

        ChairRoundView early = as(reviewer(chair), () -> chairs.view(begun.id()));
        assertThat(early.ranking()).isNull();
        assertThat(early.callTerms().themes()).isNotEmpty();
        assertThat(early.applications())
                .allSatisfy(each -> assertThat(each.reviews()).isEmpty());
        assertThatThrownBy(() -> desk.remark(begun.id(), application, "Too early"))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("reviewing");

        submitAll(begun.id());
        assertThat(as(reviewer(judges.get(1)), () -> desk.view(begun.id())).discussing())
                .isFalse();
        as(secretary(), () -> rounds.discuss(begun.id(), named.version()));
        assertThat(as(reviewer(judges.get(1)), () -> desk.view(begun.id())).discussing())
                .isTrue();
        as(reviewer(judges.get(1)), () -> desk.remark(begun.id(), application, "The plan is thin."));
        ChairRoundView view = as(reviewer(chair), () -> chairs.view(begun.id()));

        assertThat(view.ranking()).isNotNull();
        assertThat(view.applications()).singleElement().satisfies(discussed -> {
            assertThat(discussed.reviews()).hasSize(2);
            assertThat(discussed.remarks())
                    .containsExactly(new RemarkView(seatOf(begun, judges.get(1)), "The plan is thin."));
        });
        assertThatThrownBy(() -> as(reviewer(judges.get(1)), () -> chairs.view(begun.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void keeps_a_recused_reviewers_scores_without_counting_them_and_lets_a_replacement_in() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 2);
        List<String> judges = experts(2);
        SecretaryRoundView begun = reviewing(call, terms(2), judges);
        String leaving = judges.get(0);
        submitOwn(begun.id(), leaving);
        SecretaryRoundView recused = as(
                secretary(),
                () -> rounds.recuse(begun.id(), begun.version(), seatOf(begun, leaving), "knows one of the projects"));

        assertThat(seat(recused, leaving).state()).isEqualTo(SeatState.RECUSED);
        assertThat(as(reviewer(leaving), () -> desk.view(begun.id())).tasks()).isEmpty();
        submitOwn(begun.id(), judges.get(1));
        assertThatThrownBy(() -> as(secretary(), () -> rounds.close(begun.id(), recused.version())))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations())
                                .hasSize(2)
                                .extracting(Violation::code)
                                .containsOnly("programmes.round.lacks-reviewers"));

        List<String> candidates = experts(1);
        SecretaryRoundView filled = as(
                secretary(),
                () -> rounds.assignPanel(
                        begun.id(), recused.version(), PanelRequest.of(List.of(leaving, candidates.get(0)), 2)));
        assertThat(seat(filled, candidates.get(0)).state()).isEqualTo(SeatState.INVITED);
        as(reviewer(candidates.get(0)), () -> desk.accept(begun.id()));
        submitAll(begun.id());
        SecretaryRoundView closed = as(secretary(), () -> rounds.close(begun.id(), filled.version()));

        assertThat(closed.outcome().counted())
                .hasSize(4)
                .noneMatch(review -> review.reviewer().equals(seatOf(begun, leaving)));
        assertThat(closed.outcome().uncounted())
                .hasSize(2)
                .allSatisfy(review -> assertThat(review.reason()).isEqualTo("knows one of the projects"));
        assertThat(as(secretary(), () -> rounds.replay(begun.id())).same()).isTrue();
    }

    @Test
    void ends_the_discussion_when_a_recusal_leaves_an_application_short() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 1);
        List<String> judges = experts(2);
        SecretaryRoundView begun = reviewing(call, terms(2).sharingScores(), judges);
        submitAll(begun.id());
        as(secretary(), () -> rounds.discuss(begun.id(), begun.version()));
        String application = begun.applications().get(0).pseudonym();
        as(reviewer(judges.get(0)), () -> desk.recuse(begun.id(), application, "found that I know the project"));

        assertThat(look(begun.id()).state()).isEqualTo(RoundState.REVIEWING);
        assertThat(as(reviewer(judges.get(1)), () -> desk.view(begun.id()))
                        .task(application)
                        .others())
                .isEmpty();
    }

    @Test
    void lists_a_reviewer_who_changed_employer_and_closes_only_after_a_replacement() {
        String call = openCallOn(CallFixture.shortTerms().build());
        AcceptedCall accepted = accept(call, List.of(submit(call, 1, ApplicationFixture.complete(900_001))));
        List<String> judges = experts(2);
        SecretaryRoundView begun = reviewing(accepted, terms(2), judges);
        submitAll(begun.id());
        assertThat(as(secretary(), () -> rounds.conflicts(begun.id()))).isEmpty();

        moveTo(judges.get(0), "Institute Number 900001");

        assertThat(as(secretary(), () -> rounds.conflicts(begun.id())))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.expertId()).isEqualTo(judges.get(0));
                    assertThat(pair.applicationId())
                            .isEqualTo(accepted.applications().get(0));
                    assertThat(pair.conflicts()).isNotEmpty();
                });
        assertThatThrownBy(() -> as(secretary(), () -> rounds.close(begun.id(), begun.version())))
                .isInstanceOfSatisfying(
                        RuleViolationException.class, e -> assertThat(e.code()).isEqualTo("programmes.round.conflict"))
                .hasMessageContaining(judges.get(0));

        SecretaryRoundView recused = as(
                secretary(),
                () -> rounds.recuse(
                        begun.id(), begun.version(), seatOf(begun, judges.get(0)), "works for the applicant now"));
        List<String> fresh = experts(1);
        SecretaryRoundView filled = as(
                secretary(),
                () -> rounds.addReviewer(
                        begun.id(),
                        recused.version(),
                        fresh.get(0),
                        accepted.applications().get(0)));
        as(reviewer(fresh.get(0)), () -> desk.accept(begun.id()));
        submitAll(begun.id());
        assertThat(as(
                        secretary(),
                        () -> rounds.close(begun.id(), filled.version()).state()))
                .isEqualTo(RoundState.CLOSED);
    }

    private void moveTo(String expertId, String employer) {
        ExpertDraft draft = as(secretary(), () -> experts.content(expertId)).content().toBuilder()
                .worksAt(employer, LocalDate.of(2026, 1, 1))
                .build();
        long version = as(secretary(), () -> experts.content(expertId)).state().version();
        as(Callers.administrator(), () -> experts.revise(expertId, version, draft));
    }

    @Test
    void never_brings_a_conflicted_pair_together_by_assignment_or_by_hand() {
        String call = openCallOn(CallFixture.shortTerms().build());
        AcceptedCall accepted = accept(
                call,
                List.of(
                        submit(call, 1, ApplicationFixture.complete(910_001)),
                        submit(call, 2, ApplicationFixture.complete(910_002))));
        String insider = expert("Insider Probe", "Institute Number 910001");
        List<String> pool = List.of(insider, experts(1).get(0));
        SecretaryRoundView opened = open(accepted, ReviewMode.REMOTE, terms(1));
        SecretaryRoundView assigned =
                as(secretary(), () -> rounds.assignPanel(opened.id(), opened.version(), PanelRequest.of(pool, 1)));

        assertThat(assigned.applications())
                .allSatisfy(judged -> assertThat(judged.reviews()).hasSize(1));
        assertThat(reviewersOf(assigned, accepted.applications().get(0))).doesNotContain(seatOf(assigned, insider));
        assertThatThrownBy(() -> as(
                        secretary(),
                        () -> rounds.addReviewer(
                                assigned.id(),
                                assigned.version(),
                                insider,
                                accepted.applications().get(0))))
                .isInstanceOfSatisfying(
                        RuleViolationException.class, e -> assertThat(e.code()).isEqualTo("programmes.round.conflict"));
        assertThat(look(opened.id()).version()).isEqualTo(assigned.version());
    }

    @Test
    void names_nobody_chair_who_is_in_conflict_with_an_application_of_the_round() {
        String call = openCallOn(CallFixture.shortTerms().build());
        AcceptedCall accepted = accept(
                call,
                List.of(
                        submit(call, 1, ApplicationFixture.complete(950_001)),
                        submit(call, 2, ApplicationFixture.complete(950_002))));
        String insider = expert("Chairing Insider", "Institute Number 950001");
        List<String> pool = List.of(insider, experts(1).get(0));
        SecretaryRoundView opened = open(accepted, ReviewMode.REMOTE, terms(1));
        SecretaryRoundView assigned =
                as(secretary(), () -> rounds.assignPanel(opened.id(), opened.version(), PanelRequest.of(pool, 1)));

        assertThatThrownBy(() -> as(
                        secretary(),
                        () -> rounds.nameChair(opened.id(), assigned.version(), seatOf(assigned, insider))))
                .isInstanceOfSatisfying(
                        RuleViolationException.class, e -> assertThat(e.code()).isEqualTo("programmes.round.conflict"))
                .hasMessageContaining(accepted.applications().get(0));
        assertThat(seat(look(opened.id()), insider).chair()).isFalse();
    }

    private static List<String> reviewersOf(SecretaryRoundView round, String applicationId) {
        return round.applications().stream()
                .filter(judged -> judged.applicationId().equals(applicationId))
                .flatMap(judged -> judged.reviews().stream())
                .map(Progress::seat)
                .toList();
    }

    @Test
    void names_the_cause_where_all_experts_are_in_conflict_or_the_pool_is_too_small() {
        String call = openCallOn(CallFixture.shortTerms().build());
        AcceptedCall accepted = accept(call, List.of(submit(call, 1, ApplicationFixture.complete(920_001))));
        List<String> insiders = List.of(
                expert("First Insider", "Institute Number 920001"),
                expert("Second Insider", "Institute Number 920001"));
        SecretaryRoundView opened = open(accepted, ReviewMode.REMOTE, terms(2));

        assertThatThrownBy(() -> as(
                        secretary(),
                        () -> rounds.assignPanel(opened.id(), opened.version(), PanelRequest.of(insiders, 5))))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining(accepted.applications().get(0))
                .hasMessageContaining("0")
                .hasMessageContaining("2");
        List<String> one = experts(1);
        assertThatThrownBy(() -> as(
                        secretary(), () -> rounds.assignPanel(opened.id(), opened.version(), PanelRequest.of(one, 5))))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("1")
                .hasMessageContaining("2");
        assertThat(look(opened.id()).seats()).isEmpty();
        assertThat(look(opened.id()).version()).isEqualTo(opened.version());
    }

    @Test
    void keeps_seats_for_experts_from_out_of_town() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 2);
        SecretaryRoundView opened = open(call, ReviewMode.REMOTE, terms(2).withOutOfTown(1));
        List<String> judges = experts(3);
        // the call names no region, so nobody is known to come from elsewhere
        assertThatThrownBy(() -> as(
                        secretary(),
                        () -> rounds.assignPanel(opened.id(), opened.version(), PanelRequest.of(judges, 2))))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("out-of-town");
    }

    @Test
    void takes_no_score_at_the_deadline_and_again_once_it_is_put_off() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 1);
        List<String> judges = experts(1);
        SecretaryRoundView begun = reviewing(call, terms(1), judges);
        String application = begun.applications().get(0).pseudonym();
        as(
                reviewer(judges.get(0)),
                () -> desk.save(begun.id(), application, version(begun.id(), application), scores(10, 10)));
        waitUntil(begun.deadline());

        assertThatThrownBy(() -> as(
                        reviewer(judges.get(0)),
                        () -> desk.submit(begun.id(), application, version(begun.id(), application), scores(10, 10))))
                .isInstanceOfSatisfying(
                        RuleViolationException.class, e -> assertThat(e.code()).isEqualTo("programmes.round.too-late"));
        assertThat(desk.view(begun.id()).open()).isFalse();
        assertThatThrownBy(() -> as(secretary(), () -> rounds.extend(begun.id(), begun.version(), begun.deadline())))
                .isInstanceOf(RuleViolationException.class);

        as(
                secretary(),
                () -> rounds.extend(
                        begun.id(), begun.version(), begun.deadline().plus(Duration.ofDays(1))));
        ReviewerRoundView submitted = as(
                reviewer(judges.get(0)),
                () -> desk.submit(begun.id(), application, version(begun.id(), application), scores(10, 10)));
        assertThat(submitted.task(application).total()).isEqualTo(decimal("10.000000"));
    }

    @Test
    void refuses_scores_that_are_out_of_range_incomplete_stale_or_submitted_before() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 1);
        List<String> judges = experts(1);
        SecretaryRoundView begun = reviewing(call, terms(1).askingRecommendation(), judges);
        String application = begun.applications().get(0).pseudonym();
        platform.as(reviewer(judges.get(0)));

        long first = version(begun.id(), application);
        assertThatThrownBy(() -> desk.save(begun.id(), application, first, scores(101, 0)))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.code()).isEqualTo("programmes.score.out-of-range"));
        desk.save(begun.id(), application, first, ReviewSheet.of(ScoreEntry.of("novelty", 5)));
        long second = version(begun.id(), application);
        assertThatThrownBy(() -> desk.save(begun.id(), application, first, scores(1, 1)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(
                        () -> desk.submit(begun.id(), application, second, ReviewSheet.of(ScoreEntry.of("novelty", 5))))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::code)
                                .containsExactly(
                                        "programmes.score.missing", "programmes.round.recommendation-missing"));
        ReviewSheet whole = new ReviewSheet(scores(5, 5).entries(), Recommendation.FUND, null);
        desk.submit(begun.id(), application, second, whole);
        assertThatThrownBy(() -> desk.submit(begun.id(), application, second + 1, whole))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.code()).isEqualTo("programmes.round.submitted"));
    }

    @Test
    void lets_a_decliner_go_and_refuses_to_score_before_the_invitation_is_accepted() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 1);
        List<String> judges = experts(2);
        SecretaryRoundView opened = open(call, ReviewMode.REMOTE, terms(2));
        SecretaryRoundView assigned =
                as(secretary(), () -> rounds.assignPanel(opened.id(), opened.version(), PanelRequest.of(judges, 1)));
        assertThatThrownBy(() -> as(reviewer(judges.get(0)), () -> desk.view(opened.id())))
                .isInstanceOf(NotFoundException.class);
        SecretaryRoundView begun = as(secretary(), () -> rounds.begin(assigned.id(), assigned.version()));
        String application = begun.applications().get(0).pseudonym();

        platform.as(reviewer(judges.get(0)));
        assertThat(desk.rounds())
                .singleElement()
                .satisfies(view -> assertThat(view.tasks()).isEmpty());
        assertThatThrownBy(() -> desk.submit(opened.id(), application, 0, scores(1, 1)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("invited");
        desk.decline(opened.id(), "no time in March");
        assertThatThrownBy(() -> desk.accept(opened.id())).isInstanceOf(RuleViolationException.class);
        assertThat(seat(look(opened.id()), judges.get(0)))
                .satisfies(seat -> assertThat(seat.state()).isEqualTo(SeatState.DECLINED))
                .satisfies(seat -> assertThat(seat.reason()).isEqualTo("no time in March"));
    }

    @Test
    void lets_the_best_go_on_to_the_next_round_under_other_pseudonyms() {
        CallTerms terms = CallTerms.of("KJ", CallFixture.OPENS, CallFixture.CLOSES)
                .theme("materials", LocalizedText.of("en", "New materials"))
                .reviewed(ReviewMode.REMOTE, "standard")
                .reviewed(ReviewMode.REMOTE, "standard")
                .build();
        AcceptedCall call = acceptedCall(terms, 4);
        SecretaryRoundView first = reviewing(call, terms(1).letting(Advancement.best(2)), experts(2));
        submitAll(first.id());
        SecretaryRoundView closed = as(secretary(), () -> rounds.close(first.id(), first.version()));
        SecretaryRoundView second = as(
                secretary(),
                () -> rounds.open(RoundDraft.of(call.id(), ReviewMode.REMOTE, deadline(), terms(1))
                        .after(first.id())));

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.applications())
                .extracting(Judged::applicationId)
                .containsExactlyInAnyOrderElementsOf(closed.applications().stream()
                        .filter(judged -> closed.outcome().advancing().contains(judged.pseudonym()))
                        .map(Judged::applicationId)
                        .toList());
        assertThat(second.applications())
                .extracting(Judged::pseudonym)
                .doesNotContainAnyElementsOf(closed.outcome().applications());
    }

    @Test
    void leaves_out_an_application_that_is_withdrawn_meanwhile() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 2);
        SecretaryRoundView begun = reviewing(call, terms(1), experts(1));
        submitAll(begun.id());
        String gone = call.applications().get(0);
        as(
                applicant("applicant-1"),
                () -> applications.withdraw(gone, applications.view(gone).version(), "no time"));
        SecretaryRoundView closed = as(secretary(), () -> rounds.close(begun.id(), begun.version()));

        assertThat(closed.outcome().applications()).hasSize(1).doesNotContain(closed.pseudonymOf(gone));
        assertThat(closed.outcome().uncounted()).hasSize(1);
        assertThat(as(secretary(), () -> rounds.replay(begun.id())).same()).isTrue();
    }

    @Test
    void warns_of_names_in_the_text_that_reviewers_see() {
        String call = openCallOn(CallFixture.shortTerms().build());
        AcceptedCall accepted = accept(
                call,
                List.of(submit(
                        call,
                        1,
                        ApplicationFixture.complete(930_001).about("Led by Number 930001 Leader.", "materials"))));
        SecretaryRoundView opened = open(accepted, ReviewMode.REMOTE, terms(1));
        assertThat(as(secretary(), () -> rounds.identityMentions(opened.id())))
                .containsOnlyKeys(accepted.applications().get(0))
                .allSatisfy((id, mentions) -> assertThat(mentions)
                        .singleElement()
                        .satisfies(mention -> assertThat(mention.field()).isEqualTo("summary")));
    }

    @Test
    void refuses_a_round_over_what_is_not_accepted_or_past_its_deadline() {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 1);
        RoundDraft stranger =
                new RoundDraft(call.id(), ReviewMode.REMOTE, null, List.of("nobody"), deadline(), terms(1));
        assertThatThrownBy(() -> as(secretary(), () -> rounds.open(stranger)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> as(
                        secretary(),
                        () -> rounds.open(RoundDraft.of(call.id(), ReviewMode.REMOTE, clock.instant(), terms(1)))))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("passed");
        assertThatThrownBy(() -> as(
                        secretary(),
                        () -> rounds.open(
                                RoundDraft.of(call.id(), ReviewMode.REMOTE, deadline(), terms(2).withOutOfTown(3)))))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("3");
        assertThat(as(secretary(), () -> rounds.rounds(call.id()))).isEmpty();
    }
}
