package io.stoa.samples.quickstart;

import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.conflict.ApplicationParties;
import io.stoa.experts.conflict.Conflict;
import io.stoa.experts.conflict.ConflictChecks;
import io.stoa.experts.conflict.ConflictReport;
import io.stoa.experts.conflict.ConflictRequest;
import io.stoa.experts.conflict.ConflictRule;
import io.stoa.experts.conflict.InvolvedOrganisation;
import io.stoa.experts.conflict.PersonProfile;
import io.stoa.programmes.BudgetCategory;
import io.stoa.programmes.BudgetRules;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallDraft;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.Theme;
import io.stoa.programmes.application.ApplicantView;
import io.stoa.programmes.application.ApplicationDesk;
import io.stoa.programmes.application.ApplicationDraft;
import io.stoa.programmes.application.ApplicationQuery;
import io.stoa.programmes.application.Applications;
import io.stoa.programmes.application.SecretaryView;
import io.stoa.programmes.application.TeamMember;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.process.CallProcessView;
import io.stoa.programmes.process.StageNoticeView;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A call for projects: forty applications come in and are checked for conflicts with all experts. */
final class ProgrammesChapter {

    private static final LocalDateTime OPENS = LocalDateTime.parse("2026-10-08T09:00");
    private static final LocalDateTime CLOSES = LocalDateTime.parse("2026-10-30T17:00");
    private static final long MILLION_YUAN = 1_000_000_00L;

    private final Story story;
    private final ExpertsChapter experts;
    private final CallProcess process;
    private List<ApplicantView> applications;
    private String call;

    ProgrammesChapter(Story story, ExpertsChapter experts) {
        this.story = story;
        this.experts = experts;
        this.process = story.get(CallProcess.class);
    }

    void tell() {
        aCallIsPublished();
        applicationsComeIn();
        conflictsAreFound();
    }

    String call() {
        return call;
    }

    List<ApplicantView> applications() {
        return applications;
    }

    /** A check of all experts against those of the applications that are wanted. */
    ConflictReport conflicts(Predicate<ApplicantView> wanted) {
        List<ApplicationParties> parties =
                applications.stream().filter(wanted).map(this::parties).toList();
        return story.get(ConflictChecks.class)
                .check(ConflictRequest.of(
                        experts.bureau(),
                        story.today(),
                        parties,
                        List.copyOf(experts.register().keySet())));
    }

    private void aCallIsPublished() {
        story.title("The bureau calls for projects: three themes with four million yuan each, one remote round");
        CallTerms terms = CallTerms.of("JC", OPENS, CLOSES)
                .theme(theme("optics", "光学与光子学", "Optics and photonics"))
                .theme(theme("materials", "新材料", "New materials"))
                .theme(theme("energy", "能源化学", "Chemistry of energy"))
                .budget(BudgetRules.unlimited("CNY", 2027, 2029)
                        .withTotal(12 * MILLION_YUAN)
                        .withCeiling(MILLION_YUAN)
                        .withCategories(
                                new BudgetCategory("equipment", LocalizedText.of("en", "Equipment"), 50),
                                new BudgetCategory("research", LocalizedText.of("en", "Research"), null)))
                .reviewed(ReviewMode.REMOTE, "basic-research")
                .objectionDays(5)
                .build();
        CallCatalog calls = story.get(CallCatalog.class);
        story.as(experts.secretary());
        EntryState drafted = calls.register(new CallDraft(
                new EntryHeader(experts.bureau(), null, null, null, Audience.PUBLIC, "220100", List.of()),
                LocalizedText.of("zh", "2026年基础研究计划").with("en", "Basic research 2026"),
                null,
                terms));
        EntryState submitted = calls.submit(drafted.id(), drafted.version());
        story.as(Story.approver());
        call = calls.approve(submitted.id(), submitted.version()).id();
        story.until(OPENS);
        story.as(experts.secretary());
        CallProcessView view = process.view(call);
        story.say("  " + view.stage() + ", until "
                + view.closesAt().atZone(Story.CHANGCHUN).toLocalDateTime());
    }

    private static Theme theme(String code, String zh, String en) {
        return new Theme(code, LocalizedText.of("zh", zh).with("en", en), 4 * MILLION_YUAN, null);
    }

    private void applicationsComeIn() {
        story.title("Forty applications come in from eight institutes; the list of the accepted ones is published");
        Applications desks = story.get(Applications.class);
        List<ApplicationDraft> projects = experts.science().projects();
        for (int n = 0; n < projects.size(); n++) {
            story.as(Story.person("applicant-" + (n + 1)));
            ApplicantView begun = desks.begin(call, projects.get(n));
            desks.submit(begun.id(), begun.version());
        }
        story.until(CLOSES);
        story.as(experts.secretary());
        ApplicationDesk office = story.get(ApplicationDesk.class);
        applications = office.list(ApplicationQuery.ofCall(call), PageRequest.first(100)).items().stream()
                .map(SecretaryView::application)
                .map(submitted -> office.accept(submitted.id(), submitted.version()))
                .map(SecretaryView::application)
                .toList();
        process.publishAcceptance(call, process.view(call).version());
        StageNoticeView notice = lastNotice();
        story.say("  accepted: " + applications.size() + ", first " + application(0) + ", last "
                + application(applications.size() - 1));
        story.say("  public record no. " + notice.number() + ": " + notice.stage());
    }

    private StageNoticeView lastNotice() {
        List<StageNoticeView> notices =
                process.notices(call, PageRequest.first(50)).items();
        return notices.stream()
                .max(Comparator.comparingInt(StageNoticeView::number))
                .orElseThrow();
    }

    private String application(int n) {
        ApplicantView view = applications.get(n);
        return view.number() + " \"" + view.content().draft().title() + "\"";
    }

    private void conflictsAreFound() {
        story.title(
                "Who must not judge what, and why (the register names institutes in Chinese, applications in English)");
        ConflictReport report = conflicts(every -> true);
        story.say("  conflicts of " + experts.register().size() + " experts with " + applications.size()
                + " applications: "
                + Story.tally(report.conflicts().stream()
                        .map(conflict -> conflict.rule().label().text(Locale.ENGLISH))));
        for (ConflictRule rule : ConflictRule.values()) {
            report.conflicts().stream()
                    .filter(conflict -> conflict.rule() == rule)
                    .min(Comparator.comparing(this::pair))
                    .ifPresent(conflict -> story.say("  " + pair(conflict) + ": "
                            + conflict.reason().text(Locale.ENGLISH) + " (" + conflict.effect() + ")"));
        }
    }

    private String pair(Conflict conflict) {
        return numberOf(conflict.applicationId()) + " and " + experts.described(conflict.expertId());
    }

    private String numberOf(String applicationId) {
        return applications.stream()
                .filter(view -> view.id().equals(applicationId))
                .map(ApplicantView::number)
                .findFirst()
                .orElseThrow();
    }

    private ApplicationParties parties(ApplicantView application) {
        ApplicationDraft draft = application.content().draft();
        List<PersonProfile> people = new ArrayList<>();
        for (TeamMember member : draft.team()) {
            people.add(PersonProfile.named(application.id() + "/" + (people.size() + 1), member.name())
                    .worksAt(member.organisation(), null)
                    .build());
        }
        List<InvolvedOrganisation> organisations = draft.organisations().stream()
                .map(each -> new InvolvedOrganisation(each.name(), null))
                .toList();
        return new ApplicationParties(application.id(), call, people, organisations);
    }
}
