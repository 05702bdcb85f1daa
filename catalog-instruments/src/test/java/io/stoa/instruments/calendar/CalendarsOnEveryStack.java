package io.stoa.instruments.calendar;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.instruments.booking.BookingRequest;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingView;
import io.stoa.instruments.booking.OutageService;
import io.stoa.testkit.Callers;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A platform on each stack with a directory of users, and for each test a provider with a published instrument. */
@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class CalendarsOnEveryStack {

    static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    @Parameter
    Stack stack;

    final Map<String, Caller> directory = new ConcurrentHashMap<>();
    TestPlatform platform;
    CalendarFeeds feeds;
    BookingService bookings;
    OutageService outages;
    String provider;
    String instrument;

    @BeforeParameterizedClassInvocation
    void startPlatform() {
        platform = TestPlatform.start(
                stack,
                List.of(InstrumentsModule.with(options -> options.linkOwners(this::find))),
                builder -> builder.clock(new MovableClock(NOW)));
        feeds = platform.get(CalendarFeeds.class);
        bookings = platform.get(BookingService.class);
        outages = platform.get(OutageService.class);
    }

    @AfterParameterizedClassInvocation
    void closePlatform() {
        platform.close();
    }

    @BeforeEach
    void newProvider() {
        provider = as(
                Callers.administrator(),
                () -> platform.get(OrganisationCatalog.class)
                        .register(OrganisationDraft.of(
                                LocalizedText.of("en", "Institute"), OrganisationKind.RESEARCH_INSTITUTE))
                        .id());
        instrument = newInstrument("Mass spectrometer, 400 MHz");
    }

    private @Nullable Caller find(String callerId, Locale language) {
        return directory.get(callerId);
    }

    String newInstrument(String name) {
        InstrumentCatalog instruments = platform.get(InstrumentCatalog.class);
        InstrumentDraft draft = InstrumentDraft.named(LocalizedText.of("en", name))
                .providedBy(provider)
                .build();
        EntryState drafted = as(Callers.administrator(), () -> instruments.register(draft));
        EntryState submitted = as(Callers.staffOf(provider), () -> instruments.submit(drafted.id(), drafted.version()));
        as(Callers.platformApprover(), () -> instruments.approve(submitted.id(), submitted.version()));
        return drafted.id();
    }

    <T> T as(Caller caller, Supplier<T> work) {
        directory.putIfAbsent(caller.id(), caller);
        platform.as(caller);
        return work.get();
    }

    Caller user(String name) {
        return new Caller(name + "-" + provider, name, null, Set.of(), Locale.ENGLISH);
    }

    Caller keeper() {
        return new Caller("keeper-" + provider, "Keeper", provider, Set.of(InstrumentRoles.KEEPER), Locale.ENGLISH);
    }

    static TimeSlot slot(String start, int hours) {
        return TimeSlot.of(Instant.parse(start), Duration.ofHours(hours));
    }

    BookingView book(Caller caller, TimeSlot slot, String purpose) {
        return as(caller, () -> bookings.book(new BookingRequest(instrument, slot, purpose)));
    }
}
