package io.stoa.instruments.booking;

import io.stoa.core.CatalogModule;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.instruments.booking.rule.Approval;
import io.stoa.instruments.booking.rule.ApprovalNeed;
import io.stoa.testkit.AccessContract;
import io.stoa.testkit.Callers;
import io.stoa.testkit.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

class BookingAccessTest extends AccessContract {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Caller MEMBER = new Caller("member", "Member", null, Set.of(), Locale.ENGLISH);

    private final TimeSlot tomorrow = slot(0);
    private TestPlatform platform;
    private String provider;

    @Override
    protected List<CatalogModule> modules() {
        return List.of(InstrumentsModule.create());
    }

    @Override
    protected Set<Class<?>> services() {
        return Set.of(
                BookingService.class,
                BookingPolicies.class,
                SeriesService.class,
                WaitingLists.class,
                OutageService.class,
                UserStandings.class,
                BookingProjects.class);
    }

    /** Everybody who is signed in may search, import own bookings, and see what is taken on published instruments. */
    @Override
    protected Set<String> openToAll() {
        return Set.of(
                "BookingService.alternatives",
                "WaitingLists.own",
                "BookingService.findSlots",
                "BookingService.importAll",
                "BookingService.busy",
                "BookingPolicies.rulesFor",
                "BookingPolicies.calendar",
                "OutageService.list",
                "OutageService.view");
    }

    @Override
    protected Map<String, Supplier<Object[]>> arguments(TestPlatform started) {
        platform = started;
        platform.as(Callers.administrator());
        provider = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Owner"), OrganisationKind.UNIVERSITY))
                .id();
        String hidden = instrument(false);
        String open = instrument(true);
        Map<String, Supplier<Object[]>> calls = new LinkedHashMap<>();
        bookings(calls, hidden, open);
        series(calls, hidden, open);
        waiting(calls, hidden, open);
        policies(calls, hidden, open);
        outages(calls, open);
        standings(calls);
        projects(calls);
        return calls;
    }

    private void bookings(Map<String, Supplier<Object[]>> calls, String hidden, String open) {
        BookingService service = platform.get(BookingService.class);
        BookingView booking = book(open, 1);
        BookingView pending = pending();
        BookingRequest request = new BookingRequest(hidden, tomorrow, "x");
        calls.put("BookingService.check", () -> new Object[] {request});
        calls.put("BookingService.book", () -> new Object[] {request});
        calls.put("BookingService.checkMove", () -> new Object[] {booking.id(), slot(-5)});
        calls.put("BookingService.move", () -> new Object[] {booking.id(), booking.version(), slot(2), null});
        Instant end = booking.slot().end().plus(Duration.ofHours(1));
        calls.put("BookingService.extend", () -> new Object[] {booking.id(), booking.version(), end});
        calls.put("BookingService.cancel", () -> new Object[] {booking.id(), booking.version(), "reason"});
        calls.put("BookingService.approve", () -> new Object[] {pending.id(), pending.version()});
        calls.put("BookingService.reject", () -> new Object[] {pending.id(), pending.version(), "reason"});
        for (String method : List.of("checkIn", "checkOut", "view")) {
            calls.put("BookingService." + method, () -> new Object[] {booking.id()});
        }
        TimeSlot week = new TimeSlot(tomorrow.start(), tomorrow.start().plus(Duration.ofDays(7)));
        calls.put("BookingService.list", () ->
                new Object[] {BookingQuery.ofInstrument(open, week), PageRequest.first(10)});
        calls.put("BookingService.busy", () -> new Object[] {open, week});
        SlotQuery query = new SlotQuery(InstrumentQuery.all(), week, Duration.ofHours(1), null, 10);
        calls.put("BookingService.findSlots", () -> new Object[] {query});
        calls.put(
                "BookingService.alternatives", () -> new Object[] {new BookingRequest(open, tomorrow, "x"), week, 10});
        calls.put("BookingService.importAll", () -> new Object[] {List.of().iterator()});
        platform.as(MEMBER);
        service.view(booking.id());
    }

    private void series(Map<String, Supplier<Object[]>> calls, String hidden, String open) {
        SeriesRequest wish = series(hidden, 0);
        platform.as(MEMBER);
        BookingView member = platform.get(SeriesService.class)
                .book(series(open, 10), SeriesMode.ALL_OR_NONE)
                .members()
                .get(0)
                .booking();
        calls.put("SeriesService.check", () -> new Object[] {wish});
        calls.put("SeriesService.book", () -> new Object[] {wish, SeriesMode.ALL_OR_NONE});
        calls.put("SeriesService.move", () ->
                new Object[] {member.id(), member.version(), SeriesScope.ALL, slot(20), SeriesMode.ALL_OR_NONE});
        calls.put(
                "SeriesService.cancel", () -> new Object[] {member.id(), member.version(), SeriesScope.ALL, "reason"});
    }

    private void waiting(Map<String, Supplier<Object[]>> calls, String hidden, String open) {
        platform.as(MEMBER);
        WaitingView entry = platform.get(WaitingLists.class).join(wish(open, slot(5)));
        platform.as(Callers.administrator());
        platform.get(WaitingLists.class).join(wish(open, slot(7)));
        calls.put("WaitingLists.join", () -> new Object[] {wish(hidden, slot(5))});
        calls.put("WaitingLists.leave", () -> new Object[] {entry.id()});
        calls.put("WaitingLists.accept", () -> new Object[] {entry.id()});
        calls.put("WaitingLists.list", () -> new Object[] {open});
        calls.put("WaitingLists.own", () -> new Object[0]);
    }

    private void policies(Map<String, Supplier<Object[]>> calls, String hidden, String open) {
        PolicyScope scope = new PolicyScope.OfProvider(provider);
        calls.put("BookingPolicies.setRules", () -> new Object[] {scope, List.of()});
        calls.put("BookingPolicies.replaceRules", () -> new Object[] {scope, List.of(), List.of()});
        calls.put("BookingPolicies.rules", () -> new Object[] {scope});
        calls.put("BookingPolicies.rulesFor", () -> new Object[] {hidden});
        calls.put("BookingPolicies.setCalendar", () -> new Object[] {open, new CalendarSettings(ZONE, null)});
        calls.put("BookingPolicies.calendar", () -> new Object[] {hidden});
    }

    private void outages(Map<String, Supplier<Object[]>> calls, String open) {
        platform.as(Callers.staffOf(provider));
        OutageDraft draft = OutageDraft.of(open, slot(15), OutageKind.REPAIR, "pump");
        OutageView outage = platform.get(OutageService.class).declare(draft).outage();
        calls.put("OutageService.declare", () -> new Object[] {draft});
        calls.put("OutageService.move", () -> new Object[] {outage.id(), outage.version(), slot(16)});
        calls.put("OutageService.view", () -> new Object[] {outage.id()});
        calls.put("OutageService.cancel", () -> new Object[] {outage.id(), outage.version()});
        calls.put("OutageService.list", () -> new Object[] {open, slot(15)});
    }

    private void standings(Map<String, Supplier<Object[]>> calls) {
        platform.as(Callers.staffOf(provider));
        UserStandings standings = platform.get(UserStandings.class);
        QualificationDraft grant = new QualificationDraft(provider, "ann", "SEM", Instant.EPOCH, null, null);
        String granted = standings.qualify(grant).id();
        BanDraft ban = new BanDraft(provider, "ann", null, "reason");
        String banned = standings.ban(ban).id();
        calls.put("UserStandings.qualify", () -> new Object[] {grant});
        calls.put("UserStandings.endQualification", () -> new Object[] {granted});
        calls.put("UserStandings.ban", () -> new Object[] {ban});
        calls.put("UserStandings.liftBan", () -> new Object[] {banned});
        for (String method : List.of("qualifications", "bans", "credit")) {
            calls.put("UserStandings." + method, () -> new Object[] {"ann", provider});
        }
    }

    private void projects(Map<String, Supplier<Object[]>> calls) {
        platform.as(Callers.staffOf(provider));
        ProjectDraft draft = project("P-1");
        ProjectView project = platform.get(BookingProjects.class).register(draft);
        calls.put("BookingProjects.register", () -> new Object[] {project("P-2")});
        calls.put("BookingProjects.revise", () -> new Object[] {project.id(), project.version(), draft});
        calls.put("BookingProjects.find", () -> new Object[] {"P-1"});
    }

    private ProjectDraft project(String code) {
        return new ProjectDraft(code, "Alloys", provider, null, tomorrow, List.of());
    }

    private BookingView book(String instrument, int day) {
        platform.as(MEMBER);
        return platform.get(BookingService.class).book(new BookingRequest(instrument, slot(day), "x"));
    }

    private BookingView pending() {
        String asked = instrument(true);
        platform.as(Callers.staffOf(provider));
        platform.get(BookingPolicies.class)
                .setRules(new PolicyScope.OfInstrument(provider, asked), List.of(Approval.of(ApprovalNeed.ALWAYS)));
        return book(asked, 8);
    }

    private static WaitingRequest wish(String instrument, TimeSlot window) {
        return new WaitingRequest(instrument, window, Duration.ofHours(1), null, null);
    }

    private SeriesRequest series(String instrument, int day) {
        LocalDateTime first = slot(day).start().atZone(ZONE).toLocalDateTime();
        return new SeriesRequest(instrument, first, Duration.ofHours(1), "FREQ=DAILY;COUNT=2", "x");
    }

    private static TimeSlot slot(int day) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(day + 1L));
        return TimeSlot.of(start, Duration.ofHours(2));
    }

    private String instrument(boolean published) {
        InstrumentCatalog catalog = platform.get(InstrumentCatalog.class);
        platform.as(Callers.administrator());
        EntryState drafted = catalog.register(InstrumentDraft.named(LocalizedText.of("en", "SEM"))
                .providedBy(provider)
                .build());
        if (published) {
            platform.as(new Caller("other", "Other", provider, Set.of(Roles.STAFF), Locale.ENGLISH));
            EntryState submitted = catalog.submit(drafted.id(), drafted.version());
            platform.as(Callers.platformApprover());
            catalog.approve(submitted.id(), submitted.version());
        }
        return drafted.id();
    }
}
