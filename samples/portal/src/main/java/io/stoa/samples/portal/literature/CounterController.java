package io.stoa.samples.portal.literature;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.json.Json;
import io.stoa.literature.usage.CounterReports;
import io.stoa.literature.usage.CounterRequest;
import io.stoa.samples.portal.web.Download;
import io.stoa.samples.portal.web.Show;
import io.stoa.spring.CurrentCaller;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** COUNTER's reports for those who answer for a library's licences: as tables, and as the JSON that other systems take. */
@Controller
@RequestMapping("/desk/counter")
class CounterController {

    private static final int USUAL_MONTHS = 12;

    private final CounterReports reports;
    private final CurrentCaller caller;
    private final Clock clock;

    CounterController(CounterReports reports, CurrentCaller caller, Clock clock) {
        this.reports = reports;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        CounterRequest wanted = wanted(from, to);
        model.addAttribute("from", wanted.begin());
        model.addAttribute("to", wanted.end());
        model.addAttribute("institution", wanted.institutionId());
        try {
            model.addAttribute("report", UsageReport.of(Json.mapper().readTree(reports.itemReport(wanted))));
        } catch (RuleViolationException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("report", new UsageReport(Map.of(), List.of(), List.of()));
            model.addAttribute(
                    "against",
                    refused.violations().stream().map(each -> each.text(locale)).toList());
        }
        return "literature/counter";
    }

    @GetMapping("/{report:ir|tr_j1}.json")
    ResponseEntity<byte[]> report(
            @PathVariable String report,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        CounterRequest wanted = wanted(from, to);
        String json = "ir".equals(report) ? reports.itemReport(wanted) : reports.journalRequests(wanted);
        return Download.of(
                "%s_%s_%s.json".formatted(report.toUpperCase(Locale.ROOT), wanted.begin(), wanted.end()),
                MediaType.APPLICATION_JSON_VALUE,
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** Of the reader's own organisation; those who have none ask for all usage, which administrators may. */
    private CounterRequest wanted(@Nullable String from, @Nullable String to) {
        YearMonth last = YearMonth.now(clock.withZone(Show.ZONE)).minusMonths(1);
        YearMonth end = month(to, last);
        return new CounterRequest(caller.get().organisationId(), month(from, end.minusMonths(USUAL_MONTHS - 1)), end);
    }

    private static YearMonth month(@Nullable String text, YearMonth usual) {
        try {
            return text == null || text.isBlank() ? usual : YearMonth.parse(text.strip());
        } catch (DateTimeParseException e) {
            return usual;
        }
    }
}
