package io.stoa.samples.portal.demo;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.PanelRoles;
import io.stoa.programmes.BudgetCategory;
import io.stoa.programmes.BudgetRules;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallDraft;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.CallTermsBuilder;
import io.stoa.programmes.FieldType;
import io.stoa.programmes.FormField;
import io.stoa.programmes.FormSection;
import io.stoa.programmes.ProgrammeRoles;
import io.stoa.programmes.Theme;
import io.stoa.programmes.application.ApplicantView;
import io.stoa.programmes.application.ApplicationDesk;
import io.stoa.programmes.application.ApplicationDraft;
import io.stoa.programmes.application.ApplicationQuery;
import io.stoa.programmes.application.ApplicationState;
import io.stoa.programmes.application.Applications;
import io.stoa.programmes.application.SecretaryView;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.process.CallStage;
import io.stoa.programmes.process.DecisionView;
import io.stoa.programmes.process.FundingRule;
import io.stoa.programmes.process.ObjectionDraft;
import io.stoa.programmes.process.ObjectionState;
import io.stoa.programmes.process.ObjectionView;
import io.stoa.programmes.process.Objections;
import io.stoa.programmes.process.ProposalRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** One call from its publication to the stage that it has reached. Each step can be done on another day than the one before. */
final class CallStory {

    static final String APPLICANT = "applicant";

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final long TEN_THOUSAND_YUAN = 10_000_00;
    private static final int ENVELOPE = 800;
    private static final int CEILING = 150;
    private static final int FEWEST = 8;
    private static final int MOST = 200;

    private final Plan plan;
    private final CallPlan call;
    private final Stage stage;
    private final Steps steps;
    private final City city;
    private final SourceIds ids;
    private final Proposals proposals;
    private final RoundStory rounds;

    CallStory(Plan plan, CallPlan call, Stage stage, Steps steps, City city, SourceIds ids, ExpertRegister register) {
        this.plan = plan;
        this.call = call;
        this.stage = stage;
        this.steps = steps;
        this.city = city;
        this.ids = ids;
        this.proposals = new Proposals(plan, call, city, register.size());
        this.rounds = new RoundStory(plan, call, stage, register, secretary(city));
    }

    static Caller secretary(City city) {
        return Stage.someone(
                "secretary",
                "孙立新 (demo)",
                city.id(Institution.BUREAU),
                Roles.STAFF,
                ProgrammeRoles.SECRETARY,
                PanelRoles.SECRETARY);
    }

    void tell() {
        once("publish", this::publish);
        if (reaches(CallStage.RECEIVING)) {
            once("apply", this::apply);
        }
        if (call.until() == CallStage.CANCELLED) {
            once("cancel", this::cancel);
        } else if (reaches(CallStage.ACCEPTANCE)) {
            once("examine", this::examine);
        }
        if (reaches(CallStage.IN_REVIEW)) {
            review();
        }
        if (reaches(CallStage.PROPOSED)) {
            once("propose", this::propose);
        }
        if (reaches(CallStage.OBJECTION_PERIOD)) {
            once("decide", this::decide);
        }
        if (reaches(CallStage.FINAL)) {
            once("finalise", this::finalise);
        }
        stage.leave();
    }

    private boolean reaches(CallStage wanted) {
        CallStage until = call.until() == CallStage.CANCELLED ? CallStage.RECEIVING : call.until();
        return until.compareTo(wanted) >= 0;
    }

    private void once(String step, Runnable work) {
        steps.once(call.number(plan) + " " + step, work);
    }

    private String id() {
        return Objects.requireNonNull(ids.find("Call", Plan.SOURCE, call.number(plan)));
    }

    private LocalDateTime closing() {
        return call.closesOn(plan).atTime(CLOSES);
    }

    private void publish() {
        CallCatalog calls = stage.get(CallCatalog.class);
        stage.as(secretary(city)).at(Plan.at(published()));
        EntryState drafted = calls.register(new CallDraft(
                new EntryHeader(
                        city.id(Institution.BUREAU),
                        "plan",
                        Plan.SOURCE,
                        call.number(plan),
                        Audience.PUBLIC,
                        Institution.CITY,
                        List.of()),
                title(),
                guide(),
                terms()));
        EntryState submitted = calls.submit(drafted.id(), drafted.version());
        stage.as(City.approver());
        calls.approve(submitted.id(), submitted.version());
    }

    /** A week before it opens, and before now. */
    private LocalDateTime published() {
        LocalDateTime week = call.opensOn(plan).minusDays(8).atTime(OPENS);
        LocalDateTime latest = plan.now().atZone(Plan.ZONE).toLocalDateTime().minusDays(1);
        return week.isBefore(latest) ? week : latest;
    }

    private LocalizedText title() {
        int year = call.opensOn(plan).getYear();
        return call.name()
                .in(year + "年度北湖市%s（示例）", "%s " + year + ", Beihu (example)")
                .text();
    }

    private LocalizedText guide() {
        return LocalizedText.of("zh", "面向本市高校、科研院所和企业征集项目。请在截止时间前在线提交申报书，逾期不予受理。评审由异地专家匿名进行。" + Plan.MARK_ZH)
                .with(
                        "en",
                        "Universities, institutes and firms of the city may apply online before the closing time. "
                                + "Experts from out of town review blindly. " + Plan.MARK_EN);
    }

    private CallTerms terms() {
        int year = call.opensOn(plan).getYear();
        CallTermsBuilder terms = CallTerms.of(call.code(), call.opensOn(plan).atTime(OPENS), closing())
                .budget(BudgetRules.unlimited("CNY", year, year + 3)
                        .withTotal(call.themes().size() * ENVELOPE * TEN_THOUSAND_YUAN)
                        .withCeiling(CEILING * TEN_THOUSAND_YUAN)
                        .withCategories(
                                new BudgetCategory("equipment", new Word("设备费", "Equipment").text(), 50),
                                new BudgetCategory("operation", new Word("业务费", "Operation").text(), null),
                                new BudgetCategory("labour", new Word("劳务费", "Labour").text(), null)))
                .section(new FormSection(
                        "project",
                        new Word("项目内容", "The project").text(),
                        List.of(
                                FormField.of("goal", new Word("研究目标", "Goal").text(), FieldType.LONG_TEXT),
                                FormField.of("novelty", new Word("创新点", "Novelty").text(), FieldType.LONG_TEXT)
                                        .optional())))
                .objectionDays(5);
        for (String theme : call.themes()) {
            terms.theme(new Theme(theme, Proposals.themeName(theme).text(), ENVELOPE * TEN_THOUSAND_YUAN, null));
        }
        call.rounds().forEach(mode -> terms.reviewed(mode, "standard"));
        return terms.build();
    }

    private void apply() {
        Applications desks = stage.get(Applications.class);
        boolean open = call.until() == CallStage.RECEIVING;
        LocalDateTime end = open ? plan.now().atZone(Plan.ZONE).toLocalDateTime() : closing();
        int all = applications();
        for (int n = 0; n < all; n++) {
            stage.as(applicant(n)).at(Plan.at(end.minusHours(3 + n * 5L % 190)));
            ApplicantView begun = desks.begin(id(), proposals.draft(n));
            boolean stays = open && n % 5 == 0;
            if (!stays) {
                ApplicantView submitted = desks.submit(begun.id(), begun.version());
                if (n == 3) {
                    desks.withdraw(submitted.id(), submitted.version(), "与其他项目内容重复，主动撤回。");
                }
            }
        }
    }

    private int applications() {
        return Math.max(FEWEST, plan.of(call.applications()));
    }

    /** The first and the second application of every call are the demo user's. */
    private Caller applicant(int n) {
        Institution lead = proposals.lead(n);
        return n < 2
                ? Stage.someone(APPLICANT, "王磊 (demo)", city.id(lead.code()))
                : Stage.someone(proposals.leader(n).login(), proposals.leader(n).zh(), city.id(lead.code()));
    }

    private List<SecretaryView> submitted() {
        return stage.get(ApplicationDesk.class)
                .list(ApplicationQuery.ofCall(id()), PageRequest.first(MOST))
                .items();
    }

    private void examine() {
        ApplicationDesk office = stage.get(ApplicationDesk.class);
        boolean going = call.until() == CallStage.ACCEPTANCE;
        LocalDateTime day = closing().plusDays(1);
        stage.as(secretary(city)).at(Plan.at(day));
        int n = 0;
        for (SecretaryView each : submitted()) {
            if (each.application().state() == ApplicationState.SUBMITTED) {
                examine(office, each.application(), n++, going);
            }
        }
        if (!going) {
            stage.at(Plan.at(day.plusDays(3)));
            CallProcess process = stage.get(CallProcess.class);
            process.publishAcceptance(id(), version());
        }
    }

    private void examine(ApplicationDesk office, ApplicantView application, int n, boolean going) {
        if (n == 4) {
            office.refuse(application.id(), application.version(), "申报单位不符合本专项申报条件。");
        } else if (going && n % 6 == 1) {
            office.returnForCompletion(application.id(), application.version(), "请补充经费预算说明。", 5);
        } else if (!going || n % 2 == 0) {
            office.accept(application.id(), application.version());
        }
    }

    private void cancel() {
        stage.as(City.approver()).at(Plan.at(closing().plusDays(20)));
        stage.get(CallProcess.class).cancel(id(), version(), "因计划调整，本专项终止实施。");
    }

    private void review() {
        LocalDateTime day = closing().plusDays(6);
        boolean over = reaches(CallStage.PROPOSED);
        for (int round = 0; round < call.rounds().size(); round++) {
            boolean last = round == call.rounds().size() - 1;
            boolean ends = over || !last;
            rounds.tell(steps, id(), call.rounds().get(round), round, day, ends);
            day = day.plusDays(20);
        }
    }

    private LocalDateTime evaluated() {
        return closing().plusDays(8 + 20L * call.rounds().size());
    }

    private long version() {
        return stage.get(CallProcess.class).view(id()).version();
    }

    private void propose() {
        CallProcess process = stage.get(CallProcess.class);
        stage.as(secretary(city)).at(Plan.at(evaluated()));
        process.publishEvaluation(id(), version());
        stage.at(Plan.at(evaluated().plusDays(2)));
        process.propose(id(), version(), ProposalRequest.by(FundingRule.recommended()));
    }

    /** Objections are open for five working days, so what is in that period was decided a day or two ago. */
    private LocalDateTime decided() {
        LocalDateTime soon = evaluated().plusDays(4);
        LocalDateTime lately = plan.now().atZone(Plan.ZONE).toLocalDateTime().minusDays(2);
        return call.until() == CallStage.OBJECTION_PERIOD && soon.isBefore(lately) ? lately : soon;
    }

    private void decide() {
        CallProcess process = stage.get(CallProcess.class);
        stage.as(City.approver()).at(Plan.at(decided()));
        process.approveProposal(id(), version());
        stage.as(secretary(city)).at(Plan.at(decided()).plus(Duration.ofHours(2)));
        process.publishDecision(id(), version());
        DecisionView decision = process.decision(id(), process.view(id()).decision());
        Set<String> declined = decision.lines().stream()
                .filter(line -> !line.isFunded())
                .map(line -> line.listed().number())
                .collect(Collectors.toSet());
        submitted().stream()
                .filter(each -> declined.contains(each.application().number()))
                .min(Comparator.comparing(each -> !each.applicantId().equals(APPLICANT)))
                .ifPresent(this::object);
    }

    /** Whoever is not funded objects; best somebody who can sign in and see what became of it. */
    private void object(SecretaryView declined) {
        Instant objected = Plan.at(decided()).plus(Duration.ofHours(26));
        stage.at(objected);
        ApplicationDraft draft = declined.application().content().draft();
        stage.get(Objections.class)
                .record(
                        id(),
                        new ObjectionDraft(
                                declined.application().number(),
                                Objects.requireNonNull(draft.leader()).name(),
                                Objects.requireNonNull(draft.lead()).name(),
                                "0431-5550199",
                                "评审专家组构成与项目方向不完全匹配，请予复核。",
                                LocalDate.ofInstant(objected, Plan.ZONE),
                                declined.applicantId()));
    }

    private void finalise() {
        CallProcess process = stage.get(CallProcess.class);
        Objections objections = stage.get(Objections.class);
        stage.as(secretary(city)).at(Plan.at(decided().plusDays(5)));
        for (ObjectionView each : objections.list(id(), PageRequest.first(MOST)).items()) {
            objections.answer(each.id(), each.version(), ObjectionState.REJECTED, "经复核，评审程序和专家组构成符合规定，维持原结果。");
        }
        LocalDate over = Objects.requireNonNull(process.view(id()).objectionsUntil());
        stage.at(Plan.at(over.plusDays(1).atTime(OPENS)));
        process.finalise(id(), version());
        if (call.until() == CallStage.CLOSED) {
            stage.at(Plan.at(over.plusDays(120).atTime(OPENS)));
            process.end(id(), version());
        }
    }
}
