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
import io.stoa.programmes.ProgrammeRoles;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.application.ApplicantOrganisation;
import io.stoa.programmes.application.ApplicantView;
import io.stoa.programmes.application.ApplicationDesk;
import io.stoa.programmes.application.ApplicationDraft;
import io.stoa.programmes.application.Applications;
import io.stoa.programmes.application.BudgetLine;
import io.stoa.programmes.application.FundingSource;
import io.stoa.programmes.application.TeamMember;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.review.ReviewRounds;
import io.stoa.programmes.review.RoundDraft;
import io.stoa.programmes.review.RoundTerms;
import io.stoa.programmes.review.SecretaryRoundView;
import io.stoa.programmes.review.score.Aggregation;
import io.stoa.programmes.review.score.Criterion;
import io.stoa.programmes.review.score.ScoreSheet;
import io.stoa.programmes.review.score.ScoringRule;
import io.stoa.samples.portal.RunningPortal;
import io.stoa.samples.portal.security.PortalUser;
import io.stoa.samples.portal.web.Show;
import io.stoa.search.SearchModule;
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
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * Sets the scene for the journeys through the desks on the running portal's own tables: a second platform on which whoever is
 * needed acts, at whatever time it takes. All of it is synthetic.
 */
public final class DeskScene implements AutoCloseable {

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
     * A call whose applications are accepted, and the round that is opened for them. It closes in the portal's future, which is the
     * scene's past, so that the portal's own due work does not close it while applications come in.
     */
    public Round round(String title) {
        String bureau = organisation("secretary");
        Instant today = Instant.now();
        Instant end = today.plus(Duration.ofDays(2));
        String call = call(bureau, title, today.minus(OPEN), today.plus(Duration.ofDays(1)));
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < PROJECTS.size(); n++) {
            ids.add(apply(call, n));
        }
        now = end;
        as(secretary(bureau));
        ApplicationDesk office = platform.get(ApplicationDesk.class);
        List<ApplicantView> accepted = ids.stream()
                .map(id -> office.accept(id, office.view(id).application().version())
                        .application())
                .toList();
        CallProcess process = platform.get(CallProcess.class);
        process.publishAcceptance(call, process.view(call).version());
        ScoreSheet sheet = ScoreSheet.of(
                Criterion.ofHundred("novelty", LocalizedText.of("zh", "创新性").with("en", "Novelty"), 60),
                Criterion.ofHundred("plan", LocalizedText.of("zh", "可行性").with("en", "Feasibility"), 40));
        SecretaryRoundView round = platform.get(ReviewRounds.class)
                .open(RoundDraft.of(
                        call,
                        ReviewMode.REMOTE,
                        end.plus(Duration.ofDays(14)),
                        RoundTerms.of(sheet, ScoringRule.of(Aggregation.MEAN), 1)
                                .askingRecommendation()));
        return new Round(call, round.id(), accepted);
    }

    /** A round in which the expert of the demonstration judges every application. */
    public Round invited(String title) {
        Round round = round(title);
        String bureau = organisation("secretary");
        as(secretary(bureau));
        ReviewRounds rounds = platform.get(ReviewRounds.class);
        String expert = user("expert").username();
        SecretaryRoundView view = rounds.view(round.round());
        for (ApplicantView application : round.applications()) {
            view = rounds.addReviewer(view.id(), view.version(), expert, application.id());
        }
        view = rounds.nameChair(view.id(), view.version(), view.seats().get(0).pseudonym());
        rounds.begin(view.id(), view.version());
        return round;
    }

    /** A call that receives applications now. */
    public String openCall(String title) {
        Instant start = Instant.now().minus(Duration.ofDays(1));
        return call(organisation("secretary"), title, start, start.plus(OPEN));
    }

    private String call(String bureau, String title, Instant opens, Instant closes) {
        CallTerms terms = CallTerms.of("DESK", local(opens), local(closes))
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
                .reviewed(ReviewMode.REMOTE, "basic")
                .objectionDays(5)
                .build();
        CallCatalog calls = platform.get(CallCatalog.class);
        now = opens.minus(Duration.ofDays(2));
        as(secretary(bureau));
        EntryState drafted = calls.register(new CallDraft(
                new EntryHeader(bureau, null, null, null, Audience.PUBLIC, "220100", List.of()),
                LocalizedText.of("zh", title).with("en", title + " (en)"),
                null,
                terms));
        EntryState submitted = calls.submit(drafted.id(), drafted.version());
        as(administrator());
        String id = calls.approve(submitted.id(), submitted.version()).id();
        now = Instant.now();
        return id;
    }

    private String apply(String call, int n) {
        String person = APPLICANTS.get(n);
        String organisation = ORGANISATIONS.get(n);
        as(new Caller("scene-applicant-" + n, person, null, Set.of(), Locale.CHINESE));
        Applications applications = platform.get(Applications.class);
        ApplicantView begun = applications.begin(
                call,
                ApplicationDraft.titled(PROJECTS.get(n))
                        .about("拟解决的关键问题、研究内容与技术路线。", "basic")
                        .inFields(List.of("140"), List.of("示例", "synthetic"))
                        .by(new ApplicantOrganisation(organisation, null, null, "220100", null))
                        .withTeam(TeamMember.leader(person, organisation))
                        .withBudget(new BudgetLine("total", 2027, FundingSource.REQUESTED, 30_000_000)));
        return applications.submit(begun.id(), begun.version()).id();
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
