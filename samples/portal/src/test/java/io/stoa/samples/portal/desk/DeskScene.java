package io.stoa.samples.portal.desk;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.file.FileStore;
import io.stoa.core.page.PageRequest;
import io.stoa.core.rule.RuleSetDraft;
import io.stoa.core.rule.RuleSets;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.transaction.TransactionRunner;
import io.stoa.experts.PanelRoles;
import io.stoa.literature.CopyPolicy;
import io.stoa.literature.HoldingDraft;
import io.stoa.literature.Holdings;
import io.stoa.literature.LendingPolicy;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkReference;
import io.stoa.literature.delivery.AgencyDraft;
import io.stoa.literature.delivery.AgencyView;
import io.stoa.literature.delivery.DeliveryRequests;
import io.stoa.literature.delivery.DeliveryTariff;
import io.stoa.literature.delivery.FairUseDeclaration;
import io.stoa.literature.delivery.PartnerAgencies;
import io.stoa.literature.delivery.iso18626.AgencyId;
import io.stoa.programmes.AttachmentKind;
import io.stoa.programmes.BudgetRules;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallDraft;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.CallTermsBuilder;
import io.stoa.programmes.FieldOption;
import io.stoa.programmes.FieldType;
import io.stoa.programmes.FormField;
import io.stoa.programmes.FormSection;
import io.stoa.programmes.ProgrammeRoles;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.application.ApplicantOrganisation;
import io.stoa.programmes.application.ApplicantView;
import io.stoa.programmes.application.ApplicationDesk;
import io.stoa.programmes.application.ApplicationDraft;
import io.stoa.programmes.application.Applications;
import io.stoa.programmes.application.AttachmentUpload;
import io.stoa.programmes.application.BudgetLine;
import io.stoa.programmes.application.FormAnswer;
import io.stoa.programmes.application.FundingSource;
import io.stoa.programmes.application.TeamMember;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.review.ReviewDesk;
import io.stoa.programmes.review.ReviewRounds;
import io.stoa.programmes.review.ReviewSheet;
import io.stoa.programmes.review.ReviewerRoundView;
import io.stoa.programmes.review.RoundDraft;
import io.stoa.programmes.review.RoundTerms;
import io.stoa.programmes.review.SecretaryRoundView;
import io.stoa.programmes.review.schedule.DefencePlan;
import io.stoa.programmes.review.score.Aggregation;
import io.stoa.programmes.review.score.Criterion;
import io.stoa.programmes.review.score.Recommendation;
import io.stoa.programmes.review.score.ScoreEntry;
import io.stoa.programmes.review.score.ScoreSheet;
import io.stoa.programmes.review.score.ScoringRule;
import io.stoa.samples.portal.RunningPortal;
import io.stoa.samples.portal.security.PortalUser;
import io.stoa.samples.portal.web.Show;
import io.stoa.search.SearchModule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * Sets the scene for the journeys through the desks on the running portal's own tables: a second platform on which whoever is
 * needed acts, at whatever time it takes. All of it is synthetic.
 */
public final class DeskScene implements AutoCloseable {

    /** An empty document. */
    public static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private static final String FAIR_USE = "2026-1";
    private static final LocalDate NEW_YEAR = LocalDate.of(2020, 1, 1);
    private static final Duration OPEN = Duration.ofDays(20);

    /** What applicants of the scene are called; none of it may reach a reviewer. */
    public static final List<String> APPLICANTS = List.of("欧阳青岚", "司徒望舒", "端木知远", "慕容听雨", "Aurelia Quint");

    /** Where they work; none of it may reach a reviewer. */
    public static final List<String> ORGANISATIONS =
            List.of("示例市晨曦光子研究所", "示例市北辰材料研究院", "示例市拾光生物研究中心", "示例市远岫能源实验室", "Example Quince Institute");

    private static final List<String> PROJECTS = List.of(
            "面向低温环境的光纤传感方法", "稀土发光材料的可控合成", "寒地作物抗逆机制的蛋白质组研究", "固态电池界面的原位表征", "Machine vision for ice and snow sports");

    /** What the calls of the scene ask, one field of each kind that looks different. */
    private static final FormSection FORM = new FormSection(
            "project",
            LocalizedText.of("zh", "项目内容").with("en", "The project"),
            List.of(
                    FormField.of("goal", LocalizedText.of("zh", "研究目标").with("en", "Goal"), FieldType.LONG_TEXT)
                            .optional(),
                    FormField.of(
                                    "posts",
                                    LocalizedText.of("zh", "新增产值（万元）").with("en", "New output"),
                                    FieldType.INTEGER)
                            .optional(),
                    FormField.of("start", LocalizedText.of("zh", "开始日期").with("en", "Begins on"), FieldType.DATE)
                            .optional(),
                    FormField.of("joint", LocalizedText.of("zh", "产学研合作").with("en", "With industry"), FieldType.YES_NO)
                            .optional(),
                    FormField.of("uses", LocalizedText.of("zh", "应用领域").with("en", "Fields of use"), FieldType.CHOICES)
                            .offering(
                                    new FieldOption(
                                            "car", LocalizedText.of("zh", "汽车").with("en", "Cars")),
                                    new FieldOption(
                                            "rail",
                                            LocalizedText.of("zh", "轨道交通").with("en", "Rail")))
                            .optional()));

    private final Platform platform;
    private Caller caller = administrator();
    private Instant now = Instant.now();

    public DeskScene() {
        List<CatalogModule> modules = CatalogModule.discover().stream()
                .filter(module -> !(module instanceof SearchModule))
                .toList();
        this.platform = Platform.builder()
                .modules(modules)
                .transactions(RunningPortal.bean(TransactionRunner.class))
                .files(RunningPortal.bean(FileStore.class))
                .caller(() -> caller)
                .clock(new SceneClock())
                .notifier((key, notification) -> {})
                .build();
    }

    /** A call with its applications, which are accepted. */
    public record Accepted(String call, List<ApplicantView> applications) {}

    /** A round of a call with its applications. */
    public record Round(String call, String round, List<ApplicantView> applications) {}

    /** A work that a library holds. */
    public record Held(String work, String title) {}

    /** Two libraries that deliver to one another, and a work that only the supplier of the demonstration holds. */
    public Held delivery(String title) {
        as(administrator());
        rules();
        partner("CN-220001", organisation("librarian"));
        partner("CN-220002", organisation("supplier"));
        String supplier = organisation("supplier");
        as(new Caller("scene-staff", "Staff", supplier, Set.of(Roles.STAFF, "librarian"), Locale.ENGLISH));
        WorkCatalog works = platform.get(WorkCatalog.class);
        EntryState work = works.register(WorkDraft.titled(LocalizedText.of("zh", title))
                .providedBy(supplier)
                .author("示例", "作者")
                .year(2019)
                .build());
        EntryState submitted = works.submit(work.id(), work.version());
        as(administrator());
        works.approve(submitted.id(), submitted.version());
        as(new Caller("scene-staff", "Staff", supplier, Set.of(Roles.STAFF, "librarian"), Locale.ENGLISH));
        platform.get(Holdings.class)
                .record(HoldingDraft.of(WorkReference.of(work.id()), supplier, "TP391/1")
                        .under(LendingPolicy.LENT, CopyPolicy.DELIVERED));
        return new Held(work.id(), title);
    }

    private void rules() {
        RuleSets rules = platform.get(RuleSets.class);
        try {
            rules.inForce(DeliveryRequests.FAIR_USE, LocalDate.now(Show.ZONE));
        } catch (NotFoundException none) {
            rules.publish(RuleSetDraft.of(
                    DeliveryRequests.FAIR_USE,
                    NEW_YEAR,
                    new FairUseDeclaration(
                            FAIR_USE, Map.of("zh", "仅供个人学习、研究使用", "en", "For private study and research only")),
                    "synthetic"));
        }
        try {
            rules.inForce(DeliveryRequests.TARIFF, LocalDate.now(Show.ZONE));
        } catch (NotFoundException none) {
            rules.publish(RuleSetDraft.of(
                    DeliveryRequests.TARIFF,
                    NEW_YEAR,
                    new DeliveryTariff(List.of(DeliveryTariff.Line.perPage(30, "CNY"))),
                    "synthetic"));
        }
    }

    private void partner(String isil, String library) {
        PartnerAgencies agencies = platform.get(PartnerAgencies.class);
        boolean known = agencies.list(PageRequest.first(1000)).items().stream()
                .map(AgencyView::agency)
                .anyMatch(agency -> library.equals(agency.libraryId()));
        if (!known) {
            agencies.register(AgencyDraft.member(AgencyId.of("ISIL", isil), isil, library, "220100"));
        }
    }

    /**
     * A call whose applications are accepted, which is not published yet. It closes in the portal's future, which is the scene's past, so
     * that the portal's own due work does not close it while applications come in. The first application is the demo applicant's.
     */
    public Accepted accepted(String title, ReviewMode... plan) {
        String bureau = organisation("secretary");
        Instant today = Instant.now();
        String call = call(bureau, title, today.minus(OPEN), today.plus(Duration.ofDays(1)), plan);
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < PROJECTS.size(); n++) {
            ids.add(apply(call, n));
        }
        now = today.plus(Duration.ofDays(2));
        as(secretary(bureau));
        ApplicationDesk office = platform.get(ApplicationDesk.class);
        return new Accepted(
                call,
                ids.stream()
                        .map(id -> office.accept(
                                        id, office.view(id).application().version())
                                .application())
                        .toList());
    }

    /** A call whose applications are accepted, and the round that is opened for them. */
    public Round round(String title) {
        return round(title, ReviewMode.REMOTE, 1);
    }

    private Round round(String title, ReviewMode mode, int reviewers) {
        Accepted call = accepted(title, mode);
        CallProcess process = platform.get(CallProcess.class);
        process.publishAcceptance(call.call(), process.view(call.call()).version());
        ScoreSheet sheet = ScoreSheet.of(
                Criterion.ofHundred("novelty", LocalizedText.of("zh", "创新性").with("en", "Novelty"), 60),
                Criterion.ofHundred("plan", LocalizedText.of("zh", "可行性").with("en", "Feasibility"), 40));
        SecretaryRoundView round = platform.get(ReviewRounds.class)
                .open(RoundDraft.of(
                        call.call(),
                        mode,
                        now.plus(Duration.ofDays(14)),
                        RoundTerms.of(sheet, ScoringRule.of(Aggregation.MEAN), reviewers)
                                .askingRecommendation()
                                .sharingScores()));
        return new Round(call.call(), round.id(), call.applications());
    }

    /** A round in which the expert of the demonstration judges every application and chairs the panel. */
    public Round invited(String title) {
        Round round = round(title);
        seat(round.round(), "expert");
        begin(round.round(), "expert");
        return round;
    }

    /** A round whose panel is made, and not invited yet: two demo users judge every application, and the second chairs. */
    public Round seated(String title, ReviewMode mode) {
        Round round = round(title, mode, 2);
        seat(round.round(), "expert");
        seat(round.round(), "chair");
        nameChair(round.round(), "chair");
        return round;
    }

    /** A round that both demo experts have reviewed; the discussion is not opened yet. */
    public Round judged(String title) {
        Round round = round(title, ReviewMode.REMOTE, 2);
        panel(round.call(), null);
        reviewed(round.round());
        return round;
    }

    /** Seats both demo experts in the last round of a call and invites them. */
    public String panel(String call, @Nullable DefencePlan hearings) {
        as(secretary(organisation("secretary")));
        ReviewRounds rounds = platform.get(ReviewRounds.class);
        List<SecretaryRoundView> all = rounds.rounds(call);
        String round = all.get(all.size() - 1).id();
        seat(round, "expert");
        seat(round, "chair");
        if (hearings != null) {
            rounds.layOutDefence(round, rounds.view(round).version(), hearings);
        }
        begin(round, "chair");
        return round;
    }

    /** All reviews of a round are written and submitted; the n-th application gets n points less than the first. */
    public void reviewed(String round) {
        for (String user : List.of("expert", "chair")) {
            as(new Caller(user(user).username(), "Expert", null, Set.of(), Locale.CHINESE));
            ReviewDesk desk = platform.get(ReviewDesk.class);
            int points = 92;
            for (ReviewerRoundView.Task task : desk.accept(round).tasks()) {
                ReviewerRoundView view = desk.view(round);
                List<ScoreEntry> entries = new ArrayList<>();
                for (Criterion each : view.sheet().criteria()) {
                    entries.add(ScoreEntry.of(each.code(), points));
                }
                Recommendation recommended = view.asksRecommendation() ? Recommendation.FUND : null;
                desk.submit(
                        round,
                        task.application(),
                        task.version(),
                        new ReviewSheet(entries, recommended, "技术路线清晰，建议补充对比试验。"));
                points -= 3;
            }
        }
    }

    /** Closes a round. */
    public void closed(String round) {
        as(secretary(organisation("secretary")));
        ReviewRounds rounds = platform.get(ReviewRounds.class);
        rounds.close(round, rounds.view(round).version());
    }

    /** The days in which a decision stands open are over, and it becomes final. */
    public void finalised(String call) {
        now = now.plus(Duration.ofDays(60));
        as(secretary(organisation("secretary")));
        CallProcess process = platform.get(CallProcess.class);
        process.finalise(call, process.view(call).version());
        now = Instant.now();
    }

    private void seat(String round, String user) {
        as(secretary(organisation("secretary")));
        ReviewRounds rounds = platform.get(ReviewRounds.class);
        SecretaryRoundView view = rounds.view(round);
        for (SecretaryRoundView.Judged application : view.applications()) {
            view = rounds.addReviewer(round, view.version(), user(user).username(), application.applicationId());
        }
    }

    private void begin(String round, String chair) {
        nameChair(round, chair);
        ReviewRounds rounds = platform.get(ReviewRounds.class);
        rounds.begin(round, rounds.view(round).version());
    }

    private void nameChair(String round, String user) {
        ReviewRounds rounds = platform.get(ReviewRounds.class);
        SecretaryRoundView view = rounds.view(round);
        String seat = view.seats().stream()
                .filter(each -> each.expertId().equals(user(user).username()))
                .findFirst()
                .orElseThrow()
                .pseudonym();
        rounds.nameChair(round, view.version(), seat);
    }

    /** A call that receives applications now. */
    public String openCall(String title) {
        Instant start = Instant.now().minus(Duration.ofDays(1));
        return call(organisation("secretary"), title, start, start.plus(OPEN), ReviewMode.REMOTE);
    }

    private String call(String bureau, String title, Instant opens, Instant closes, ReviewMode... plan) {
        CallTermsBuilder terms = CallTerms.of("DESK", local(opens), local(closes))
                .theme("basic", LocalizedText.of("zh", "基础研究").with("en", "Basic research"))
                .budget(BudgetRules.unlimited("CNY", 2027, 2028))
                .attachment(new AttachmentKind(
                        "proposal",
                        LocalizedText.of("zh", "项目申报书").with("en", "Proposal"),
                        List.of("application/pdf"),
                        10_000_000,
                        0,
                        2,
                        false))
                .section(FORM)
                .objectionDays(5);
        for (ReviewMode mode : plan) {
            terms.reviewed(mode, "basic");
        }
        CallCatalog calls = platform.get(CallCatalog.class);
        now = opens.minus(Duration.ofDays(2));
        as(secretary(bureau));
        EntryState drafted = calls.register(new CallDraft(
                new EntryHeader(bureau, null, null, null, Audience.PUBLIC, "220100", List.of()),
                LocalizedText.of("zh", title).with("en", title + " (en)"),
                null,
                terms.build()));
        EntryState submitted = calls.submit(drafted.id(), drafted.version());
        as(administrator());
        String id = calls.approve(submitted.id(), submitted.version()).id();
        now = Instant.now();
        return id;
    }

    private String apply(String call, int n) {
        String person = APPLICANTS.get(n);
        String organisation = ORGANISATIONS.get(n);
        String id = n == 0 ? user("applicant").username() : "scene-applicant-" + n;
        as(new Caller(id, person, null, Set.of(), Locale.CHINESE));
        Applications applications = platform.get(Applications.class);
        ApplicantView begun = applications.begin(
                call,
                ApplicationDraft.titled(PROJECTS.get(n))
                        .about("拟解决的关键问题、研究内容与技术路线。", "basic")
                        .inFields(List.of("140"), List.of("示例", "synthetic"))
                        .by(new ApplicantOrganisation(organisation, null, null, "220100", null))
                        .withTeam(TeamMember.leader(person, organisation))
                        .withBudget(new BudgetLine("total", 2027, FundingSource.REQUESTED, 30_000_000))
                        .withAnswers(
                                FormAnswer.of("goal", "研制低温环境下的样机一套，完成现场试验。"),
                                FormAnswer.of("posts", "12000"),
                                FormAnswer.of("start", "2027-03-01"),
                                FormAnswer.of("joint", "true"),
                                new FormAnswer("uses", List.of("rail", "car"))));
        ApplicantView attached = applications.attach(
                begun.id(),
                begun.version(),
                new AttachmentUpload(
                        "proposal", "申报书-" + person + ".pdf", "application/pdf", new ByteArrayInputStream(PDF)));
        return applications.submit(attached.id(), attached.version()).id();
    }

    /** The organisation of a demo user. */
    public static String organisation(String login) {
        return Objects.requireNonNull(user(login).organisationId(), login);
    }

    /** A demo user as whom Stoa knows it. */
    public static PortalUser user(String login) {
        return (PortalUser) RunningPortal.bean(UserDetailsService.class).loadUserByUsername(login);
    }

    private void as(Caller who) {
        caller = who;
    }

    private static Caller administrator() {
        return new Caller("scene", "Scene", null, Set.of(Roles.ADMINISTRATOR), Locale.ENGLISH);
    }

    private static Caller secretary(String bureau) {
        return new Caller(
                "scene-secretary",
                "Secretary",
                bureau,
                Set.of(Roles.STAFF, ProgrammeRoles.SECRETARY, PanelRoles.SECRETARY),
                Locale.CHINESE);
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, Show.ZONE).withNano(0);
    }

    @Override
    public void close() {
        platform.close();
    }

    private final class SceneClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
