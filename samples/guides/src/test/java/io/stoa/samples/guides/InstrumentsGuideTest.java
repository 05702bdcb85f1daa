package io.stoa.samples.guides;

import static io.stoa.samples.guides.GuideHost.administrator;
import static io.stoa.samples.guides.GuideHost.approver;
import static io.stoa.samples.guides.GuideHost.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.rule.RuleSetDraft;
import io.stoa.core.rule.RuleSets;
import io.stoa.core.tabular.ReadOptions;
import io.stoa.core.tabular.TableReading;
import io.stoa.core.tabular.Tables;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.instruments.Money;
import io.stoa.instruments.SharingMode;
import io.stoa.instruments.TypedIdentifier;
import io.stoa.instruments.assessment.Assessment;
import io.stoa.instruments.assessment.AssessmentRules;
import io.stoa.instruments.assessment.Indicator;
import io.stoa.instruments.assessment.QuotaHours;
import io.stoa.instruments.assessment.TracedAssessment;
import io.stoa.instruments.assessment.WeightedIndicator;
import io.stoa.instruments.billing.Account;
import io.stoa.instruments.billing.AccountMonth;
import io.stoa.instruments.billing.ChargeUnit;
import io.stoa.instruments.billing.InvoiceState;
import io.stoa.instruments.billing.InvoiceView;
import io.stoa.instruments.billing.Invoicing;
import io.stoa.instruments.billing.RateCards;
import io.stoa.instruments.billing.RateDraft;
import io.stoa.instruments.billing.UserKind;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.BookingRequest;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingState;
import io.stoa.instruments.booking.BookingView;
import io.stoa.instruments.booking.FreeSlot;
import io.stoa.instruments.booking.PolicyScope;
import io.stoa.instruments.booking.SeriesMode;
import io.stoa.instruments.booking.SeriesReport;
import io.stoa.instruments.booking.SeriesRequest;
import io.stoa.instruments.booking.SeriesService;
import io.stoa.instruments.booking.SlotQuery;
import io.stoa.instruments.booking.WaitingLists;
import io.stoa.instruments.booking.WaitingRequest;
import io.stoa.instruments.booking.rule.CapHolder;
import io.stoa.instruments.booking.rule.CapHours;
import io.stoa.instruments.booking.rule.CapPeriod;
import io.stoa.instruments.booking.rule.CheckIn;
import io.stoa.instruments.booking.rule.ClosedOnHolidays;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.instruments.calendar.CalendarFeeds;
import io.stoa.instruments.calendar.NewCalendarLink;
import io.stoa.instruments.exchange.Fallbacks;
import io.stoa.instruments.exchange.InstrumentTable;
import io.stoa.instruments.exchange.PidinstXml;
import io.stoa.instruments.maintenance.CalibrationDraft;
import io.stoa.instruments.maintenance.CalibrationOutcome;
import io.stoa.instruments.maintenance.CalibrationPlanDraft;
import io.stoa.instruments.maintenance.Calibrations;
import io.stoa.instruments.maintenance.MaintenanceDesk;
import io.stoa.instruments.maintenance.ProblemDraft;
import io.stoa.instruments.maintenance.ProblemState;
import io.stoa.instruments.maintenance.ProblemView;
import io.stoa.instruments.maintenance.RepairReport;
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
import io.stoa.instruments.usage.UsageStop;
import io.stoa.instruments.usage.UsageView;
import io.stoa.instruments.usage.UsageWork;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstrumentsGuideTest {

    @TempDir
    Path folder;

    private GuideHost host;
    private Platform platform;
    private String university;
    private String college;
    private Caller keeper;
    private Caller ann;

    @BeforeEach
    void begin() {
        // @start region="module"
        CatalogModule instrumentsModule = InstrumentsModule.with(o -> o.zone(
                        ZoneId.of("Asia/Shanghai")) // of opening hours and working days
                .approveRevisions(true)); // the public sees a revision of a published entry only once it is approved
        // @end
        host = new GuideHost(folder, List.of(instrumentsModule));
        platform = host.platform();
        university = host.organisation("示例大学", "Example University");
        college = host.organisation("示例师范学院", "Example College");
        keeper = with("chen", university, InstrumentRoles.KEEPER);
        ann = with("ann", college);
    }

    @AfterEach
    void end() {
        host.close();
    }

    @Test
    void runs() throws IOException {
        InstrumentCatalog instruments = platform.get(InstrumentCatalog.class);
        String microscope = register(instruments);
        exchange(instruments, microscope);
        BookingView booking = book(microscope);
        wait(microscope, booking);
        UsageView used = use(microscope, booking);
        bill(used);
        analyse(microscope);
        maintain(microscope);
        assess(microscope);
        publishCalendar(microscope);
    }

    private String register(InstrumentCatalog instruments) {
        host.signIn(with("li", university, Roles.STAFF));
        // @start region="register"
        EntryState entry = instruments.register(
                InstrumentDraft.named(LocalizedText.of("zh", "场发射扫描电子显微镜").with("en", "Field emission SEM"))
                        .providedBy(university)
                        .sharingMode(SharingMode.EXTERNAL)
                        .region("220100")
                        .build());
        entry = instruments.submit(entry.id(), entry.version());
        // @end
        host.signIn(approver());
        // @start region="approve"
        instruments.approve(entry.id(), entry.version()); // by somebody else than who submitted it
        // @end
        return entry.id();
    }

    private void exchange(InstrumentCatalog instruments, String microscope) throws IOException {
        host.signIn(with("li", university, Roles.STAFF));
        Path file = folder.resolve("instruments.xlsx");
        // @start region="export"
        try (OutputStream out = Files.newOutputStream(file)) {
            Tables.writeXlsx(
                    InstrumentTable.of("", "export"), instruments.export(InstrumentQuery.all()), Locale.CHINESE, out);
        }
        // @end
        // @start region="import"
        try (TableReading<InstrumentDraft> rows =
                Tables.read(InstrumentTable.of(university, "lims"), file, ReadOptions.in(Locale.ENGLISH))) {
            ImportReport report = instruments.importAll(rows, ImportOptions.forProvider("lims", university));
            report.problems().forEach(p -> System.out.println(p.row() + " " + p.field() + ": " + p.message()));
        }
        // @end
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // @start region="pidinst"
        Fallbacks fallbacks = new Fallbacks( // what PIDINST asks for and the entry may not have
                TypedIdentifier.handle("00000/" + microscope),
                "https://example.org/instruments/" + microscope,
                "Example University");
        LossReport losses = PidinstXml.write(instruments.content(microscope).content(), fallbacks, out);
        losses.ours().forEach(loss -> System.out.println("PIDINST has no home for " + loss.path()));
        // @end
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Field emission SEM");
    }

    private BookingView book(String microscope) {
        host.signIn(keeper);
        // @start region="rules"
        platform.get(BookingPolicies.class)
                .setRules(
                        new PolicyScope.OfInstrument(university, microscope),
                        List.of(
                                OpeningHours.on("08:00", "20:00", DayOfWeek.values()),
                                new ClosedOnHolidays(),
                                new MaxLength(Duration.ofHours(4)),
                                new CapHours(Duration.ofHours(12), CapPeriod.WEEK, CapHolder.USER),
                                new CheckIn(15))); // who has not come by then has lost the rest of the slot
        // @end
        host.signIn(ann);
        // @start region="book"
        BookingService bookings = platform.get(BookingService.class);
        LocalDateTime tuesday = LocalDateTime.parse("2026-09-22T09:00");
        TimeSlot slot = TimeSlot.of(tuesday.atZone(ZoneId.of("Asia/Shanghai")), Duration.ofHours(2));
        BookingRequest wish = new BookingRequest(microscope, slot, "imaging");

        List<Violation> violations = bookings.check(wish); // all that stands against it; books nothing
        BookingView booking = bookings.book(wish); // CONFIRMED, or PENDING where a keeper decides
        // @end
        assertThat(violations).isEmpty();

        // @start region="refused"
        try {
            bookings.book(new BookingRequest(microscope, slot, "once more"));
        } catch (RuleViolationException refused) {
            for (Violation violation : refused.violations()) {
                System.out.println(violation.code() + ": " + violation.text(Locale.ENGLISH));
            }
        }
        // @end

        // @start region="free"
        SlotQuery query = new SlotQuery(
                InstrumentQuery.matching(EntryFilter.all().withText("SEM")),
                TimeSlot.of(slot.start(), Duration.ofDays(7)),
                Duration.ofHours(2),
                null, // or the project that it is for
                5);
        List<FreeSlot> free = bookings.findSlots(query); // by the same rules, the earliest first
        booking = bookings.move(booking.id(), booking.version(), free.get(0).slot(), null);
        // @end
        assertThat(booking.slot().start()).isEqualTo(slot.end());

        // @start region="series"
        SeriesReport course = platform.get(SeriesService.class)
                .book(
                        new SeriesRequest(
                                microscope,
                                LocalDateTime.parse("2026-09-24T14:00"),
                                Duration.ofHours(2),
                                "FREQ=WEEKLY;COUNT=4", // RFC 5545
                                "course"),
                        SeriesMode.BEST_EFFORT); // what can be booked; the rest is reported
        // @end
        assertThat(course.members())
                .filteredOn(member -> member.booking() == null)
                .hasSize(1);
        return booking;
    }

    private void wait(String microscope, BookingView booking) {
        TimeSlot slot = booking.slot();
        host.signIn(with("dai", college));
        // @start region="wait"
        WaitingLists waiting = platform.get(WaitingLists.class);
        String place = waiting.join(new WaitingRequest(microscope, slot, Duration.ofHours(1), null, null))
                .id();
        // @end
        waiting.leave(place);
    }

    private UsageView use(String microscope, BookingView booking) {
        host.signIn(keeper);
        // @start region="rate"
        platform.get(RateCards.class)
                .publish(RateDraft.ofProvider(
                        university,
                        UserKind.UNIVERSITY,
                        ChargeUnit.HOUR,
                        Money.cny(300_00), // in fen
                        LocalDate.of(2026, 1, 1)));
        // @end
        host.later(Duration.between(host.clock().instant(), booking.slot().start()));
        // @start region="use"
        UsageLog usage = platform.get(UsageLog.class);
        UsageView session = usage.start(UsageStart.booked(
                microscope, booking.id(), UsageWork.of(ServiceWay.SELF_SERVICE).paidBy("NSFC-2026-17")));
        // @end
        host.later(Duration.ofMinutes(90));
        // @start region="stop"
        session = usage.stop(session.id(), UsageStop.now()); // completes the booking, and charges it
        // @end
        assertThat(platform.get(BookingService.class).view(booking.id()).state())
                .isEqualTo(BookingState.COMPLETED);
        return session;
    }

    private void bill(UsageView used) {
        host.later(Duration.ofDays(10));
        host.signIn(with("liu", university, Roles.STAFF));
        // @start region="invoice"
        AccountMonth september =
                new AccountMonth(university, new Account(college, "NSFC-2026-17"), YearMonth.of(2026, 9));
        Invoicing invoicing = platform.get(Invoicing.class);
        InvoiceView invoice = invoicing.draft(september, "CNY");
        invoice = invoicing.issue(invoice.id(), invoice.version()); // takes the next number, without a gap
        // @end
        assertThat(used.work().account()).isEqualTo("NSFC-2026-17");
        assertThat(invoice.state()).isEqualTo(InvoiceState.ISSUED);
        assertThat(invoice.total()).isEqualTo(450_00);
    }

    private void analyse(String microscope) {
        host.signIn(ann);
        // @start region="sample"
        SampleDesk desk = platform.get(SampleDesk.class);
        SampleView request = desk.submit(new SampleDraft(
                microscope,
                List.of(new Sample("graphene on copper", "3 pieces", "1 cm x 1 cm", null)),
                "layer count",
                LocalDate.of(2026, 10, 20),
                "NSFC-2026-17"));
        // @end
        host.signIn(keeper);
        ByteArrayInputStream spectra = new ByteArrayInputStream("layer,count\n1,3\n".getBytes(StandardCharsets.UTF_8));
        // @start region="results"
        request = desk.accept(request.id(), request.version()); // into the queue of the instrument
        request = desk.receive(request.id(), request.version());
        request = desk.begin(request.id(), request.version());
        request = desk.deliver(
                request.id(), request.version(), List.of(new ResultUpload("layers.csv", "text/csv", spectra)));
        // @end
        assertThat(request.state()).isEqualTo(SampleState.DELIVERED);
    }

    private void maintain(String microscope) {
        host.signIn(ann);
        // @start region="problem"
        MaintenanceDesk maintenance = platform.get(MaintenanceDesk.class);
        ProblemView problem =
                maintenance.report(new ProblemDraft(microscope, Severity.MAJOR, "The vacuum does not come up."));
        // @end
        host.signIn(keeper);
        TimeSlot repair =
                TimeSlot.of(LocalDateTime.parse("2026-10-12T08:00").atZone(GuideHost.SHANGHAI), Duration.ofHours(9));
        // @start region="repair"
        problem = maintenance.acknowledge(problem.id(), problem.version(), "The pump is to be replaced.");
        RepairReport under =
                maintenance.beginRepair(problem.id(), problem.version(), repair); // an outage in the calendar
        problem = maintenance.fix(problem.id(), under.problem().version(), "The pump was replaced.");

        Calibrations calibrations = platform.get(Calibrations.class);
        calibrations.plan(new CalibrationPlanDraft(
                microscope, Period.ofYears(1), LocalDate.of(2026, 12, 1), true)); // overdue, it blocks booking
        calibrations.enter(new CalibrationDraft(
                microscope,
                LocalDate.of(2026, 10, 2),
                "Example Metrology",
                "EM-2026-117",
                CalibrationOutcome.PASSED,
                null,
                null)); // the next is due in a year
        // @end
        assertThat(problem.state()).isEqualTo(ProblemState.FIXED);
        assertThat(calibrations.planOf(microscope).dueOn()).isEqualTo(LocalDate.of(2027, 10, 2));
    }

    private void assess(String microscope) {
        host.signIn(administrator());
        // @start region="assess"
        platform.get(RuleSets.class)
                .publish(RuleSetDraft.of(
                        Assessment.RULES,
                        LocalDate.of(2026, 1, 1),
                        AssessmentRules.of(
                                QuotaHours.BY_RANGE,
                                WeightedIndicator.of(Indicator.UTILISATION, "0.6", "1"), // weight and target
                                WeightedIndicator.of(Indicator.SHARING_RATE, "0.4", "0.3")),
                        "the decision that says so"));
        TracedAssessment year = platform.get(Assessment.class).assess(microscope, 2026);
        System.out.println(year.assessment().score().points() + " points from "
                + year.records().size() + " sessions");
        // @end
        assertThat(year.records()).hasSize(1);
    }

    private void publishCalendar(String microscope) throws IOException {
        host.signIn(ann);
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        // @start region="calendar"
        CalendarFeeds feeds = platform.get(CalendarFeeds.class);
        NewCalendarLink link = feeds.createLink(microscope); // shown once; only a hash of the token is kept
        feeds.write(link.token(), response); // text/calendar; needs no one signed in
        feeds.revoke(link.link().id());
        // @end
        assertThat(response.toString(StandardCharsets.UTF_8)).contains("BEGIN:VCALENDAR");
    }
}
