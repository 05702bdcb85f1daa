package io.stoa.instruments.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.notify.Notification;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentRange;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.testkit.Callers;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A platform on each stack, and for each test a provider with a published instrument in Changchun. It is noon there on
 * the 2nd of March 2026, unless a test has moved the clock before.
 */
@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
public abstract class UsageOnEveryStack {

    protected static final ZoneId CHANGCHUN = ZoneId.of("Asia/Shanghai");
    protected static final UsageWork WORK = UsageWork.of(ServiceWay.COMMISSIONED);

    @Parameter
    protected Stack stack;

    protected MovableClock clock;
    protected TestPlatform platform;
    protected UsageLog log;
    protected String provider;
    protected String university;
    protected String instrument;

    private final List<Notification> told = new CopyOnWriteArrayList<>();

    @BeforeParameterizedClassInvocation
    void startPlatform() {
        clock = new MovableClock(Instant.parse("2026-03-02T04:00:00Z"));
        platform = TestPlatform.start(
                stack,
                List.of(InstrumentsModule.create()),
                builder -> builder.clock(clock).notifier((id, notification) -> told.add(notification)));
        log = platform.get(UsageLog.class);
    }

    @AfterParameterizedClassInvocation
    void closePlatform() {
        platform.close();
    }

    @BeforeEach
    void newProvider() {
        provider = newOrganisation("Institute of Applied Chemistry");
        university = newOrganisation("University");
        instrument = newInstrument("SEM", InstrumentRange.GENERAL);
        told("");
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

    protected String newInstrument(String name, InstrumentRange range) {
        InstrumentCatalog instruments = platform.get(InstrumentCatalog.class);
        InstrumentDraft draft = InstrumentDraft.named(LocalizedText.of("en", name))
                .providedBy(provider)
                .range(range)
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

    protected Caller keeper() {
        return new Caller("keeper-" + provider, "Keeper", provider, Set.of(InstrumentRoles.KEEPER), Locale.ENGLISH);
    }

    protected Caller member(String name) {
        return new Caller(name, name, university, Set.of(), Locale.ENGLISH);
    }

    protected UsageUser user(String name) {
        return UsageUser.of(name, university);
    }

    protected UsageUser colleague(String name) {
        return UsageUser.of(name, provider);
    }

    protected static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(CHANGCHUN).toInstant();
    }

    protected static TimeSlot slot(String from, String to) {
        return new TimeSlot(at(from), at(to));
    }

    protected UsageView record(UsageUser user, TimeSlot slot, UsageWork work) {
        return as(keeper(), () -> log.record(UsageDraft.of(instrument, user, slot, work)));
    }

    protected List<Notification> told(String template) {
        platform.platform().runDue();
        return told.stream().filter(each -> each.template().equals(template)).toList();
    }

    protected static void assertRefused(String reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::code)
                                .containsExactly(reason));
    }
}
