package io.stoa.samples.quickstart;

import io.stoa.core.access.Caller;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.assignment.Certificate;
import io.stoa.experts.assignment.Fairness;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.application.ApplicantOrganisation;
import io.stoa.programmes.application.TeamMember;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.review.Advancement;
import io.stoa.programmes.review.ApplicantRoundView;
import io.stoa.programmes.review.PanelRequest;
import io.stoa.programmes.review.PublicRoundView;
import io.stoa.programmes.review.ReviewDesk;
import io.stoa.programmes.review.ReviewOutcomes;
import io.stoa.programmes.review.ReviewRounds;
import io.stoa.programmes.review.ReviewSheet;
import io.stoa.programmes.review.ReviewState;
import io.stoa.programmes.review.ReviewerRoundView;
import io.stoa.programmes.review.RoundDraft;
import io.stoa.programmes.review.RoundTerms;
import io.stoa.programmes.review.SecretaryRoundView;
import io.stoa.programmes.review.score.Aggregation;
import io.stoa.programmes.review.score.Criterion;
import io.stoa.programmes.review.score.ScoreEntry;
import io.stoa.programmes.review.score.ScoreSheet;
import io.stoa.programmes.review.score.ScoringRule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Forty applications get their reviewers, with the proof that it can't be done better, and are judged blindly and ranked. */
final class ReviewChapter {

    private static final int REVIEWERS = 5;

    /** The first review of an application scores by so much above or below its merit, the second by so much, and so on. */
    private static final List<Integer> OPINIONS = List.of(6, -7, 2, -1, 1);

    private final Story story;
    private final ExpertsChapter experts;
    private final ProgrammesChapter programme;
    private final String call;
    private final ReviewRounds rounds;
    private final ReviewDesk desk;
    private final Map<String, Integer> scored = new HashMap<>();
    private String round;

    ReviewChapter(Story story, ExpertsChapter experts, ProgrammesChapter programme) {
        this.story = story;
        this.experts = experts;
        this.programme = programme;
        this.call = programme.call();
        this.rounds = story.get(ReviewRounds.class);
        this.desk = story.get(ReviewDesk.class);
    }

    void tell() {
        reviewersAreAssigned();
        nobodySeesTooMuch();
        theRoundIsScored();
        theRankingIsPublished();
    }

    private void reviewersAreAssigned() {
        story.title(
                "Five reviewers for each application, two of them from out of town: the worst served first, then all");
        ScoreSheet sheet = ScoreSheet.of(
                Criterion.ofHundred("novelty", LocalizedText.of("en", "Novelty"), 60),
                Criterion.ofHundred("plan", LocalizedText.of("en", "Plan"), 40));
        RoundTerms terms = RoundTerms.of(
                        sheet, ScoringRule.of(Aggregation.DROP_EXTREMES).breakingTiesBy("novelty"), REVIEWERS)
                .withOutOfTown(2)
                .letting(Advancement.best(15));
        SecretaryRoundView opened =
                rounds.open(RoundDraft.of(call, ReviewMode.REMOTE, story.now().plus(Duration.ofDays(14)), terms));
        round = opened.id();
        PanelRequest request = new PanelRequest(List.copyOf(experts.register().keySet()), 0, 3, Fairness.highest());
        SecretaryRoundView assigned = rounds.assignPanel(round, opened.version(), request);
        Certificate proof = assigned.panel().get(0).certificate();
        story.say("  " + assigned.applications().size() + " applications, "
                + assigned.seats().size() + " reviewers, " + reviews(assigned) + " reviews");
        story.say("  certificate: objective " + Story.decimals(proof.objective(), 4) + ", proven bound "
                + Story.decimals(proof.bound(), 4) + ", gap " + Story.decimals(proof.gap(), 4) + ", optimal: "
                + proof.optimal());
        story.say("  the worst served application has " + Story.decimals(proof.lowest(), 4)
                + ", and no panel gives it more");
        story.say("  conflicts on the panel: " + rounds.conflicts(round).size());
        rounds.begin(round, assigned.version());
    }

    private static long reviews(SecretaryRoundView view) {
        return view.applications().stream()
                .mapToLong(each -> each.reviews().size())
                .sum();
    }

    private void nobodySeesTooMuch() {
        story.title("The round is blind: what each sees of it");
        SecretaryRoundView.Seat seat = rounds.view(round).seats().get(0);
        story.as(Story.person(seat.expertId()));
        ReviewerRoundView mine = desk.accept(round);
        ReviewerRoundView.Task task = mine.tasks().get(0);
        story.say("  reviewer " + mine.you() + " sees application " + task.application() + ": \""
                + task.content().title() + "\", keywords " + task.content().keywords());
        story.say("  names of applicants and institutes in all that the reviewer sees: "
                + applicants().filter(mine.toString()::contains).count());
        story.as(Story.person("applicant-1"));
        String own = programme.applications().get(0).id();
        ApplicantRoundView result =
                story.get(ReviewOutcomes.class).ofApplication(own).get(0);
        story.say("  an applicant sees the mode, " + result.mode() + ", and that there is no result yet: "
                + (result.result() == null));
        story.as(Caller.anonymous(Locale.ENGLISH));
        PublicRoundView view = published();
        story.say("  the public sees the criteria "
                + view.sheet().criteria().stream().map(Criterion::code).toList() + " and "
                + view.places().size() + " places");
    }

    private Stream<String> applicants() {
        return programme.applications().stream()
                .map(application -> application.content().draft())
                .flatMap(draft -> Stream.concat(
                        draft.team().stream().map(TeamMember::name),
                        draft.organisations().stream().map(ApplicantOrganisation::name)));
    }

    private PublicRoundView published() {
        return story.get(ReviewOutcomes.class).ofCall(call).get(0);
    }

    private void theRoundIsScored() {
        story.title("The panel scores, nobody knowing of whom; the highest and the lowest of the five are dropped");
        story.as(experts.secretary());
        List<SecretaryRoundView.Seat> seats = rounds.view(round).seats();
        story.later(Duration.ofDays(10));
        seats.forEach(seat -> judge(seat.expertId()));
        story.as(experts.secretary());
        SecretaryRoundView view = rounds.view(round);
        long done = view.applications().stream()
                .flatMap(each -> each.reviews().stream())
                .filter(each -> each.state() == ReviewState.FINAL)
                .count();
        story.say("  the secretary sees " + done + " of " + reviews(view)
                + " reviews in; a result before the round is closed: " + (view.outcome() == null ? "none" : "one"));
        rounds.close(round, view.version());
        story.say("  closed; computed again from the reviews it is the same: "
                + rounds.replay(round).same());
    }

    private void judge(String expertId) {
        story.as(Story.person(expertId));
        for (ReviewerRoundView.Task task : desk.accept(round).tasks()) {
            desk.submit(
                    round,
                    task.application(),
                    task.version(),
                    scores(task.content().title()));
        }
    }

    private ReviewSheet scores(String title) {
        int opinion = OPINIONS.get(scored.merge(title, 1, Integer::sum) - 1);
        int merit = experts.science().merit(title) + opinion;
        return ReviewSheet.of(ScoreEntry.of("novelty", merit), ScoreEntry.of("plan", merit - 5));
    }

    private void theRankingIsPublished() {
        story.title("The ranking is published; the best fifteen are recommended");
        CallProcess process = story.get(CallProcess.class);
        process.publishEvaluation(call, process.view(call).version());
        story.as(Caller.anonymous(Locale.ENGLISH));
        List<PublicRoundView.Place> places = published().places();
        places.stream()
                .limit(5)
                .forEach(place -> story.say("  " + place.rank() + ". " + place.application() + " " + place.score()
                        + " \"" + place.title() + "\""));
        story.say("  … " + places.size() + " places, "
                + places.stream().filter(PublicRoundView.Place::advanced).count() + " recommended");
    }
}
