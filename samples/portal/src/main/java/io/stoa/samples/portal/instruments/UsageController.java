package io.stoa.samples.portal.instruments;

import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.tabular.Tables;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.instruments.InstrumentSummary;
import io.stoa.instruments.billing.UserKind;
import io.stoa.instruments.booking.BookingQuery;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingState;
import io.stoa.instruments.booking.BookingView;
import io.stoa.instruments.usage.ServiceWay;
import io.stoa.instruments.usage.UsageAdjustment;
import io.stoa.instruments.usage.UsageDraft;
import io.stoa.instruments.usage.UsageLog;
import io.stoa.instruments.usage.UsageQuery;
import io.stoa.instruments.usage.UsageStart;
import io.stoa.instruments.usage.UsageStop;
import io.stoa.instruments.usage.UsageTable;
import io.stoa.instruments.usage.UsageUser;
import io.stoa.instruments.usage.UsageView;
import io.stoa.instruments.usage.UsageWork;
import io.stoa.samples.portal.web.Show;
import io.stoa.spring.CurrentCaller;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The log of usage: today's bookings are begun and ended, sessions recorded, looked at and adjusted. */
@Controller
@RequestMapping("/desk/usage")
class UsageController {

    private static final int PAGE = 50;
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration SOON = Duration.ofHours(3);
    private static final Set<BookingState> USABLE = EnumSet.of(BookingState.CONFIRMED, BookingState.IN_USE);

    private final UsageLog usage;
    private final BookingService bookings;
    private final InstrumentCatalog instruments;
    private final ChargeCorrections charges;
    private final Permits permits;
    private final Refusals refusals;
    private final CurrentCaller caller;
    private final Clock clock = Clock.systemUTC();

    UsageController(
            UsageLog usage,
            BookingService bookings,
            InstrumentCatalog instruments,
            ChargeCorrections charges,
            Permits permits,
            Refusals refusals,
            CurrentCaller caller) {
        this.usage = usage;
        this.bookings = bookings;
        this.instruments = instruments;
        this.charges = charges;
        this.permits = permits;
        this.refusals = refusals;
        this.caller = caller;
    }

    /**
     * What was done, as the forms ask.
     *
     * @param way how the instrument served
     * @param startUp minutes of start-up
     * @param post minutes of post-processing
     * @param samples how many samples
     * @param runs how many runs
     * @param purpose what for
     * @param account the account that pays
     */
    record Work(
            @Nullable ServiceWay way,
            @Nullable Integer startUp,
            @Nullable Integer post,
            @Nullable Integer samples,
            @Nullable Integer runs,
            @Nullable String purpose,
            @Nullable String account) {

        UsageWork done() {
            return new UsageWork(
                    way == null ? ServiceWay.SELF_SERVICE : way,
                    number(startUp),
                    number(post),
                    number(samples),
                    number(runs),
                    purpose,
                    account);
        }

        private static int number(@Nullable Integer given) {
            return given == null ? 0 : given;
        }
    }

    @GetMapping
    String log(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        YearMonth shown = month(month);
        Page<UsageView> page = usage.list(query(instrument, shown), new PageRequest(PAGE, after));
        boolean keeps = permits.keeps(caller.get().organisationId());
        List<UsageView> running = running();
        Set<String> begun = running.stream()
                .map(UsageView::bookingId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        model.addAttribute("keeps", keeps);
        model.addAttribute("today", keeps ? today(begun) : List.of());
        model.addAttribute("running", running);
        model.addAttribute("sessions", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("month", shown);
        model.addAttribute("instrument", instrument);
        model.addAttribute("instruments", keeps ? own() : List.of());
        model.addAttribute("ways", ServiceWay.values());
        return "instruments/usage";
    }

    @GetMapping("/export.{type:xlsx|csv}")
    ResponseEntity<byte[]> export(
            @PathVariable String type,
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String month,
            Locale locale) {
        YearMonth shown = month(month);
        List<UsageDraft> rows = sessions(query(instrument, shown))
                .filter(each -> each.stoppedAt() != null)
                .map(UsageController::draft)
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if ("csv".equals(type)) {
            Tables.writeCsv(UsageTable.of("portal", Show.ZONE), rows.iterator(), locale, out);
        } else {
            Tables.writeXlsx(UsageTable.of("portal", Show.ZONE), rows.iterator(), locale, out);
        }
        return ImportController.file("usage-" + shown + "." + type, type, out);
    }

    @PostMapping("/start")
    String start(@RequestParam String booking, @ModelAttribute Work work, RedirectAttributes flash) {
        return refusals.attempt(flash, "usage.started", "/desk/usage", () -> {
            BookingView booked = bookings.view(booking);
            usage.start(UsageStart.booked(
                    booked.instrumentId(),
                    booking,
                    work.done().towards(work.purpose() == null ? booked.purpose() : work.purpose())));
        });
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable String id, @ModelAttribute Work work, RedirectAttributes flash) {
        return refusals.attempt(
                flash, "usage.stopped", "/desk/usage/" + id, () -> usage.stop(id, UsageStop.now(work.done())));
    }

    /** Records a session that has ended. */
    @PostMapping("/record")
    String record(
            @RequestParam String instrument,
            @RequestParam String start,
            @RequestParam String end,
            @RequestParam(required = false) @Nullable String holder,
            @RequestParam(required = false) @Nullable String organisation,
            @ModelAttribute Work work,
            RedirectAttributes flash) {
        TimeSlot slot = Times.read(start, end, Show.ZONE);
        if (slot == null) {
            flash.addFlashAttribute("unreadable", true);
            return "redirect:/desk/usage";
        }
        UsageUser user = holder == null ? null : UsageUser.of(holder, organisation);
        return refusals.attempt(
                flash,
                "usage.recorded",
                "/desk/usage",
                () -> usage.record(new UsageDraft(instrument, null, user, slot, work.done(), null, null)));
    }

    @GetMapping("/{id}")
    String session(@PathVariable String id, Model model) {
        UsageView session = usage.view(id);
        model.addAttribute("usage", session);
        model.addAttribute("history", usage.history(id));
        boolean keeps = permits.keeps(session.providerId());
        model.addAttribute("charges", charges.of(id, keeps));
        model.addAttribute("payers", keeps ? charges.payers() : List.of());
        model.addAttribute("userKinds", UserKind.values());
        model.addAttribute("keeps", keeps);
        model.addAttribute("ways", ServiceWay.values());
        model.addAttribute("zone", Show.ZONE);
        return "instruments/session";
    }

    @PostMapping("/{id}/adjust")
    String adjust(
            @PathVariable String id,
            @RequestParam int entry,
            @RequestParam String start,
            @RequestParam String end,
            @RequestParam(required = false) @Nullable String reason,
            @ModelAttribute Work work,
            RedirectAttributes flash) {
        TimeSlot slot = Times.read(start, end, Show.ZONE);
        if (slot == null) {
            flash.addFlashAttribute("unreadable", true);
            return "redirect:/desk/usage/" + id;
        }
        return refusals.attempt(
                flash,
                "usage.adjusted",
                "/desk/usage/" + id,
                () -> usage.adjust(id, new UsageAdjustment(entry, slot, work.done()), reason == null ? "" : reason));
    }

    @PostMapping("/{id}/cancel")
    String cancel(
            @PathVariable String id,
            @RequestParam int entry,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash) {
        return refusals.attempt(
                flash,
                "usage.cancelled",
                "/desk/usage/" + id,
                () -> usage.cancel(id, entry, reason == null ? "" : reason));
    }

    private List<BookingView> today(Set<String> begun) {
        Instant now = clock.instant();
        Instant dayEnds = LocalDate.now(clock.withZone(Show.ZONE))
                .plusDays(1)
                .atStartOfDay(Show.ZONE)
                .toInstant();
        Instant soon = now.plus(SOON);
        TimeSlot window = new TimeSlot(now.minus(SOON), dayEnds.isAfter(soon) ? dayEnds : soon);
        String me = caller.get().id();
        boolean staff = permits.keeps(caller.get().organisationId());
        return bookings.list(new BookingQuery(null, null, USABLE, window), PageRequest.first(PAGE)).items().stream()
                .filter(each -> !begun.contains(each.id()))
                .filter(each -> staff || each.holderId().equals(me))
                .toList();
    }

    private List<UsageView> running() {
        Instant now = clock.instant();
        TimeSlot window = new TimeSlot(now.minus(LONGEST), now.plus(Duration.ofMinutes(1)));
        return sessions(UsageQuery.during(window))
                .filter(each -> each.stoppedAt() == null)
                .toList();
    }

    private Stream<UsageView> sessions(UsageQuery query) {
        return Page.stream(PageRequest.first(PageRequest.MAX_SIZE), page -> usage.list(query, page));
    }

    private List<InstrumentSummary> own() {
        String organisation = String.valueOf(caller.get().organisationId());
        return instruments
                .list(
                        InstrumentQuery.matching(
                                io.stoa.core.catalog.EntryFilter.all().withProvider(organisation)),
                        PageRequest.first(PageRequest.MAX_SIZE))
                .items();
    }

    private static UsageDraft draft(UsageView session) {
        return new UsageDraft(
                session.instrumentId(),
                session.bookingId(),
                session.user(),
                java.util.Objects.requireNonNull(session.slot()),
                session.work(),
                "portal",
                session.id());
    }

    private static UsageQuery query(@Nullable String instrument, YearMonth month) {
        TimeSlot window = new TimeSlot(
                month.atDay(1).atStartOfDay(Show.ZONE).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(Show.ZONE).toInstant());
        UsageQuery query = UsageQuery.during(window);
        return instrument == null ? query : query.ofInstrument(instrument);
    }

    private YearMonth month(@Nullable String month) {
        try {
            return month == null ? YearMonth.now(clock.withZone(Show.ZONE)) : YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            return YearMonth.now(clock.withZone(Show.ZONE));
        }
    }
}
