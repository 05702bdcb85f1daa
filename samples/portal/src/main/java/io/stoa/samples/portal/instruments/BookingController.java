package io.stoa.samples.portal.instruments;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.BookingRequest;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingState;
import io.stoa.instruments.booking.BookingView;
import io.stoa.instruments.booking.WaitingLists;
import io.stoa.instruments.booking.WaitingRequest;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Books an instrument: a time is named or drawn, checked, explained, and booked. */
@Controller
@RequestMapping("/desk/instruments/{id}")
class BookingController {

    private final InstrumentCatalog instruments;
    private final InstrumentCalendar calendar;
    private final BookingService bookings;
    private final BookingPolicies policies;
    private final WaitingLists waiting;
    private final Wishes wishes;
    private final RuleWords rules;
    private final Refusals refusals;
    private final Called called;

    BookingController(
            InstrumentCatalog instruments,
            InstrumentCalendar calendar,
            BookingService bookings,
            BookingPolicies policies,
            WaitingLists waiting,
            Wishes wishes,
            RuleWords rules,
            Refusals refusals,
            Called called) {
        this.instruments = instruments;
        this.calendar = calendar;
        this.bookings = bookings;
        this.policies = policies;
        this.waiting = waiting;
        this.wishes = wishes;
        this.rules = rules;
        this.refusals = refusals;
        this.called = called;
    }

    /**
     * What the form holds.
     *
     * @param start when it begins, by the facility's clock
     * @param end when it ends
     * @param purpose what for
     * @param project the code of the project
     * @param override why rules are set aside, for keepers
     */
    record Form(
            @Nullable String start,
            @Nullable String end,
            @Nullable String purpose,
            @Nullable String project,
            @Nullable String override) {

        BookingRequest request(String instrumentId, TimeSlot slot) {
            return new BookingRequest(instrumentId, slot, purpose, project, null, override);
        }
    }

    @GetMapping("/book")
    String form(
            @PathVariable String id,
            @ModelAttribute("form") Form form,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target,
            Model model) {
        TimeSlot slot = slot(id, form);
        model.addAttribute("unreadable", slot == null && form.start() != null && form.end() != null);
        Wish wish = slot == null ? Wish.NONE : explained(id, form, slot, bookings.check(form.request(id, slot)));
        return page(id, wish, "wish".equals(target), model);
    }

    @PostMapping("/book")
    String book(
            @PathVariable String id,
            @ModelAttribute("form") Form form,
            @RequestParam(defaultValue = "book") String action,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        TimeSlot slot = slot(id, form);
        if (slot == null || "check".equals(action)) {
            return form(id, form, null, model);
        }
        try {
            BookingView booking = bookings.book(form.request(id, slot));
            flash.addFlashAttribute(
                    "done", booking.state() == BookingState.PENDING ? "booking.done.pending" : "booking.done");
            return "redirect:/desk/bookings/" + booking.id();
        } catch (RuleViolationException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, explained(id, form, slot, refused.violations()), false, model);
        }
    }

    /** Waits for time that is taken now. */
    @PostMapping("/wait")
    String join(@PathVariable String id, @ModelAttribute("form") Form form, RedirectAttributes flash) {
        TimeSlot slot = slot(id, form);
        if (slot == null) {
            return "redirect:/desk/instruments/" + id + "/book";
        }
        return refusals.attempt(
                flash,
                "waiting.joined",
                "/desk/bookings",
                () -> waiting.join(new WaitingRequest(id, slot, slot.length(), form.purpose(), form.project())));
    }

    private String page(String id, Wish wish, boolean fragment, Model model) {
        model.addAttribute("wish", wish);
        if (fragment) {
            model.addAttribute("instrumentId", id);
            return "instruments/book :: wish";
        }
        model.addAttribute("instrument", instruments.publicView(id));
        model.addAttribute("name", called.instrument(id));
        model.addAttribute("instrumentId", id);
        InstrumentCalendar.Settings settings = calendar.settings(id);
        model.addAttribute("calendar", settings);
        model.addAttribute("rules", rules.of(settings.rules()));
        return "instruments/book";
    }

    private Wish explained(String id, Form form, TimeSlot slot, List<Violation> violations) {
        return wishes.explain(id, slot, form.project(), violations);
    }

    private @Nullable TimeSlot slot(String id, Form form) {
        ZoneId zone = policies.calendar(id).zone();
        return Times.read(form.start(), form.end(), zone);
    }
}
