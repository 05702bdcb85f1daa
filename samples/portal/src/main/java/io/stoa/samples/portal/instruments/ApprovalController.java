package io.stoa.samples.portal.instruments;

import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.instruments.InstrumentSummary;
import io.stoa.instruments.booking.BookingQuery;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingState;
import io.stoa.instruments.booking.BookingView;
import io.stoa.spring.CurrentCaller;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for the reader's decision: bookings for keepers, submitted instruments for approvers. */
@Controller
@RequestMapping("/desk/approvals")
class ApprovalController {

    private static final int MOST = 200;
    private static final Duration AHEAD = Duration.ofDays(365);

    private final BookingService bookings;
    private final InstrumentCatalog instruments;
    private final Permits permits;
    private final Refusals refusals;
    private final CurrentCaller caller;
    private final Clock clock = Clock.systemUTC();

    ApprovalController(
            BookingService bookings,
            InstrumentCatalog instruments,
            Permits permits,
            Refusals refusals,
            CurrentCaller caller) {
        this.bookings = bookings;
        this.instruments = instruments;
        this.permits = permits;
        this.refusals = refusals;
        this.caller = caller;
    }

    @GetMapping
    String waiting(Model model) {
        String me = caller.get().id();
        BookingQuery pending =
                new BookingQuery(null, null, Set.of(BookingState.PENDING), TimeSlot.of(clock.instant(), AHEAD));
        List<BookingView> decidable = bookings.list(pending, PageRequest.first(MOST)).items().stream()
                .filter(each -> !each.holderId().equals(me))
                .toList();
        List<InstrumentSummary> submitted = instruments
                .list(
                        InstrumentQuery.matching(EntryFilter.all().withStatuses(EntryStatus.SUBMITTED)),
                        PageRequest.first(MOST))
                .items()
                .stream()
                .filter(each -> permits.approves(each.id(), each.providerId(), null))
                .toList();
        model.addAttribute("bookings", decidable);
        model.addAttribute("instruments", submitted);
        return "instruments/approvals";
    }

    @PostMapping("/bookings/{id}/approve")
    String approve(@PathVariable String id, @RequestParam long version, RedirectAttributes flash) {
        return refusals.attempt(flash, "approvals.approved", "/desk/approvals", () -> bookings.approve(id, version));
    }

    @PostMapping("/bookings/{id}/reject")
    String reject(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash) {
        return refusals.attempt(
                flash,
                "approvals.rejected",
                "/desk/approvals",
                () -> bookings.reject(id, version, reason == null ? "" : reason));
    }
}
