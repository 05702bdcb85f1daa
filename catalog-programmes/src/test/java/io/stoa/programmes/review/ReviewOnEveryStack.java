package io.stoa.programmes.review;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertDraft;
import io.stoa.programmes.CallFixture;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.ProgrammesOnEveryStack;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.application.ApplicantView;
import io.stoa.programmes.application.ApplicationDesk;
import io.stoa.programmes.application.ApplicationDraft;
import io.stoa.programmes.application.ApplicationFixture;
import io.stoa.programmes.application.Applications;
import io.stoa.programmes.application.SecretaryView;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.review.score.Aggregation;
import io.stoa.programmes.review.score.Criterion;
import io.stoa.programmes.review.score.ScoreEntry;
import io.stoa.programmes.review.score.ScoreSheet;
import io.stoa.programmes.review.score.ScoringRule;
import io.stoa.testkit.Callers;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** Calls with accepted applications, and experts who can judge them; all people are synthetic. */
abstract class ReviewOnEveryStack extends ProgrammesOnEveryStack {

    static final ScoreSheet SHEET = ScoreSheet.of(
            Criterion.ofHundred("novelty", LocalizedText.of("en", "Novelty"), 60),
            Criterion.ofHundred("plan", LocalizedText.of("en", "Plan"), 40));

    Applications applications;
    ApplicationDesk applicationDesk;
    CallProcess process;
    ExpertCatalog experts;
    ReviewRounds rounds;
    ReviewDesk desk;

    private static int people;

    @BeforeEach
    void services() {
        applications = platform.get(Applications.class);
        applicationDesk = platform.get(ApplicationDesk.class);
        process = platform.get(CallProcess.class);
        experts = platform.get(ExpertCatalog.class);
        rounds = platform.get(ReviewRounds.class);
        desk = platform.get(ReviewDesk.class);
    }

    /** A call that is reviewed in one mode, with accepted applications. */
    record AcceptedCall(String id, List<String> applications) {}

    final AcceptedCall acceptedCall(ReviewMode mode, int count) {
        return acceptedCall(
                CallTerms.of("KJ", CallFixture.OPENS, CallFixture.CLOSES)
                        .theme("materials", LocalizedText.of("en", "New materials"))
                        .reviewed(mode, "standard")
                        .build(),
                count);
    }

    final AcceptedCall acceptedCall(CallTerms terms, int count) {
        String call = openCallOn(terms);
        List<ApplicantView> submitted = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            submitted.add(submit(call, n, ApplicationFixture.complete(++people)));
        }
        return accept(call, submitted);
    }

    final ApplicantView submit(String call, int n, ApplicationDraft draft) {
        Caller applicant = applicant("applicant-" + n);
        ApplicantView begun = as(applicant, () -> applications.begin(call, draft));
        return as(applicant, () -> applications.submit(begun.id(), begun.version()));
    }

    final AcceptedCall accept(String call, List<ApplicantView> submitted) {
        waitUntil(closing());
        platform.platform().runDue();
        List<String> ids = new ArrayList<>();
        for (ApplicantView each : submitted) {
            SecretaryView accepted = as(secretary(), () -> applicationDesk.accept(each.id(), each.version()));
            ids.add(accepted.application().id());
        }
        publishAcceptance(call);
        return new AcceptedCall(call, ids);
    }

    private void publishAcceptance(String call) {
        as(secretary(), () -> process.publishAcceptance(call, process.view(call).version()));
    }

    /** {@return the ids of so many published experts, each of an employer of their own} */
    final List<String> experts(int count) {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            int number = ++people;
            ids.add(expert("Judge Number " + number, "Academy Number " + number));
        }
        return ids;
    }

    final String expert(String name, String employer) {
        ExpertDraft draft = ExpertDraft.named(LocalizedText.of("en", name))
                .providedBy(bureau)
                .region("110100")
                .discipline("1404520")
                .worksAt(employer, LocalDate.of(2010, 1, 1))
                .build();
        EntryState drafted = as(secretary(), () -> experts.register(draft));
        EntryState submitted = as(secretary(), () -> experts.submit(drafted.id(), drafted.version()));
        as(Callers.platformApprover(), () -> experts.approve(submitted.id(), submitted.version()));
        return drafted.id();
    }

    /** {@return the expert as he or she signs in} */
    static Caller reviewer(String expertId) {
        return new Caller(expertId, "Somebody", null, Set.of(), Locale.ENGLISH);
    }

    static RoundTerms terms(int reviewers) {
        return RoundTerms.of(SHEET, ScoringRule.of(Aggregation.MEAN), reviewers);
    }

    final Instant deadline() {
        return clock.instant().plus(Duration.ofDays(14));
    }

    final SecretaryRoundView open(AcceptedCall call, ReviewMode mode, RoundTerms terms) {
        return as(secretary(), () -> rounds.open(RoundDraft.of(call.id(), mode, deadline(), terms)));
    }

    /** A round that scores are taken in, whose panel has accepted. */
    final SecretaryRoundView reviewing(AcceptedCall call, RoundTerms terms, List<String> experts) {
        SecretaryRoundView opened = open(call, ReviewMode.REMOTE, terms);
        SecretaryRoundView assigned = as(
                secretary(),
                () -> rounds.assignPanel(
                        opened.id(),
                        opened.version(),
                        PanelRequest.of(experts, call.applications().size())));
        return begin(assigned);
    }

    final SecretaryRoundView begin(SecretaryRoundView round) {
        SecretaryRoundView begun = as(secretary(), () -> rounds.begin(round.id(), round.version()));
        begun.seats().forEach(seat -> as(reviewer(seat.expertId()), () -> desk.accept(round.id())));
        return look(round.id());
    }

    final SecretaryRoundView look(String roundId) {
        return as(secretary(), () -> rounds.view(roundId));
    }

    static ReviewSheet scores(int novelty, int plan) {
        return ReviewSheet.of(ScoreEntry.of("novelty", novelty), ScoreEntry.of("plan", plan));
    }

    /** Everybody submits what is still open; scores follow from the pseudonyms alone. */
    final void submitAll(String roundId) {
        for (SecretaryRoundView.Seat seat : look(roundId).seats()) {
            if (seat.state() == SeatState.ACCEPTED) {
                submitOwn(roundId, seat.expertId());
            }
        }
    }

    final void submitOwn(String roundId, String expertId) {
        platform.as(reviewer(expertId));
        for (ReviewerRoundView.Task task : desk.view(roundId).tasks()) {
            if (task.state() != ReviewState.FINAL) {
                int score = Math.floorMod((expertId + task.application()).hashCode(), 101);
                desk.submit(roundId, task.application(), task.version(), scores(score, 100 - score));
            }
        }
    }

    /** {@return the version of a review as its writer, the present caller, sees it} */
    final long version(String roundId, String application) {
        return desk.view(roundId).task(application).version();
    }

    static String seatOf(SecretaryRoundView round, String expertId) {
        return seat(round, expertId).pseudonym();
    }

    static SecretaryRoundView.Seat seat(SecretaryRoundView round, String expertId) {
        return round.seats().stream()
                .filter(seat -> seat.expertId().equals(expertId))
                .findFirst()
                .orElseThrow();
    }

    static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}
