package io.stoa.samples.portal.instruments;

import io.stoa.core.error.NotFoundException;
import io.stoa.core.tabular.Tables;
import io.stoa.instruments.assessment.Assessment;
import io.stoa.instruments.assessment.AssessmentTable;
import io.stoa.instruments.assessment.InstrumentAssessment;
import io.stoa.instruments.assessment.OrganisationAssessment;
import io.stoa.samples.portal.web.Show;
import io.stoa.spring.CurrentCaller;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How an organisation's instruments, or those of the whole platform, are assessed for a year. */
@Controller
@RequestMapping("/desk/instruments/assessment")
class AssessmentController {

    private final Assessment assessment;
    private final CurrentCaller caller;
    private final Clock clock = Clock.systemUTC();

    AssessmentController(Assessment assessment, CurrentCaller caller) {
        this.assessment = assessment;
        this.caller = caller;
    }

    @GetMapping
    String year(@RequestParam(required = false) @Nullable Integer year, Model model) {
        int shown = shown(year);
        String organisation = caller.get().organisationId();
        model.addAttribute("year", shown);
        try {
            if (organisation == null) {
                model.addAttribute("rows", assessment.assessAll(shown));
            } else {
                OrganisationAssessment whole = assessment.assessOrganisation(organisation, shown);
                model.addAttribute("whole", whole);
                model.addAttribute("rows", whole.instruments());
            }
        } catch (NotFoundException noRules) {
            model.addAttribute("rows", List.of());
            model.addAttribute("reasons", List.of(noRules.message(LocaleContextHolder.getLocale())));
        }
        return "instruments/assessment";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable Integer year, Locale locale) {
        int shown = shown(year);
        String organisation = caller.get().organisationId();
        List<InstrumentAssessment> rows = organisation == null
                ? assessment.assessAll(shown)
                : assessment.assessOrganisation(organisation, shown).instruments();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeXlsx(AssessmentTable.format(), rows.iterator(), locale, out);
        return ImportController.file("assessment-" + shown + ".xlsx", "xlsx", out);
    }

    private int shown(@Nullable Integer year) {
        return year == null ? LocalDate.now(clock.withZone(Show.ZONE)).getYear() : year;
    }
}
