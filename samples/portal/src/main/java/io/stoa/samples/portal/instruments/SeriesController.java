package io.stoa.samples.portal.instruments;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.SeriesReport;
import io.stoa.instruments.booking.SeriesService;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Books an instrument again and again: the members are shown with what stands against each before anything is booked. */
@Controller
@RequestMapping("/desk/instruments/{id}/series")
class SeriesController {

    private final InstrumentCatalog instruments;
    private final BookingPolicies policies;
    private final SeriesService series;
    private final Wishes wishes;
    private final Times times;
    private final Refusals refusals;
    private final Called called;

    SeriesController(
            InstrumentCatalog instruments,
            BookingPolicies policies,
            SeriesService series,
            Wishes wishes,
            Times times,
            Refusals refusals,
            Called called) {
        this.instruments = instruments;
        this.policies = policies;
        this.series = series;
        this.wishes = wishes;
        this.times = times;
        this.refusals = refusals;
        this.called = called;
    }

    /**
     * A member of the series.
     *
     * @param slot its time
     * @param bookingId its booking, or null
     * @param refused what stands against it
     */
    record Member(String slot, @Nullable String bookingId, List<Wish.Refused> refused) {}

    @GetMapping
    String form(@PathVariable String id, @ModelAttribute("form") SeriesForm form, Model model) {
        return page(id, null, List.of(), model);
    }

    @PostMapping
    String book(
            @PathVariable String id,
            @ModelAttribute("form") SeriesForm form,
            @RequestParam(defaultValue = "check") String action,
            Model model,
            HttpServletResponse response) {
        if (!form.isComplete()) {
            return page(id, null, List.of(), model);
        }
        boolean booking = "book".equals(action);
        try {
            SeriesReport report =
                    booking ? series.book(form.request(id), form.chosenMode()) : series.check(form.request(id));
            return page(id, report, List.of(), model);
        } catch (RuleViolationException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, null, refusals.of(refused), model);
        } catch (UnreadableInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, null, refusals.of(refused), model);
        }
    }

    private String page(String id, @Nullable SeriesReport report, List<String> reasons, Model model) {
        ZoneId zone = policies.calendar(id).zone();
        model.addAttribute("instrument", instruments.publicView(id));
        model.addAttribute("name", called.instrument(id));
        model.addAttribute("zone", zone);
        model.addAttribute("reasons", reasons);
        model.addAttribute("booked", report != null && report.seriesId() != null);
        model.addAttribute("members", report == null ? List.of() : members(report, zone));
        model.addAttribute("days", List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU"));
        return "instruments/series";
    }

    private List<Member> members(SeriesReport report, ZoneId zone) {
        return report.members().stream()
                .map(each -> new Member(
                        times.slot(each.slot(), zone),
                        each.booking() == null ? null : each.booking().id(),
                        each.violations().stream()
                                .map(violation -> wishes.refused(violation, zone))
                                .toList()))
                .toList();
    }
}
