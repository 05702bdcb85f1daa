package io.stoa.programmes.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.stoa.core.CatalogModule;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.change.Change;
import io.stoa.core.change.ChangeLog;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.StoaException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.HolidayYear;
import io.stoa.core.time.WorkCalendar;
import io.stoa.experts.ExpertsModule;
import io.stoa.programmes.AtOnce;
import io.stoa.programmes.BudgetRules;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallDraft;
import io.stoa.programmes.CallFixture;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.ProgrammeRoles;
import io.stoa.programmes.ProgrammesOnEveryStack;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.ScriptedProgrammes;
import io.stoa.programmes.application.ApplicantView;
import io.stoa.programmes.application.ApplicationDesk;
import io.stoa.programmes.application.ApplicationFixture;
import io.stoa.programmes.application.ApplicationQuery;
import io.stoa.programmes.application.ApplicationState;
import io.stoa.programmes.application.Applications;
import io.stoa.testkit.Callers;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call from its publication to its closing. */
class CallProcessTest extends ProgrammesOnEveryStack {

    private static final int CANDIDATES = 4;

    private final ScriptedProgrammes programmes = new ScriptedProgrammes(o -> o.workCalendar(() -> workCalendar));
    private CallProcess process;
    private Objections objections;
    private Applications applications;
    private ApplicationDesk desk;

    @Override
    protected List<CatalogModule> modules() {
        return List.of(ExpertsModule.create(), programmes);
    }

    @BeforeEach
    void takeServices() {
        process = platform.get(CallProcess.class);
        objections = platform.get(Objections.class);
        applications = platform.get(Applications.class);
        desk = platform.get(ApplicationDesk.class);
    }

    private static CallTerms terms() {
        return CallFixture.shortTerms()
                .budget(BudgetRules.unlimited("CNY", 2026, 2028).withTotal(25_000_00))
                .reviewed(ReviewMode.VIDEO_DEFENCE, "defence")
                .build();
    }

    /** After what time has brought; the caller stays who it is. */
    private long version(String call) {
        return platform.transactions().required(em -> {
            programmes.gate().lock(em, call);
            em.flush();
            return em.find(CallProgress.class, call).getVersion();
        });
    }

    private CallStage stage(String call) {
        return as(secretary(), () -> process.view(call)).stage();
    }

    private void round(String call, ReviewMode mode) {
        platform.as(secretary());
        int number = platform.transactions().required(em -> programmes.gate().openRound(em, call, mode));
        platform.transactions().runRequired(em -> programmes.gate().closeRound(em, call, number));
    }

    /** A call with as many accepted applications as there are candidates, of which one more was refused. */
    private String accepted() {
        String call = openCallOn(terms());
        for (int n = 0; n <= CANDIDATES; n++) {
            int each = n;
            Caller applicant = applicant("applicant-" + n);
            ApplicantView begun = as(applicant, () -> applications.begin(call, ApplicationFixture.complete(each)));
            ApplicantView submitted = as(applicant, () -> applications.submit(begun.id(), begun.version()));
            platform.as(secretary());
            if (n < CANDIDATES) {
                desk.accept(submitted.id(), submitted.version());
            } else {
                desk.refuse(submitted.id(), submitted.version(), "Out of scope.");
            }
        }
        waitUntil(closing());
        return call;
    }

    private List<String> ids(String call) {
        platform.as(secretary());
        return desk
                .list(ApplicationQuery.ofCall(call).in(ApplicationState.ACCEPTED), PageRequest.first(100))
                .items()
                .stream()
                .map(each -> each.application().id())
                .toList();
    }

    private String evaluated() {
        String call = accepted();
        as(secretary(), () -> process.publishAcceptance(call, version(call)));
        round(call, ReviewMode.REMOTE);
        round(call, ReviewMode.VIDEO_DEFENCE);
        List<String> ids = ids(call);
        List<RankedApplication> ranking = new ArrayList<>();
        for (int n = 0; n < ids.size(); n++) {
            ranking.add(new RankedApplication(ids.get(n), n + 1, new BigDecimal(95 - 5 * n), true));
        }
        programmes.review.ranks(call, ranking);
        as(secretary(), () -> process.publishEvaluation(call, version(call)));
        return call;
    }

    private String published() {
        String call = evaluated();
        as(chair(), () -> process.propose(call, version(call), ProposalRequest.by(FundingRule.recommended())));
        as(approver(), () -> process.approveProposal(call, version(call)));
        as(secretary(), () -> process.publishDecision(call, version(call)));
        return call;
    }

    private static ObjectionDraft objection(@Nullable String number, LocalDate receivedOn) {
        return new ObjectionDraft(
                number,
                "Honest Probe",
                "Institute of Doubt",
                "probe@example.org, 0431-4242",
                "The work is copied.",
                receivedOn);
    }

    private List<StageNoticeView> notices(String call) {
        return as(Callers.anybody(), () -> process.notices(call, PageRequest.first(100)))
                .items();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private static String code(Throwable refused) {
        return ((StoaException) refused).code();
    }

    @Test
    void goes_from_publication_to_closing_and_leaves_a_public_record_at_each_stage() {
        String call = published();
        // 31 March 2026, a Tuesday; Qingming is off from 4 to 6 April: five working days end on Wednesday, 8 April.
        assertThat(as(secretary(), () -> process.view(call)).objectionsUntil()).isEqualTo(LocalDate.of(2026, 4, 8));
        waitUntil(at(LocalDateTime.of(2026, 4, 9, 0, 0)));
        as(secretary(), () -> process.finalise(call, version(call)));
        as(secretary(), () -> process.end(call, version(call)));

        assertThat(stage(call)).isEqualTo(CallStage.CLOSED);
        List<StageNoticeView> notices = notices(call);
        assertThat(notices)
                .extracting(StageNoticeView::stage)
                .containsExactly(
                        CallStage.ANNOUNCED,
                        CallStage.RECEIVING,
                        CallStage.ACCEPTANCE,
                        CallStage.ACCEPTED,
                        CallStage.IN_REVIEW,
                        CallStage.REVIEWED,
                        CallStage.IN_REVIEW,
                        CallStage.REVIEWED,
                        CallStage.EVALUATED,
                        CallStage.OBJECTION_PERIOD,
                        CallStage.FINAL,
                        CallStage.FINAL,
                        CallStage.CLOSED);
        assertThat(notices)
                .extracting(StageNoticeView::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(notices.get(3).content()).isInstanceOfSatisfying(StageContent.AcceptanceList.class, list -> {
            assertThat(list.accepted()).hasSize(CANDIDATES);
            assertThat(list.refused()).isEqualTo(1);
        });
        assertThat(notices.get(9).content()).isInstanceOfSatisfying(StageContent.DecisionList.class, list -> {
            assertThat(list.funded()).extracting(FundedApplication::amount).containsExactly(10_000_00L, 10_000_00L);
            assertThat(list.objectionsUntil()).isEqualTo(LocalDate.of(2026, 4, 8));
            assertThat(list.provisional()).isFalse();
        });
        assertThat(Json.write(notices)).doesNotContain("Leader Number", "applicant-");
        platform.as(secretary());
        assertThat(desk.list(ApplicationQuery.ofCall(call), PageRequest.first(10))
                        .items())
                .extracting(each -> each.application().state())
                .containsExactly(
                        ApplicationState.APPROVED,
                        ApplicationState.APPROVED,
                        ApplicationState.DECLINED,
                        ApplicationState.DECLINED,
                        ApplicationState.REFUSED);
    }

    @Test
    void writes_each_public_record_into_the_change_log_once() {
        String call = published();
        Set<String> ids = notices(call).stream().map(StageNoticeView::id).collect(Collectors.toSet());
        ChangeLog changes = platform.platform().context().changes();
        List<Change> found = new ArrayList<>();
        long after = 0;
        for (List<Change> read = changes.read(after, 1000); !read.isEmpty(); read = changes.read(after, 1000)) {
            read.stream().filter(each -> ids.contains(each.entry().id())).forEach(found::add);
            after = read.get(read.size() - 1).seq();
        }

        assertThat(found).hasSize(ids.size()).allSatisfy(change -> {
            assertThat(change.entry().kind()).isEqualTo(CallProcess.NOTICE_KIND);
            assertThat(change.audience()).isEqualTo(Audience.PUBLIC);
            assertThat(as(Callers.anybody(), () -> process.notice(change.entry().id()))
                            .callId())
                    .isEqualTo(call);
        });
    }

    @Test
    void opens_and_closes_by_time_and_reminds_before() {
        String call =
                publish(CallDraft.of(bureau, CallFixture.en("A call"), terms())).id();
        assertThat(stage(call)).isEqualTo(CallStage.ANNOUNCED);
        waitUntil(at(CallFixture.OPENS));
        assertThat(as(Callers.anybody(), () -> process.publicView(call)).stage())
                .isEqualTo(CallStage.RECEIVING);
        assertThat(notices(call)).hasSize(1);
        platform.platform().runDue();
        assertThat(notices(call))
                .extracting(StageNoticeView::stage)
                .containsExactly(CallStage.ANNOUNCED, CallStage.RECEIVING);
        String draft = as(applicant("anna"), () -> applications.begin(call, ApplicationFixture.complete(1)))
                .id();
        waitUntil(closing().minus(Duration.ofDays(3)));
        platform.platform().runDue();
        assertThat(told).contains("programmes.application-closing-soon " + draft);
        waitUntil(closing());
        platform.platform().runDue();
        assertThat(notices(call)).extracting(StageNoticeView::stage).last().isEqualTo(CallStage.ACCEPTANCE);
        platform.platform().runDue();
        assertThat(notices(call)).hasSize(3);
    }

    @Test
    void puts_the_closing_off_with_a_reason_and_takes_what_comes_until_then() {
        String call = openCallOn(terms());
        ApplicantView begun = as(applicant("anna"), () -> applications.begin(call, ApplicationFixture.complete(1)));
        platform.as(secretary());
        assertThatThrownBy(() -> process.extend(call, version(call), CallFixture.CLOSES, "no later"))
                .satisfies(e -> assertThat(code(e)).isEqualTo("programmes.process.extension"));
        as(
                secretary(),
                () -> process.extend(call, version(call), CallFixture.CLOSES.plusDays(2), "The site was down."));
        waitUntil(closing().plus(Duration.ofDays(1)));
        platform.platform().runDue();

        assertThat(as(applicant("anna"), () -> applications.submit(begun.id(), begun.version()))
                        .state())
                .isEqualTo(ApplicationState.SUBMITTED);
        assertThat(notices(call))
                .last()
                .satisfies(notice -> assertThat(notice.content())
                        .isEqualTo(new StageContent.Extended(
                                closing(), closing().plus(Duration.ofDays(2)), "The site was down.")));
        assertThat(calls.view(call).terms().closesAt()).isEqualTo(CallFixture.CLOSES);
    }

    @Test
    void publishes_no_acceptance_list_while_an_application_awaits_a_word_or_none_is_accepted() {
        String call = openCallOn(terms());
        ApplicantView begun = as(applicant("anna"), () -> applications.begin(call, ApplicationFixture.complete(1)));
        ApplicantView submitted = as(applicant("anna"), () -> applications.submit(begun.id(), begun.version()));
        waitUntil(closing());

        platform.as(secretary());
        assertThat(process.check(call, CallAction.PUBLISH_ACCEPTANCE))
                .extracting(Violation::code)
                .containsExactly("programmes.process.undecided");
        assertThatThrownBy(() -> process.publishAcceptance(call, version(call)))
                .isInstanceOf(RuleViolationException.class);
        desk.refuse(submitted.id(), submitted.version(), "Out of scope.");
        assertThat(process.check(call, CallAction.PUBLISH_ACCEPTANCE))
                .extracting(Violation::code)
                .containsExactly("programmes.process.none-accepted");
    }

    @Test
    void opens_rounds_as_the_call_plans_them() {
        String call = accepted();
        as(secretary(), () -> process.publishAcceptance(call, version(call)));
        CallGate gate = programmes.gate();

        assertThatThrownBy(
                        () -> platform.transactions().runRequired(em -> gate.openRound(em, call, ReviewMode.ON_SITE)))
                .satisfies(e -> assertThat(code(e)).isEqualTo("programmes.process.other-round"));
        round(call, ReviewMode.REMOTE);
        platform.as(secretary());
        assertThat(process.check(call, CallAction.PUBLISH_EVALUATION))
                .extracting(Violation::code)
                .containsExactly("programmes.process.rounds-left");
        int second = platform.transactions().required(em -> gate.openRound(em, call, ReviewMode.VIDEO_DEFENCE));
        assertThat(second).isEqualTo(2);
        assertThatThrownBy(() -> platform.transactions().runRequired(em -> gate.closeRound(em, call, 1)))
                .satisfies(e -> assertThat(code(e)).isEqualTo("programmes.process.no-such-round"));
        platform.transactions().runRequired(em -> gate.closeRound(em, call, 2));
        assertThatThrownBy(
                        () -> platform.transactions().runRequired(em -> gate.openRound(em, call, ReviewMode.ON_SITE)))
                .satisfies(e -> assertThat(code(e)).isEqualTo("programmes.process.other-round"));
    }

    @Test
    void publishes_ranks_within_themes() {
        String call = evaluated();

        assertThat(notices(call))
                .last()
                .satisfies(notice -> assertThat(notice.content())
                        .isInstanceOfSatisfying(
                                StageContent.EvaluationList.class,
                                list -> assertThat(list.results())
                                        .extracting(EvaluatedApplication::rank)
                                        .containsExactly(1, 2, 3, 4)));
    }

    @Test
    void lets_nobody_approve_the_own_proposal() {
        String call = evaluated();
        Caller both = person("both", bureau, ProgrammeRoles.SECRETARY, Roles.STAFF, Roles.APPROVER);
        as(both, () -> process.propose(call, version(call), ProposalRequest.by(FundingRule.recommended())));
        long version = version(call);

        platform.as(both);
        assertThatThrownBy(() -> process.approveProposal(call, version)).isInstanceOf(AccessDeniedException.class);
        platform.as(secretary());
        assertThatThrownBy(() -> process.approveProposal(call, version)).isInstanceOf(AccessDeniedException.class);
        as(approver(), () -> process.returnProposal(call, version, "Look at the second theme."));
        assertThat(stage(call)).isEqualTo(CallStage.EVALUATED);
        assertThat(as(chair(), () -> process.decision(call, 1)).returnReason()).isEqualTo("Look at the second theme.");
    }

    @Test
    void shows_the_public_nothing_that_is_not_published() {
        String call = evaluated();
        as(chair(), () -> process.propose(call, version(call), ProposalRequest.by(FundingRule.recommended())));

        assertThat(as(Callers.anybody(), () -> process.publicView(call)).stage())
                .isEqualTo(CallStage.EVALUATED);
        assertThatThrownBy(() -> process.view(call)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> process.decision(call, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> process.replay(call, 1)).isInstanceOf(AccessDeniedException.class);
        platform.as(applicant("applicant-0"));
        assertThatThrownBy(() -> process.view(call)).isInstanceOf(AccessDeniedException.class);
        assertThat(notices(call)).extracting(StageNoticeView::stage).last().isEqualTo(CallStage.EVALUATED);
    }

    @Test
    void answers_objections_and_changes_the_decision_where_they_are_upheld() {
        String call = published();
        List<String> ids = ids(call);
        String number =
                as(secretary(), () -> desk.view(ids.get(0))).application().number();
        platform.as(secretary());
        assertThatThrownBy(() -> process.finalise(call, version(call)))
                .satisfies(e -> assertThat(code(e)).isEqualTo("programmes.process.objections-open"));
        assertThatThrownBy(() -> process.amend(
                        call, version(call), ProposalRequest.by(FundingRule.recommended()), "No objection."))
                .satisfies(e -> assertThat(code(e)).isEqualTo("programmes.process.nothing-upheld"));
        ObjectionView first = objections.record(call, objection(number, today()));
        ObjectionView second = objections.record(call, objection(null, today()));
        ObjectionView upheld = objections.answer(first.id(), first.version(), ObjectionState.UPHELD, "It is copied.");
        objections.answer(second.id(), second.version(), ObjectionState.REJECTED, "No evidence was given.");
        assertThatThrownBy(() -> objections.answer(upheld.id(), upheld.version(), ObjectionState.REJECTED, "Or not?"))
                .satisfies(e -> assertThat(code(e)).isEqualTo("programmes.objection.answered"));

        ProposalRequest changed = ProposalRequest.by(FundingRule.recommended())
                .adjusting(new Adjustment(ids.get(0), null, "Objection 1 was upheld."));
        as(chair(), () -> process.amend(call, version(call), changed, "Objection 1 was upheld."));
        as(approver(), () -> process.returnProposal(call, version(call), "Say which objection."));
        assertThat(stage(call)).isEqualTo(CallStage.OBJECTION_PERIOD);
        as(chair(), () -> process.amend(call, version(call), changed, "Objection 1 of today was upheld."));
        as(approver(), () -> process.approveProposal(call, version(call)));
        clock.advance(Duration.ofDays(1));
        as(secretary(), () -> process.publishDecision(call, version(call)));

        // Published anew on 1 April; the five days end on Thursday, 9 April.
        assertThat(as(secretary(), () -> process.view(call)).objectionsUntil()).isEqualTo(LocalDate.of(2026, 4, 9));
        assertThat(as(secretary(), () -> process.decision(call, 1)).state()).isEqualTo(DecisionState.REPLACED);
        assertThat(as(secretary(), () -> process.decision(call, 2)).state()).isEqualTo(DecisionState.RETURNED);
        assertThat(as(secretary(), () -> objections.view(first.id())).dealtWithBy())
                .isEqualTo(3);
        waitUntil(at(LocalDateTime.of(2026, 4, 10, 0, 0)));
        as(secretary(), () -> process.finalise(call, version(call)));
        assertThat(notices(call))
                .last()
                .satisfies(notice -> assertThat(notice.content()).isEqualTo(new StageContent.ObjectionCount(2, 1)));
        assertThat(as(secretary(), () -> desk.view(ids.get(0))).application().state())
                .isEqualTo(ApplicationState.DECLINED);
        assertThat(as(secretary(), () -> desk.view(ids.get(2))).application().granted())
                .isEqualTo(10_000_00L);
    }

    @Test
    void is_not_final_while_an_objection_is_unanswered_or_upheld_and_not_dealt_with() {
        String call = published();
        platform.as(secretary());
        ObjectionView first = objections.record(call, objection(null, today()));
        waitUntil(at(LocalDateTime.of(2026, 4, 9, 0, 0)));

        assertThat(process.check(call, CallAction.FINALISE))
                .extracting(Violation::code)
                .containsExactly("programmes.process.objections-unanswered");
        objections.answer(first.id(), first.version(), ObjectionState.UPHELD, "It is right.");
        assertThat(process.check(call, CallAction.FINALISE))
                .extracting(Violation::code)
                .containsExactly("programmes.process.objections-upheld");
    }

    @Test
    void takes_objections_of_the_period_only_and_protects_who_raised_them() {
        String call = published();
        platform.as(secretary());
        assertThatThrownBy(() -> objections.record(call, objection(null, today().minusDays(1))))
                .satisfies(e -> assertThat(code(e)).isEqualTo("programmes.objection.time"));
        assertThatThrownBy(() -> objections.record(call, objection(null, today().plusDays(1))))
                .satisfies(e -> assertThat(code(e)).isEqualTo("programmes.objection.time"));
        assertThatThrownBy(() -> objections.record(call, objection("KJ-0000", today())))
                .satisfies(e -> assertThat(code(e)).isEqualTo("programmes.objection.no-application"));
        ObjectionView first = objections.record(call, objection(null, today()));
        waitUntil(at(LocalDateTime.of(2026, 4, 10, 9, 0)));
        assertThatThrownBy(() -> objections.record(call, objection(null, today())))
                .satisfies(e -> assertThat(code(e)).isEqualTo("programmes.objection.time"));

        platform.as(chair());
        assertThatThrownBy(() -> objections.view(first.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> objections.list(call, PageRequest.first(10)))
                .isInstanceOf(AccessDeniedException.class);
        String trail = as(
                        Callers.administrator(),
                        () -> platform.get(AuditTrail.class)
                                .of(new ResourceRef(CallCatalog.KIND, call), PageRequest.first(100)))
                .items()
                .toString();
        assertThat(trail).contains("call.record-objection").doesNotContain("Probe", "0431", "example.org");
    }

    @Test
    void tells_who_raised_an_objection_what_became_of_it_and_nobody_else() {
        String call = published();
        Caller doubter = applicant("doubter-1");
        Caller other = applicant("doubter-2");
        platform.as(secretary());
        ObjectionView upheld = objections.record(call, raised(doubter, "The budget is counted twice."));
        ObjectionView rejected = objections.record(call, raised(doubter, "The rank is wrong."));
        objections.record(call, raised(other, "A secret of somebody else."));
        objections.record(call, objection(null, today()));
        assertThat(upheld.content().raisedBy()).isEqualTo(doubter.id());

        assertThat(own(doubter))
                .extracting(OwnObjectionView::number, OwnObjectionView::state, OwnObjectionView::answer)
                .containsExactly(tuple(2, ObjectionState.OPEN, null), tuple(1, ObjectionState.OPEN, null));

        platform.as(secretary());
        objections.answer(upheld.id(), upheld.version(), ObjectionState.UPHELD, "It is counted twice.");
        objections.answer(rejected.id(), rejected.version(), ObjectionState.REJECTED, "The scores say so.");
        as(
                chair(),
                () -> process.amend(
                        call, version(call), ProposalRequest.by(FundingRule.recommended()), "Objection 1 was upheld."));

        List<OwnObjectionView> told = own(doubter);
        assertThat(told)
                .extracting(
                        OwnObjectionView::number,
                        OwnObjectionView::state,
                        OwnObjectionView::answer,
                        OwnObjectionView::dealtWithBy)
                .containsExactly(
                        tuple(2, ObjectionState.REJECTED, "The scores say so.", null),
                        tuple(1, ObjectionState.UPHELD, "It is counted twice.", 2));
        assertThat(told).allSatisfy(each -> {
            assertThat(each.callId()).isEqualTo(call);
            assertThat(each.callTitles().text(Locale.ENGLISH)).isNotBlank();
            assertThat(each.decision()).isEqualTo(1);
            assertThat(each.receivedOn()).isEqualTo(today());
            assertThat(each.answeredAt()).isEqualTo(clock.instant().truncatedTo(ChronoUnit.MICROS));
        });
        assertThat(Json.write(told))
                .doesNotContain(secretary().id(), secretary().name(), chair().id(), "somebody else", "Probe");
        assertThat(own(other)).extracting(OwnObjectionView::text).containsExactly("A secret of somebody else.");
        assertThat(own(chair())).isEmpty();
        assertThatThrownBy(() -> own(Callers.anybody())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void lists_the_own_objections_page_by_page_and_of_a_call_that_is_gone_from_view() {
        String call = published();
        Caller doubter = applicant("doubter-3");
        platform.as(secretary());
        for (int n = 1; n <= 5; n++) {
            objections.record(call, raised(doubter, "Objection " + n));
        }
        platform.as(Callers.administrator());
        calls.suspend(call, calls.content(call).state().version(), "Looked into.");

        platform.as(doubter);
        assertThat(Page.stream(PageRequest.first(2), objections::own))
                .extracting(OwnObjectionView::number)
                .containsExactly(5, 4, 3, 2, 1);
        PageRequest second = PageRequest.first(2).after(objections.own(PageRequest.first(2)));
        platform.as(applicant("doubter-4"));
        assertThatThrownBy(() -> objections.own(second)).isInstanceOf(UnreadableInputException.class);
    }

    private List<OwnObjectionView> own(Caller caller) {
        return as(caller, () -> objections.own(PageRequest.first(10))).items();
    }

    private ObjectionDraft raised(Caller by, String text) {
        return new ObjectionDraft(null, by.name(), null, "0431-4242", text, today(), by.id());
    }

    @Test
    void names_the_call_by_its_title_in_the_readers_language_and_its_id_for_programs() {
        String call = published();
        Violation open =
                as(secretary(), () -> process.check(call, CallAction.FINALISE)).get(0);
        LocalizedText titles = as(secretary(), () -> calls.view(call)).titles();

        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE, Locale.GERMAN, Locale.forLanguageTag("ru"))) {
            assertThat(open.text(locale)).contains(titles.text(locale)).doesNotContain(call);
        }
        assertThat(open.message().values()).containsEntry("id", call).containsEntry("call", titles);
        assertThat(as(secretary(), () -> process.check(call, CallAction.PROPOSE))
                        .get(0)
                        .text(Locale.ENGLISH))
                .contains(titles.text(Locale.ENGLISH));
    }

    @Test
    void counts_anew_when_a_calendar_is_published_in_the_period() {
        workCalendar = WorkCalendar.china().withYear(HolidayYear.expected(2026, List.of()));
        String call = published();
        CallProcessView before = as(secretary(), () -> process.view(call));
        assertThat(before.provisional()).isTrue();
        assertThat(before.objectionsUntil()).isEqualTo(LocalDate.of(2026, 4, 7));
        workCalendar = WorkCalendar.china();
        waitUntil(at(LocalDateTime.of(2026, 4, 8, 0, 0)));
        platform.platform().runDue();

        CallProcessView after = as(secretary(), () -> process.view(call));
        assertThat(after.objectionsUntil()).isEqualTo(LocalDate.of(2026, 4, 8));
        assertThat(after.provisional()).isFalse();
        assertThat(told).doesNotContain("programmes.objections-over " + call);
        waitUntil(at(LocalDateTime.of(2026, 4, 9, 0, 0)));
        platform.platform().runDue();
        assertThat(told).contains("programmes.objections-over " + call);
    }

    @Test
    void keeps_proposals_within_the_budget() {
        String call = evaluated();
        List<String> ids = ids(call);
        ProposalRequest tooMuch = ProposalRequest.by(FundingRule.recommended())
                .adjusting(
                        new Adjustment(ids.get(0), 10_000_00L, "a"),
                        new Adjustment(ids.get(1), 10_000_00L, "b"),
                        new Adjustment(ids.get(2), 10_000_00L, "c"));

        platform.as(secretary());
        assertThat(process.checkProposal(call, tooMuch))
                .extracting(Violation::code)
                .containsExactly("programmes.decision.budget");
        assertThatThrownBy(() -> process.propose(call, version(call), tooMuch))
                .isInstanceOf(RuleViolationException.class);
        assertThat(stage(call)).isEqualTo(CallStage.EVALUATED);
        assertThatThrownBy(() -> process.decision(call, 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void replays_a_decision_from_its_records_and_names_what_was_tampered_with() throws Exception {
        String call = published();
        assertThat(as(approver(), () -> process.replay(call, 1)).isEqual()).isTrue();
        try (Connection connection = platform.dataSource().getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update stoa_decision set decided_lines = replace(decided_lines, '1000000', '999999')"
                                + " where call_id = ?")) {
            update.setString(1, call);
            assertThat(update.executeUpdate()).isEqualTo(1);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }

        DecisionReplay replay = as(approver(), () -> process.replay(call, 1));
        assertThat(replay.isEqual()).isFalse();
        assertThat(replay.differences()).extracting(ReplayDifference::what).contains("line", "decision");
        assertThat(replay.ruleVersion()).isEqualTo("scripted 1");
    }

    @Test
    void gives_a_call_up_with_a_reason_and_frees_the_places_of_its_leaders() {
        String call = accepted();
        List<String> ids = ids(call);
        platform.as(secretary());
        assertThatThrownBy(() -> process.cancel(call, version(call), "The money is gone."))
                .isInstanceOf(AccessDeniedException.class);
        long version = version(call);
        as(approver(), () -> process.cancel(call, version, "The money is gone."));

        assertThat(notices(call))
                .last()
                .satisfies(
                        notice -> assertThat(notice.content()).isEqualTo(new StageContent.Ended("The money is gone.")));
        assertThat(as(secretary(), () -> desk.view(ids.get(0))).application().state())
                .isEqualTo(ApplicationState.DECLINED);
        assertThatThrownBy(() -> process.publishAcceptance(call, version(call)))
                .satisfies(e -> assertThat(code(e)).isEqualTo("programmes.process.wrong-stage"));
    }

    @Test
    void is_cancelled_when_its_call_is_withdrawn() {
        String call = accepted();
        List<String> ids = ids(call);
        EntryState state = as(secretary(), () -> calls.content(call)).state();
        as(secretary(), () -> calls.withdraw(call, state.version(), "Published by mistake."));
        platform.platform().runDue();

        assertThat(stage(call)).isEqualTo(CallStage.CANCELLED);
        ApplicantView view = as(applicant("applicant-0"), () -> applications.view(ids.get(0)));
        assertThat(view.state()).isEqualTo(ApplicationState.DECLINED);
        assertThat(view.reason()).isEqualTo("Published by mistake.");
    }

    @Test
    void stands_still_while_the_call_is_suspended() {
        String call = accepted();
        EntryState state = as(secretary(), () -> calls.content(call)).state();
        as(secretary(), () -> calls.suspend(call, state.version(), "A complaint."));

        platform.as(secretary());
        assertThatThrownBy(() -> process.publishAcceptance(call, 1))
                .satisfies(e -> assertThat(code(e)).isEqualTo("programmes.process.not-published"));
    }

    @Test
    void lets_terms_stand_once_a_call_is_published() {
        String call = openCallOn(terms());
        EntryState state = as(secretary(), () -> calls.content(call)).state();
        CallDraft draft = as(secretary(), () -> calls.content(call)).content();

        assertThatThrownBy(() -> calls.revise(call, state.version(), draft.on(CallFixture.fullTerms())))
                .satisfies(e -> assertThat(code(e)).isEqualTo("programmes.call.terms-stand"));
    }

    @Test
    void of_two_secretaries_at_once_lets_one_take_the_step() throws Exception {
        String call = accepted();
        long version = version(call);
        List<Object> outcomes = AtOnce.run(2, n -> {
            platform.as(secretary());
            return process.publishAcceptance(call, version).stage();
        });

        assertThat(outcomes).filteredOn(CallStage.ACCEPTED::equals).hasSize(1);
        assertThat(outcomes).filteredOn(ConflictException.class::isInstance).hasSize(1);
        assertThat(notices(call)).extracting(StageNoticeView::stage).containsOnlyOnce(CallStage.ACCEPTED);
    }

    @Test
    void of_submissions_and_due_work_at_the_closing_takes_none_after_the_close() throws Exception {
        String call = openCallOn(terms());
        List<ApplicantView> begun = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            int each = n;
            begun.add(
                    as(applicant("applicant-" + n), () -> applications.begin(call, ApplicationFixture.complete(each))));
        }
        waitUntil(closing());
        List<Object> outcomes = AtOnce.run(4, n -> {
            platform.as(n == 3 ? Callers.administrator() : applicant("applicant-" + n));
            return n == 3
                    ? platform.platform().runDue()
                    : applications.submit(begun.get(n).id(), begun.get(n).version());
        });

        assertThat(outcomes.subList(0, 3))
                .allSatisfy(outcome -> assertThat(code((Throwable) outcome)).isEqualTo("programmes.application.late"));
        assertThat(stage(call)).isEqualTo(CallStage.ACCEPTANCE);
        assertThat(notices(call)).hasSize(3);
    }

    @Test
    void leaves_nothing_of_a_step_whose_transaction_fails() {
        String call = evaluated();
        long version = version(call);
        int notices = notices(call).size();
        platform.as(chair());
        assertThatThrownBy(() -> platform.transactions().runRequired(em -> {
                    process.propose(call, version, ProposalRequest.by(FundingRule.recommended()));
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");

        assertThat(stage(call)).isEqualTo(CallStage.EVALUATED);
        assertThat(version(call)).isEqualTo(version);
        assertThat(notices(call)).hasSize(notices);
        assertThat(as(chair(), () -> process.propose(call, version, ProposalRequest.by(FundingRule.recommended())))
                        .number())
                .isEqualTo(1);
    }

    @Test
    void pages_public_records_by_number() {
        String call = accepted();
        platform.platform().runDue();
        platform.as(Callers.anybody());
        Page<StageNoticeView> first = process.notices(call, PageRequest.first(2));
        Page<StageNoticeView> second =
                process.notices(call, PageRequest.first(2).after(first));

        assertThat(first.items()).extracting(StageNoticeView::number).containsExactly(1, 2);
        assertThat(second.items()).extracting(StageNoticeView::number).containsExactly(3);
        assertThat(second.hasNext()).isFalse();
    }
}
