package io.stoa.samples.portal.instruments;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.BookingQuery;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingState;
import io.stoa.instruments.booking.BookingView;
import io.stoa.instruments.booking.SeriesMode;
import io.stoa.instruments.booking.SeriesScope;
import io.stoa.instruments.booking.SeriesService;
import io.stoa.instruments.booking.WaitingLists;
import io.stoa.instruments.booking.WaitingState;
import io.stoa.instruments.booking.WaitingView;
import io.stoa.instruments.calendar.CalendarFeeds;
import io.stoa.spring.CurrentCaller;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bookings of a user, and what can be done with one; keepers come here too for those of their instruments. */
@Controller
@RequestMapping("/desk/bookings")
class MyBookingsController {

    private static final Duration SHOWN = Duration.ofDays(365);
    private static final Duration AROUND = Duration.ofDays(200);
    private static final int PAGE = 50;
    private static final Set<BookingState> TO_COME = EnumSet.of(BookingState.PENDING, BookingState.CONFIRMED);

    private final BookingService bookings;
    private final SeriesService series;
    private final BookingPolicies policies;
    private final InstrumentCatalog instruments;
    private final WaitingLists waiting;
    private final CalendarFeeds feeds;
    private final InstrumentCalendar calendar;
    private final Wishes wishes;
    private final Refusals refusals;
    private final Times times;
    private final CurrentCaller caller;
    private final Called called;
    private final Clock clock = Clock.systemUTC();

    MyBookingsController(
            BookingService bookings,
            SeriesService series,
            BookingPolicies policies,
            InstrumentCatalog instruments,
            WaitingLists waiting,
            CalendarFeeds feeds,
            InstrumentCalendar calendar,
            Wishes wishes,
            Refusals refusals,
            Times times,
            CurrentCaller caller,
            Called called) {
        this.bookings = bookings;
        this.series = series;
        this.policies = policies;
        this.instruments = instruments;
        this.waiting = waiting;
        this.feeds = feeds;
        this.calendar = calendar;
        this.wishes = wishes;
        this.refusals = refusals;
        this.times = times;
        this.caller = caller;
        this.called = called;
    }

    @GetMapping
    String mine(
            @RequestParam(defaultValue = "coming") String when,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean past = "past".equals(when);
        Instant now = clock.instant();
        TimeSlot window = past ? new TimeSlot(now.minus(SHOWN), now) : TimeSlot.of(now, SHOWN);
        Page<BookingView> page =
                bookings.list(BookingQuery.of(caller.get().id(), window), new PageRequest(PAGE, after));
        List<BookingView> shown = page.items().stream()
                .filter(each -> each.state() != BookingState.OFFERED)
                .filter(each -> past || each.state().isOpen() || each.state() == BookingState.COMPLETED)
                .sorted(
                        past
                                ? Comparator.comparing(BookingView::slot).reversed()
                                : Comparator.comparing(BookingView::slot))
                .toList();
        List<WaitingView> waits = waiting.own();
        model.addAttribute("when", past ? "past" : "coming");
        model.addAttribute("bookings", shown);
        model.addAttribute("next", page.next());
        model.addAttribute(
                "offers",
                waits.stream()
                        .filter(each -> each.state() == WaitingState.OFFERED && each.bookingId() != null)
                        .map(each -> new Offer(each, bookings.view(String.valueOf(each.bookingId()))))
                        .toList());
        model.addAttribute(
                "waits",
                waits.stream()
                        .filter(each -> each.state() == WaitingState.WAITING)
                        .toList());
        model.addAttribute("links", feeds.links());
        return "instruments/bookings";
    }

    /**
     * A slot that is held for the reader.
     *
     * @param wish the wish on the waiting list
     * @param held the slot
     */
    record Offer(WaitingView wish, BookingView held) {}

    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable String end,
            Model model) {
        BookingView booking = bookings.view(id);
        ZoneId zone = policies.calendar(booking.instrumentId()).zone();
        TimeSlot to = Times.read(start, end, zone);
        Wish wish = to == null || to.equals(booking.slot())
                ? Wish.NONE
                : wishes.explain(booking.instrumentId(), to, booking.project(), bookings.checkMove(id, to));
        return page(booking, to == null ? booking.slot() : to, wish, model);
    }

    @PostMapping("/{id}/move")
    String move(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam String start,
            @RequestParam String end,
            @RequestParam(defaultValue = "ONE") SeriesScope scope,
            @RequestParam(defaultValue = "move") String action,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        BookingView booking = bookings.view(id);
        TimeSlot to =
                Times.read(start, end, policies.calendar(booking.instrumentId()).zone());
        if (to == null || "check".equals(action)) {
            return one(id, start, end, model);
        }
        try {
            if (scope == SeriesScope.ONE) {
                bookings.move(id, version, to, null);
            } else {
                series.move(id, version, scope, to, SeriesMode.ALL_OR_NONE);
            }
            flash.addFlashAttribute("done", "booking.moved");
            return "redirect:/desk/bookings/" + id;
        } catch (RuleViolationException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            List<Violation> violations = refused.violations();
            return page(booking, to, wishes.explain(booking.instrumentId(), to, booking.project(), violations), model);
        }
    }

    @PostMapping("/{id}/extend")
    String extend(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam String end,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        BookingView booking = bookings.view(id);
        ZoneId zone = policies.calendar(booking.instrumentId()).zone();
        TimeSlot to = Times.read(times.field(booking.slot().start(), zone), end, zone);
        if (to == null) {
            return "redirect:/desk/bookings/" + id;
        }
        try {
            bookings.extend(id, version, to.end());
            flash.addFlashAttribute("done", "booking.extended");
            return "redirect:/desk/bookings/" + id;
        } catch (RuleViolationException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    booking,
                    booking.slot(),
                    wishes.explain(booking.instrumentId(), to, booking.project(), refused.violations()),
                    model);
        }
    }

    @PostMapping("/{id}/cancel")
    String cancel(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "ONE") SeriesScope scope,
            RedirectAttributes flash) {
        return refusals.attempt(flash, "booking.cancelled", "/desk/bookings/" + id, () -> {
            if (scope == SeriesScope.ONE) {
                bookings.cancel(id, version, reason);
            } else {
                series.cancel(id, version, scope, reason);
            }
        });
    }

    @PostMapping("/{id}/check-in")
    String checkIn(@PathVariable String id, RedirectAttributes flash) {
        return refusals.attempt(flash, "booking.checked-in", "/desk/bookings/" + id, () -> bookings.checkIn(id));
    }

    @PostMapping("/{id}/check-out")
    String checkOut(@PathVariable String id, RedirectAttributes flash) {
        return refusals.attempt(flash, "booking.checked-out", "/desk/bookings/" + id, () -> bookings.checkOut(id));
    }

    @PostMapping("/waiting/{id}/accept")
    String accept(@PathVariable String id, RedirectAttributes flash) {
        return refusals.attempt(flash, "waiting.accepted", "/desk/bookings", () -> waiting.accept(id));
    }

    @PostMapping("/waiting/{id}/leave")
    String leave(@PathVariable String id, RedirectAttributes flash) {
        return refusals.attempt(flash, "waiting.left", "/desk/bookings", () -> waiting.leave(id));
    }

    private String page(BookingView booking, TimeSlot to, Wish wish, Model model) {
        ZoneId zone = policies.calendar(booking.instrumentId()).zone();
        BookingState state = booking.state();
        model.addAttribute("booking", booking);
        model.addAttribute("instrument", instruments.publicView(booking.instrumentId()));
        model.addAttribute("name", called.instrument(booking.instrumentId()));
        model.addAttribute("calendar", calendar.settings(booking.instrumentId()));
        model.addAttribute("zone", zone);
        model.addAttribute("to", to);
        model.addAttribute("wish", wish);
        model.addAttribute("own", booking.holderId().equals(caller.get().id()));
        model.addAttribute("changeable", TO_COME.contains(state));
        model.addAttribute("extensible", TO_COME.contains(state) || state == BookingState.IN_USE);
        model.addAttribute("series", booking.seriesId() != null);
        model.addAttribute("times", booking.seriesId() == null ? List.of() : ofSeries(booking, booking.seriesId()));
        return "instruments/booking";
    }

    /** The times of a series that lie around a booking, by start. */
    private List<BookingView> ofSeries(BookingView booking, String seriesId) {
        Instant from = booking.slot().start().minus(AROUND);
        TimeSlot window = TimeSlot.of(from, AROUND.multipliedBy(2));
        BookingQuery query = new BookingQuery(booking.instrumentId(), booking.holderId(), Set.of(), window);
        return bookings.list(query, PageRequest.first(PageRequest.MAX_SIZE)).items().stream()
                .filter(each -> seriesId.equals(each.seriesId()))
                .sorted(Comparator.comparing(BookingView::slot))
                .toList();
    }
}
