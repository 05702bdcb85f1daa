package io.stoa.samples.guides;

import static io.stoa.samples.guides.GuideHost.approver;
import static io.stoa.samples.guides.GuideHost.person;
import static io.stoa.samples.guides.GuideHost.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.Violation;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.Employment;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.ExpertiseSource;
import io.stoa.experts.ExpertsModule;
import io.stoa.experts.PanelRoles;
import io.stoa.experts.Seniority;
import io.stoa.experts.assignment.Fairness;
import io.stoa.programmes.BudgetCategory;
import io.stoa.programmes.BudgetRules;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallDraft;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.ProgrammeRoles;
import io.stoa.programmes.ProgrammesModule;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.Theme;
import io.stoa.programmes.application.ApplicantOrganisation;
import io.stoa.programmes.application.ApplicantView;
import io.stoa.programmes.application.ApplicationDesk;
import io.stoa.programmes.application.ApplicationDraft;
import io.stoa.programmes.application.ApplicationQuery;
import io.stoa.programmes.application.Applications;
import io.stoa.programmes.application.BudgetLine;
import io.stoa.programmes.application.FundingSource;
import io.stoa.programmes.application.SecretaryView;
import io.stoa.programmes.application.TeamMember;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.process.CallStage;
import io.stoa.programmes.process.DecisionView;
import io.stoa.programmes.process.FundingRule;
import io.stoa.programmes.process.ProposalRequest;
import io.stoa.programmes.process.StageNoticeView;
import io.stoa.programmes.review.Advancement;
import io.stoa.programmes.review.PanelRequest;
import io.stoa.programmes.review.PublicRoundView;
import io.stoa.programmes.review.ReviewDesk;
import io.stoa.programmes.review.ReviewOutcomes;
import io.stoa.programmes.review.ReviewRounds;
import io.stoa.programmes.review.ReviewSheet;
import io.stoa.programmes.review.ReviewerRoundView;
import io.stoa.programmes.review.RoundDraft;
import io.stoa.programmes.review.RoundTerms;
import io.stoa.programmes.review.SecretaryRoundView;
import io.stoa.programmes.review.score.Aggregation;
import io.stoa.programmes.review.score.Criterion;
import io.stoa.programmes.review.score.ScoreEntry;
import io.stoa.programmes.review.score.ScoreSheet;
import io.stoa.programmes.review.score.ScoringRule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammesGuideTest {

    private static final List<String> TITLES =
            List.of("Graphene at the pilot scale", "Defects in graphene", "Measuring graphene");

    @TempDir
    Path folder;

    private GuideHost host;
    private Platform platform;
    private String bureau;
    private Caller secretary;
    private final List<String> experts = new ArrayList<>();

    @BeforeEach
    void begin() {
        host = new GuideHost(folder, List.of(ExpertsModule.create(), ProgrammesModule.create()));
        platform = host.platform();
        bureau = host.organisation("示例科学技术局", "Example Science Bureau");
        secretary = with("sun", bureau, Roles.STAFF, ProgrammeRoles.SECRETARY, PanelRoles.SECRETARY);
        for (int n = 0; n < 6; n++) {
            experts.add(expert(n));
        }
    }

    @AfterEach
    void end() {
        host.close();
    }

    @Test
    void runs() {
        String call = publish();
        for (int n = 0; n < 3; n++) {
            apply(call, n);
        }
        accept(call);
        String round = review(call);
        judge(round);
        close(call, round);
        decide(call);
    }

    private String expert(int n) {
        host.signIn(secretary);
        ExpertCatalog catalog = platform.get(ExpertCatalog.class);
        EntryState entry = catalog.register(ExpertDraft.named(LocalizedText.of("zh", "示例" + (char) ('甲' + n)))
                .providedBy(bureau)
                .region("220100")
                .seniority(Seniority.SENIOR)
                .discipline("43070")
                .employment(new Employment("示例评审所", null, null, LocalDate.of(2015, 9, 1), null))
                .knows("graphene", ExpertiseSource.PUBLICATION, LocalDate.of(2025, 5, 1))
                .build());
        entry = catalog.submit(entry.id(), entry.version());
        host.signIn(approver());
        return catalog.approve(entry.id(), entry.version()).id();
    }

    private String publish() {
        host.signIn(secretary);
        // @start region="call"
        CallTerms terms = CallTerms.of(
                        "JC", // what the numbers of applications begin with
                        LocalDateTime.parse("2026-10-08T09:00"),
                        LocalDateTime.parse("2026-10-30T17:00"))
                .theme(new Theme("materials", LocalizedText.of("zh", "新材料"), 2_000_000_00L, null)) // in fen
                .budget(BudgetRules.unlimited("CNY", 2027, 2029)
                        .withCeiling(1_000_000_00L)
                        .withCategories(new BudgetCategory("equipment", LocalizedText.of("en", "Equipment"), null)))
                .reviewed(ReviewMode.REMOTE, "basic-research")
                .objectionDays(5) // working days
                .build();
        CallCatalog calls = platform.get(CallCatalog.class);
        EntryState entry = calls.register(
                CallDraft.of(bureau, LocalizedText.of("zh", "2026年基础研究计划").with("en", "Basic research 2026"), terms));
        entry = calls.submit(entry.id(), entry.version());
        // @end
        host.signIn(approver());
        String call = calls.approve(entry.id(), entry.version()).id();
        host.until(LocalDateTime.parse("2026-10-08T09:00"));
        return call;
    }

    private void apply(String call, int n) {
        host.signIn(person("applicant-" + n));
        String institute = "示例大学" + n;
        String title = TITLES.get(n);
        // @start region="apply"
        Applications applications = platform.get(Applications.class);
        ApplicationDraft draft = ApplicationDraft.titled(title)
                .about("What limits graphene today, and how to get beyond it.", "materials")
                .inFields(List.of("43070"), List.of("graphene"))
                .by(new ApplicantOrganisation(institute, null, OrganisationKind.UNIVERSITY, "220100", null))
                .withTeam(TeamMember.leader("示例申请人", institute))
                .withBudget(new BudgetLine("equipment", 2027, FundingSource.REQUESTED, 800_000_00L));
        ApplicantView application = applications.begin(call, draft); // a draft that can be saved again and again
        List<Violation> missing = applications.check(application.id());
        application = applications.submit(application.id(), application.version()); // gets its number
        // @end
        assertThat(missing).isEmpty();
        assertThat(application.number()).startsWith("JC-2026-");
    }

    private void accept(String call) {
        host.until(LocalDateTime.parse("2026-10-30T17:00"));
        host.signIn(secretary);
        // @start region="accept"
        ApplicationDesk desk = platform.get(ApplicationDesk.class);
        for (SecretaryView submitted :
                desk.list(ApplicationQuery.ofCall(call), PageRequest.first(100)).items()) {
            ApplicantView application = submitted.application();
            desk.accept(application.id(), application.version()); // or refuse, or returnForCompletion
        }
        CallProcess process = platform.get(CallProcess.class);
        process.publishAcceptance(call, process.view(call).version());
        // @end
    }

    private String review(String call) {
        LocalDateTime deadline = LocalDateTime.parse("2026-11-13T18:00");
        // @start region="round"
        ScoreSheet sheet = ScoreSheet.of(
                Criterion.ofHundred("novelty", LocalizedText.of("en", "Novelty"), 60), // weights in per cent
                Criterion.ofHundred("plan", LocalizedText.of("en", "Plan"), 40));
        RoundTerms terms = RoundTerms.of(sheet, ScoringRule.of(Aggregation.MEAN).breakingTiesBy("novelty"), 3)
                .letting(Advancement.best(2));

        ReviewRounds rounds = platform.get(ReviewRounds.class);
        SecretaryRoundView round = rounds.open(RoundDraft.of(
                call, ReviewMode.REMOTE, deadline.atZone(GuideHost.SHANGHAI).toInstant(), terms));
        round = rounds.assignPanel(round.id(), round.version(), new PanelRequest(experts, 0, 3, Fairness.highest()));
        round = rounds.begin(round.id(), round.version());
        // @end
        assertThat(round.panel().get(0).certificate().optimal()).isTrue();
        return round.id();
    }

    private void judge(String round) {
        List<String> reviewers = platform.get(ReviewRounds.class).view(round).seats().stream()
                .map(SecretaryRoundView.Seat::expertId)
                .toList();
        for (String expert : reviewers) {
            host.signIn(person(expert));
            // @start region="judge"
            ReviewDesk desk = platform.get(ReviewDesk.class);
            ReviewerRoundView mine = desk.accept(round);
            for (ReviewerRoundView.Task task : mine.tasks()) { // names nobody: the application has a pseudonym
                ReviewSheet scores = ReviewSheet.of(
                        ScoreEntry.of("novelty", points(task.content().title())), ScoreEntry.of("plan", 80));
                desk.submit(round, task.application(), task.version(), scores);
            }
            // @end
            assertThat(mine.toString()).doesNotContain("示例申请人").doesNotContain("示例大学");
        }
    }

    private static int points(String title) {
        return 70 + 5 * TITLES.indexOf(title);
    }

    private void close(String call, String round) {
        host.signIn(secretary);
        // @start region="close"
        ReviewRounds rounds = platform.get(ReviewRounds.class);
        rounds.close(round, rounds.view(round).version());
        boolean same = rounds.replay(round).same(); // computed again from the reviews

        CallProcess process = platform.get(CallProcess.class);
        process.publishEvaluation(call, process.view(call).version());
        List<PublicRoundView> published = platform.get(ReviewOutcomes.class).ofCall(call);
        // @end
        assertThat(same).isTrue();
        assertThat(published.get(0).places()).hasSize(3);
    }

    private void decide(String call) {
        CallProcess process = platform.get(CallProcess.class);
        // @start region="propose"
        DecisionView decision =
                process.propose(call, process.view(call).version(), ProposalRequest.by(FundingRule.recommended()));
        // @end
        host.signIn(approver());
        // @start region="decide"
        process.approveProposal(call, process.view(call).version()); // by somebody else than who proposed
        // @end
        host.signIn(secretary);
        // @start region="publish"
        process.publishDecision(call, process.view(call).version()); // objections for five working days
        // @end
        host.later(Duration.ofDays(10));
        // @start region="finalise"
        process.finalise(call, process.view(call).version());
        boolean asDecided =
                process.replay(call, decision.number()).differences().isEmpty();
        List<StageNoticeView> record =
                process.notices(call, PageRequest.first(50)).items(); // public
        // @end
        assertThat(asDecided).isTrue();
        assertThat(process.view(call).stage()).isEqualTo(CallStage.FINAL);
        assertThat(record).isNotEmpty();
    }
}
