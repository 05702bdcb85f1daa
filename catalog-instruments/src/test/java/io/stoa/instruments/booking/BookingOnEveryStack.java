package io.stoa.instruments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.notify.Notification;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.RuleCode;
import io.stoa.testkit.Callers;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A platform on each stack, and for each test a provider with a published instrument. It is Monday, the 2nd of March
 * 2026, 08:00 in Changchun, unless a test has moved the clock before.
 */
@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
public abstract class BookingOnEveryStack {

    protected static final ZoneId CHANGCHUN = ZoneId.of("Asia/Shanghai");

    @Parameter
    protected Stack stack;

    @TempDir
    static Path folder;

    protected MovableClock clock;
    protected TestPlatform platform;
    protected BookingService bookings;
    protected BookingPolicies policies;
    protected WaitingLists waiting;
    protected OutageService outages;
    protected UserStandings standings;
    protected List<Notification> told = new CopyOnWriteArrayList<>();
    protected String provider;
    protected String university;
    protected String instrument;

    @BeforeParameterizedClassInvocation
    void startPlatform() {
        clock = new MovableClock(Instant.parse("2026-03-02T00:00:00Z"));
        platform = TestPlatform.start(
                stack,
                List.of(InstrumentsModule.create()),
                builder -> builder.clock(clock)
                        .files(new FolderFileStore(folder))
                        .notifier((id, notification) -> told.add(notification)));
        bookings = platform.get(BookingService.class);
        policies = platform.get(BookingPolicies.class);
        waiting = platform.get(WaitingLists.class);
        outages = platform.get(OutageService.class);
        standings = platform.get(UserStandings.class);
    }

    @AfterParameterizedClassInvocation
    void closePlatform() {
        platform.close();
    }

    @BeforeEach
    void newProvider() {
        provider = newOrganisation("Institute of Applied Chemistry");
        university = newOrganisation("University");
        instrument = newInstrument("SEM");
        platform.platform().runDue();
        told.clear();
    }

    protected String newOrganisation(String name) {
        return as(
                Callers.administrator(),
                () -> platform.get(OrganisationCatalog.class)
                        .register(
                                OrganisationDraft.of(LocalizedText.of("en", name), OrganisationKind.RESEARCH_INSTITUTE))
                        .id());
    }

    protected String newInstrument(String name) {
        InstrumentCatalog instruments = platform.get(InstrumentCatalog.class);
        InstrumentDraft draft = InstrumentDraft.named(LocalizedText.of("en", name))
                .providedBy(provider)
                .build();
        platform.as(Callers.administrator());
        EntryState drafted = instruments.register(draft);
        platform.as(Callers.staffOf(provider));
        EntryState submitted = instruments.submit(drafted.id(), drafted.version());
        platform.as(Callers.platformApprover());
        instruments.approve(submitted.id(), submitted.version());
        return drafted.id();
    }

    protected <T> T as(Caller caller, Supplier<T> work) {
        platform.as(caller);
        return work.get();
    }

    protected Caller member(String name) {
        return new Caller(name, name, university, Set.of(), Locale.ENGLISH);
    }

    protected Caller keeper() {
        return new Caller("keeper-" + provider, "Keeper", provider, Set.of(InstrumentRoles.KEEPER), Locale.ENGLISH);
    }

    protected void rules(BookingRule... rules) {
        platform.as(keeper());
        policies.setRules(new PolicyScope.OfInstrument(provider, instrument), List.of(rules));
    }

    /** A time of the days from tomorrow on: {@code 1} is tomorrow. */
    protected Instant at(int day, String time) {
        return LocalDateTime.parse(
                        clock.instant().atZone(CHANGCHUN).toLocalDate().plusDays(day) + "T" + time)
                .atZone(CHANGCHUN)
                .toInstant();
    }

    protected TimeSlot slot(int day, String from, String to) {
        Instant end = at(day, to);
        return new TimeSlot(at(day, from), end.isAfter(at(day, from)) ? end : at(day + 1, to));
    }

    protected BookingRequest wish(TimeSlot slot) {
        return new BookingRequest(instrument, slot, "imaging");
    }

    protected BookingView book(String user, TimeSlot slot) {
        return as(member(user), () -> bookings.book(wish(slot)));
    }

    protected List<Violation> check(String user, TimeSlot slot) {
        return as(member(user), () -> bookings.check(wish(slot)));
    }

    protected void later(Duration time) {
        clock.advance(time);
        platform.platform().runDue();
    }

    protected List<Notification> told(String template) {
        platform.platform().runDue();
        return told.stream().filter(each -> each.template().equals(template)).toList();
    }

    protected static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            RuleCode code, ThrowingCallable call) {
        return assertRefused(code.messageCode(), call);
    }

    protected static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String code, ThrowingCallable call) {
        return org.assertj.core.api.Assertions.assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::code)
                                .contains(code));
    }

    protected static Violation only(List<Violation> violations, RuleCode code) {
        assertThat(violations).extracting(Violation::code).containsExactly(code.messageCode());
        return violations.get(0);
    }
}
