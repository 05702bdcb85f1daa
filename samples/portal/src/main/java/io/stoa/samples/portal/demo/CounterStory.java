package io.stoa.samples.portal.demo;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.rule.RuleSetDraft;
import io.stoa.core.rule.RuleSets;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.assessment.Assessment;
import io.stoa.instruments.assessment.AssessmentRules;
import io.stoa.instruments.assessment.Indicator;
import io.stoa.instruments.assessment.QuotaHours;
import io.stoa.instruments.assessment.WeightedIndicator;
import io.stoa.instruments.booking.BanDraft;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.BookingProjects;
import io.stoa.instruments.booking.BookingRequest;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingView;
import io.stoa.instruments.booking.OutageDraft;
import io.stoa.instruments.booking.OutageKind;
import io.stoa.instruments.booking.OutageService;
import io.stoa.instruments.booking.PolicyScope;
import io.stoa.instruments.booking.ProjectDraft;
import io.stoa.instruments.booking.QualificationDraft;
import io.stoa.instruments.booking.UserStandings;
import io.stoa.instruments.booking.WaitingLists;
import io.stoa.instruments.booking.WaitingRequest;
import io.stoa.instruments.booking.rule.Approval;
import io.stoa.instruments.booking.rule.ApprovalNeed;
import io.stoa.instruments.booking.rule.CancelCutoff;
import io.stoa.instruments.booking.rule.CheckIn;
import io.stoa.instruments.booking.rule.Off;
import io.stoa.instruments.booking.rule.RuleCode;
import io.stoa.instruments.booking.rule.WaitingList;
import io.stoa.instruments.maintenance.CalibrationDraft;
import io.stoa.instruments.maintenance.CalibrationOutcome;
import io.stoa.instruments.maintenance.CalibrationPlanDraft;
import io.stoa.instruments.maintenance.Calibrations;
import io.stoa.instruments.maintenance.MaintenanceDesk;
import io.stoa.instruments.maintenance.ProblemDraft;
import io.stoa.instruments.maintenance.ProblemView;
import io.stoa.instruments.maintenance.Severity;
import io.stoa.instruments.sample.ResultUpload;
import io.stoa.instruments.sample.Sample;
import io.stoa.instruments.sample.SampleDesk;
import io.stoa.instruments.sample.SampleDraft;
import io.stoa.instruments.sample.SampleState;
import io.stoa.instruments.sample.SampleView;
import io.stoa.instruments.usage.ServiceWay;
import io.stoa.instruments.usage.UsageLog;
import io.stoa.instruments.usage.UsageStart;
import io.stoa.instruments.usage.UsageWork;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What happens at the counter of the institute that the demo users keep instruments for, beside the year of use: every
 * state once that a booking, a sample, a problem or an entry can be in, so that each desk has something on it.
 */
final class CounterStory {

    /** The institute of the demo users {@code keeper} and {@code provider}. */
    static final String INSTITUTE = "R01";

    /** The university of the demo user {@code member}. */
    static final String UNIVERSITY = "U01";

    private static final Duration HOUR = Duration.ofHours(1);

    private final Plan plan;
    private final City city;
    private final Stage stage;
    private final Steps steps;
    private final SourceIds ids;
    private final Apparatus shown;

    CounterStory(Plan plan, City city, Stage stage, Steps steps, SourceIds ids, InstrumentPark park) {
        this.plan = plan;
        this.city = city;
        this.stage = stage;
        this.steps = steps;
        this.ids = ids;
        this.shown = park.all().stream()
                .filter(each -> each.owner().code().equals(INSTITUTE))
                .findFirst()
                .orElseThrow();
    }

    static Caller member(City city) {
        return Stage.someone("member", "孙悦 (demo)", city.id(UNIVERSITY));
    }

    private Caller keeper() {
        return city.keeper(INSTITUTE);
    }

    private Caller provider() {
        return Stage.someone("provider", "刘建国 (demo)", city.id(INSTITUTE), Roles.STAFF);
    }

    void tell() {
        steps.once("counter entries", this::entries);
        steps.once("counter rules", this::rules);
        steps.once("counter assessment", this::assessmentRules);
        bookings();
        steps.once("counter standings", this::standings);
        steps.once("counter samples", this::samples);
        steps.once("counter problems", this::problems);
        stage.leave();
    }

    private String entry(String number) {
        return String.valueOf(ids.find("Instrument", Plan.SOURCE, number));
    }

    /** Entries that are not public yet or any more. */
    private void entries() {
        InstrumentCatalog instruments = stage.get(InstrumentCatalog.class);
        List<String> numbers =
                IntStream.range(0, 9).mapToObj(n -> Plan.number("N", n)).toList();
        stage.as(provider()).at(plan.now().minus(Duration.ofDays(4)));
        List<EntryState> drafts = numbers.stream()
                .map(number -> instruments.register(draft(number)))
                .toList();
        // The first two stay drafts, the next three wait for the approver.
        List<EntryState> submitted = drafts.stream()
                .skip(2)
                .map(each -> instruments.submit(each.id(), each.version()))
                .toList();
        stage.as(City.approver()).at(plan.now().minus(Duration.ofDays(3)));
        EntryState returned = submitted.get(3);
        instruments.returnForChanges(returned.id(), returned.version(), "请补充主要技术指标和收费依据。");
        List<EntryState> published = submitted.stream()
                .skip(4)
                .map(each -> instruments.approve(each.id(), each.version()))
                .toList();
        stage.as(provider()).at(plan.now().minus(Duration.ofDays(2)));
        instruments.suspend(published.get(0).id(), published.get(0).version(), "搬迁调试，暂停开放。");
        instruments.withdraw(published.get(1).id(), published.get(1).version(), "设备已报废。");
    }

    private InstrumentDraft draft(String number) {
        Apparatus like = new Apparatus(
                number, shown.kind(), shown.owner(), shown.department(), shown.commissioned(), shown.keeper());
        return like.draft(city, plan.random(number));
    }

    /** One of the published instruments is open round the clock; on another its keepers decide. */
    private void rules() {
        stage.as(keeper()).at(plan.now().minus(Duration.ofDays(80)));
        String institute = city.id(INSTITUTE);
        BookingPolicies policies = stage.get(BookingPolicies.class);
        policies.setRules(
                new PolicyScope.OfInstrument(institute, shared()),
                List.of(
                        new Off(RuleCode.OPENING_HOURS),
                        new Off(RuleCode.HOLIDAY),
                        new CheckIn(30),
                        new CancelCutoff(Duration.ofHours(4)),
                        new WaitingList(20, Duration.ofDays(2))));
        policies.setRules(
                new PolicyScope.OfInstrument(institute, decided()),
                List.of(new Off(RuleCode.OPENING_HOURS), new Off(RuleCode.HOLIDAY), Approval.of(ApprovalNeed.ALWAYS)));
    }

    private String shared() {
        return entry(Plan.number("N", 8));
    }

    private String decided() {
        return entry(shown.number());
    }

    private void assessmentRules() {
        stage.as(Stage.administrator()).at(plan.now().minus(Duration.ofDays(400)));
        stage.get(RuleSets.class)
                .publish(RuleSetDraft.of(
                        Assessment.RULES,
                        LocalDate.of(plan.today().getYear() - 1, 1, 1),
                        AssessmentRules.of(
                                QuotaHours.BY_RANGE,
                                WeightedIndicator.of(Indicator.UTILISATION, "0.5", "0.2"),
                                WeightedIndicator.of(Indicator.SHARING_RATE, "0.3", "0.5"),
                                WeightedIndicator.of(Indicator.USERS, "0.2", "20")),
                        "示例考核办法"));
    }

    private TimeSlot slot(Duration fromNow, Duration length) {
        return TimeSlot.of(plan.now().plus(fromNow), length);
    }

    private BookingView book(Caller user, String instrument, TimeSlot slot, Duration before) {
        Instant asked = slot.start().minus(before);
        stage.as(user).at(asked.isAfter(plan.now()) ? plan.now() : asked);
        return stage.get(BookingService.class).book(new BookingRequest(instrument, slot, "薄膜样品形貌表征"));
    }

    /** Steps with time between them, in which what has fallen due is done. */
    private void bookings() {
        Caller member = member(city);
        Caller other = city.user(city.institution("E01"), 1);
        steps.once("counter past", () -> past(member));
        fallDue(Duration.ofDays(-30));
        steps.once("counter offers", () -> offers(member, other));
        fallDue(Duration.ofDays(-20));
        steps.once("counter now", () -> current(member, other));
    }

    private void fallDue(Duration when) {
        stage.as(Stage.administrator()).at(plan.now().plus(when));
        stage.runDue();
    }

    private void past(Caller member) {
        BookingService bookings = stage.get(BookingService.class);
        book(member, shared(), slot(Duration.ofDays(-33), HOUR), Duration.ofDays(3));
        book(member, decided(), slot(Duration.ofDays(-32), HOUR), Duration.ofDays(9));
        BookingView refused = book(member, decided(), slot(Duration.ofDays(-34), HOUR), Duration.ofDays(3));
        stage.as(keeper());
        bookings.reject(refused.id(), refused.version(), "该时段安排设备维护，请改约。");
        BookingView early = book(member, shared(), slot(Duration.ofDays(-35), HOUR), Duration.ofDays(3));
        bookings.cancel(early.id(), early.version(), "计划变更");
        BookingView late = book(member, shared(), slot(Duration.ofDays(-36), HOUR), Duration.ofDays(3));
        stage.at(late.slot().start().minus(HOUR));
        bookings.cancel(late.id(), late.version(), "样品未准备好");
    }

    /** A slot that came free was offered, and nobody took it. */
    private void offers(Caller member, Caller other) {
        TimeSlot wanted = slot(Duration.ofDays(-22), HOUR);
        waitFor(member, other, wanted, Duration.ofDays(6));
    }

    private void waitFor(Caller waiting, Caller holder, TimeSlot wanted, Duration before) {
        BookingView held = book(holder, shared(), wanted, before);
        stage.as(waiting);
        stage.get(WaitingLists.class).join(new WaitingRequest(shared(), wanted, wanted.length(), "急需测试", null));
        stage.as(holder);
        stage.get(BookingService.class).cancel(held.id(), held.version(), "计划变更");
    }

    private void current(Caller member, Caller other) {
        Duration day = Duration.ofDays(1);
        BookingView running = book(member, shared(), slot(HOUR.negated(), HOUR.multipliedBy(4)), day);
        stage.as(keeper()).at(running.slot().start());
        stage.get(UsageLog.class)
                .start(UsageStart.booked(shared(), running.id(), UsageWork.of(ServiceWay.SELF_SERVICE)));
        book(member, shared(), slot(day.multipliedBy(2), HOUR.multipliedBy(2)), day.multipliedBy(3));
        book(member, decided(), slot(day.multipliedBy(6), HOUR), day.multipliedBy(6));
        book(other, decided(), slot(day.multipliedBy(7), HOUR.multipliedBy(2)), day.multipliedBy(7));
        waitFor(member, other, slot(day.multipliedBy(4), HOUR.multipliedBy(2)), day.multipliedBy(5));
        TimeSlot wanted = slot(day.multipliedBy(5), HOUR.multipliedBy(2));
        book(other, shared(), wanted, day.multipliedBy(6));
        stage.as(member);
        stage.get(WaitingLists.class).join(new WaitingRequest(shared(), wanted, wanted.length(), "急需测试", null));
        stage.as(keeper());
        OutageService outages = stage.get(OutageService.class);
        outages.declare(OutageDraft.of(shared(), slot(day.multipliedBy(9), day), OutageKind.MAINTENANCE, "年度维护保养"));
        outages.declare(OutageDraft.of(
                decided(), slot(day.multipliedBy(12), HOUR.multipliedBy(8)), OutageKind.BLACKOUT, "楼宇停电检修"));
    }

    private void standings() {
        stage.as(keeper()).at(plan.now().minus(Duration.ofDays(60)));
        UserStandings standings = stage.get(UserStandings.class);
        String institute = city.id(INSTITUTE);
        standings.qualify(new QualificationDraft(
                institute,
                "member",
                "electron-microscopy",
                plan.now().minus(Duration.ofDays(60)),
                plan.now().plus(Duration.ofDays(300)),
                "上机培训考核合格"));
        standings.ban(new BanDraft(
                institute,
                city.user(city.institution("E04"), 3).id(),
                plan.now().plus(Duration.ofDays(20)),
                "多次未按规程关机"));
        stage.as(city.staff(UNIVERSITY));
        stage.get(BookingProjects.class)
                .register(new ProjectDraft(
                        "P101",
                        "超快激光薄膜损伤机理（示例）",
                        city.id(UNIVERSITY),
                        "P101",
                        slot(Duration.ofDays(-60), Duration.ofDays(700)),
                        List.of("member")));
    }

    private void samples() {
        for (SampleState state : SampleState.values()) {
            sample(state);
        }
    }

    private void sample(SampleState until) {
        SampleDesk desk = stage.get(SampleDesk.class);
        Caller member = member(city);
        stage.as(member).at(plan.now().minus(Duration.ofDays(12 - until.ordinal())));
        SampleView now = desk.submit(new SampleDraft(
                shared(),
                List.of(
                        new Sample("薄膜-01", "2 片", "硅基底，厚度约 120 nm", null),
                        new Sample("粉末-02", "50 mg", "催化剂粉末", "刺激性，请在通风橱内取用")),
                "表面形貌与成分",
                plan.today().plusDays(10),
                "P101"));
        if (until == SampleState.WITHDRAWN) {
            desk.withdraw(now.id(), now.version(), "已改用其他设备");
            return;
        }
        stage.as(keeper());
        if (until == SampleState.RETURNED) {
            desk.returnForChanges(now.id(), now.version(), "请注明样品是否导电。");
            return;
        }
        if (until.compareTo(SampleState.ACCEPTED) >= 0) {
            now = desk.accept(now.id(), now.version());
        }
        if (until.compareTo(SampleState.RECEIVED) >= 0) {
            now = desk.receive(now.id(), now.version());
        }
        if (until.compareTo(SampleState.IN_ANALYSIS) >= 0) {
            now = desk.begin(now.id(), now.version());
        }
        if (until.compareTo(SampleState.DELIVERED) >= 0) {
            now = desk.deliver(now.id(), now.version(), List.of(results()));
        }
        if (until == SampleState.CLOSED) {
            stage.as(member);
            desk.close(now.id(), now.version());
        }
    }

    private static ResultUpload results() {
        String text = "样品,元素,含量(%)\n薄膜-01,Si,61.2\n薄膜-01,O,38.8\n";
        return new ResultUpload(
                "results.csv", "text/csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void problems() {
        MaintenanceDesk desk = stage.get(MaintenanceDesk.class);
        ProblemView dismissed = report(Severity.MINOR, "样品台移动有异响");
        desk.dismiss(dismissed.id(), dismissed.version(), "经检查为正常现象。");
        ProblemView fixed = acknowledged(Severity.MAJOR, "真空度达不到要求");
        ProblemView repaired = desk.beginRepair(
                        fixed.id(), fixed.version(), slot(Duration.ofDays(-14), Duration.ofHours(6)))
                .problem();
        stage.at(plan.now().minus(Duration.ofDays(13)));
        desk.fix(repaired.id(), repaired.version(), "更换密封圈，真空恢复正常。");
        acknowledged(Severity.MINOR, "显示器偶有闪烁");
        ProblemView broken = acknowledged(Severity.CRITICAL, "电子枪高压报警，无法开机");
        desk.beginRepair(broken.id(), broken.version(), slot(Duration.ofDays(10), Duration.ofDays(1)));
        stage.as(member(city)).at(plan.now().minus(Duration.ofHours(3)));
        desk.report(new ProblemDraft(shared(), Severity.MAJOR, "能谱软件频繁退出"));
        stage.as(keeper()).at(plan.now().minus(Duration.ofDays(200)));
        calibrate(shared(), 165, CalibrationOutcome.PASSED);
        calibrate(decided(), -15, CalibrationOutcome.LIMITED);
    }

    private ProblemView report(Severity severity, String text) {
        stage.as(member(city)).at(plan.now().minus(Duration.ofDays(15)));
        ProblemView reported = stage.get(MaintenanceDesk.class).report(new ProblemDraft(shared(), severity, text));
        stage.as(keeper());
        return reported;
    }

    private ProblemView acknowledged(Severity severity, String text) {
        ProblemView reported = report(severity, text);
        return stage.get(MaintenanceDesk.class).acknowledge(reported.id(), reported.version(), "已联系供应商。");
    }

    /** The next calibration is due so many days from now; a negative number is overdue. */
    private void calibrate(String instrument, int dueIn, CalibrationOutcome outcome) {
        Calibrations calibrations = stage.get(Calibrations.class);
        LocalDate done = plan.today().minusDays(200);
        calibrations.plan(new CalibrationPlanDraft(instrument, Period.ofMonths(12), done, false));
        calibrations.enter(new CalibrationDraft(
                instrument,
                done,
                "北湖计量检测站（示例）",
                "JL-" + done.getYear() + "-0042",
                outcome,
                outcome == CalibrationOutcome.LIMITED ? "放大倍率误差偏大，限低倍使用。" : null,
                plan.today().plusDays(dueIn)));
    }
}
