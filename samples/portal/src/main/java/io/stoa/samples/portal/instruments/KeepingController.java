package io.stoa.samples.portal.instruments;

import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.Money;
import io.stoa.instruments.PublicInstrumentView;
import io.stoa.instruments.billing.ChargeUnit;
import io.stoa.instruments.billing.RateCards;
import io.stoa.instruments.billing.RateDraft;
import io.stoa.instruments.billing.UserKind;
import io.stoa.instruments.booking.OutageDraft;
import io.stoa.instruments.booking.OutageKind;
import io.stoa.instruments.booking.OutageReport;
import io.stoa.instruments.booking.OutageService;
import io.stoa.instruments.maintenance.CalibrationDraft;
import io.stoa.instruments.maintenance.CalibrationOutcome;
import io.stoa.instruments.maintenance.CalibrationPlanDraft;
import io.stoa.instruments.maintenance.Calibrations;
import io.stoa.instruments.maintenance.MaintenanceDesk;
import io.stoa.instruments.maintenance.ProblemDraft;
import io.stoa.instruments.maintenance.RepairReport;
import io.stoa.instruments.maintenance.Severity;
import io.stoa.samples.portal.web.Show;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What keeps an instrument running: problems and outages, calibrations, rates. */
@Controller
@RequestMapping("/desk/instruments/{id}")
class KeepingController {

    private static final int SHOWN = 100;
    private static final int FEN = 2;
    private static final Duration PAST = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(365);

    private final InstrumentCatalog instruments;
    private final MaintenanceDesk maintenance;
    private final OutageService outages;
    private final Calibrations calibrations;
    private final RateCards rates;
    private final Permits permits;
    private final Refusals refusals;
    private final Called called;
    private final Clock clock = Clock.systemUTC();

    KeepingController(
            InstrumentCatalog instruments,
            MaintenanceDesk maintenance,
            OutageService outages,
            Calibrations calibrations,
            RateCards rates,
            Permits permits,
            Refusals refusals,
            Called called) {
        this.instruments = instruments;
        this.maintenance = maintenance;
        this.outages = outages;
        this.calibrations = calibrations;
        this.rates = rates;
        this.permits = permits;
        this.refusals = refusals;
        this.called = called;
    }

    @GetMapping("/problems")
    String problems(@PathVariable String id, Model model) {
        TimeSlot window =
                new TimeSlot(clock.instant().minus(PAST), clock.instant().plus(AHEAD));
        head(id, "problems", model);
        model.addAttribute(
                "problems", maintenance.list(id, PageRequest.first(SHOWN)).items());
        model.addAttribute("outages", outages.list(id, window));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("kinds", OutageKind.values());
        return "instruments/problems";
    }

    @PostMapping("/problems")
    String report(
            @PathVariable String id,
            @RequestParam Severity severity,
            @RequestParam(required = false) @Nullable String description,
            RedirectAttributes flash) {
        return refusals.attempt(
                flash,
                "problems.reported",
                page(id, "problems"),
                () -> maintenance.report(new ProblemDraft(id, severity, text(description))));
    }

    /** A step in looking after a problem. */
    @PostMapping("/problems/{problem}/{step:acknowledge|dismiss|fix|retire}")
    String step(
            @PathVariable String id,
            @PathVariable String problem,
            @PathVariable String step,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes flash) {
        return refusals.attempt(flash, "problems.step." + step, page(id, "problems"), () -> {
            switch (step) {
                case "acknowledge" -> maintenance.acknowledge(problem, version, note);
                case "dismiss" -> maintenance.dismiss(problem, version, text(note));
                case "fix" -> maintenance.fix(problem, version, note);
                default -> maintenance.retire(problem, version, text(note));
            }
        });
    }

    @PostMapping("/problems/{problem}/repair")
    String repair(
            @PathVariable String id,
            @PathVariable String problem,
            @RequestParam long version,
            @RequestParam String start,
            @RequestParam String end,
            RedirectAttributes flash) {
        TimeSlot slot = slot(start, end, flash);
        return slot == null
                ? "redirect:" + page(id, "problems")
                : refusals.attempt(flash, "problems.step.repair", page(id, "problems"), () -> {
                    RepairReport report = maintenance.beginRepair(problem, version, slot);
                    flash.addFlashAttribute("hit", report.outage().hit());
                });
    }

    @PostMapping("/outages")
    String declare(
            @PathVariable String id,
            @RequestParam OutageKind kind,
            @RequestParam String start,
            @RequestParam String end,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash) {
        TimeSlot slot = slot(start, end, flash);
        return slot == null
                ? "redirect:" + page(id, "problems")
                : refusals.attempt(flash, "outages.declared", page(id, "problems"), () -> {
                    OutageReport report = outages.declare(OutageDraft.of(id, slot, kind, text(reason)));
                    flash.addFlashAttribute("hit", report.hit());
                });
    }

    @PostMapping("/outages/{outage}/cancel")
    String callOff(
            @PathVariable String id,
            @PathVariable String outage,
            @RequestParam long version,
            RedirectAttributes flash) {
        return refusals.attempt(
                flash, "outages.cancelled", page(id, "problems"), () -> outages.cancel(outage, version));
    }

    @GetMapping("/calibrations")
    String calibrations(@PathVariable String id, Model model) {
        head(id, "calibrations", model);
        model.addAttribute("plan", calibrations.planOf(id));
        model.addAttribute("records", calibrations.records(id));
        model.addAttribute("outcomes", CalibrationOutcome.values());
        return "instruments/calibrations";
    }

    @PostMapping("/calibrations/plan")
    String plan(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer months,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueOn,
            @RequestParam(defaultValue = "false") boolean blocks,
            RedirectAttributes flash) {
        Period every = months == null ? null : Period.ofMonths(months).normalized();
        return refusals.attempt(
                flash,
                "calibrations.planned",
                page(id, "calibrations"),
                () -> calibrations.plan(new CalibrationPlanDraft(id, every, dueOn, blocks)));
    }

    @PostMapping("/calibrations")
    String calibrated(
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate doneOn,
            @RequestParam(required = false) @Nullable String doneBy,
            @RequestParam(required = false) @Nullable String certificate,
            @RequestParam CalibrationOutcome outcome,
            @RequestParam(required = false) @Nullable String remark,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate nextDueOn,
            RedirectAttributes flash) {
        return refusals.attempt(
                flash,
                "calibrations.entered",
                page(id, "calibrations"),
                () -> calibrations.enter(
                        new CalibrationDraft(id, doneOn, text(doneBy), certificate, outcome, remark, nextDueOn)));
    }

    @GetMapping("/rates")
    String rates(@PathVariable String id, Model model) {
        PublicInstrumentView instrument = head(id, "rates", model);
        model.addAttribute("inForce", rates.inForce(id, LocalDate.now(clock.withZone(Show.ZONE))));
        model.addAttribute(
                "history",
                rates.history(instrument.providerId(), id, PageRequest.first(SHOWN))
                        .items());
        model.addAttribute("userKinds", UserKind.values());
        model.addAttribute("units", ChargeUnit.values());
        return "instruments/rates";
    }

    @PostMapping("/rates")
    String publish(
            @PathVariable String id,
            @RequestParam UserKind userKind,
            @RequestParam ChargeUnit unit,
            @RequestParam BigDecimal price,
            @RequestParam(required = false) @Nullable BigDecimal minimum,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            RedirectAttributes flash) {
        String provider = instruments.publicView(id).providerId();
        return refusals.attempt(
                flash,
                "rates.published",
                page(id, "rates"),
                () -> rates.publish(new RateDraft(
                        provider,
                        id,
                        userKind,
                        unit,
                        service,
                        Money.cny(fen(price)),
                        minimum == null ? 0 : fen(minimum),
                        from,
                        null)));
    }

    @PostMapping("/rates/{rate}/end")
    String end(
            @PathVariable String id,
            @PathVariable String rate,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            RedirectAttributes flash) {
        return refusals.attempt(flash, "rates.ended", page(id, "rates"), () -> rates.end(rate, until));
    }

    private PublicInstrumentView head(String id, String tab, Model model) {
        PublicInstrumentView instrument = instruments.publicView(id);
        model.addAttribute("instrument", instrument);
        model.addAttribute("name", called.instrument(id));
        model.addAttribute("keeps", permits.keeps(instrument.providerId()));
        model.addAttribute("tab", tab);
        return instrument;
    }

    private static @Nullable TimeSlot slot(String start, String end, RedirectAttributes flash) {
        TimeSlot slot = Times.read(start, end, Show.ZONE);
        if (slot == null) {
            flash.addFlashAttribute("unreadable", true);
        }
        return slot;
    }

    private static long fen(BigDecimal yuan) {
        return yuan.movePointRight(FEN).longValue();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static String page(String id, String tab) {
        return "/desk/instruments/" + id + "/" + tab;
    }
}
