package io.stoa.instruments.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.ResourceRef;
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
import io.stoa.instruments.InstrumentRoles;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.instruments.Money;
import io.stoa.testkit.Callers;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
 * A platform on each stack, and for each test a provider with a published instrument and an organisation that pays. It
 * is the 2nd of March 2026, 08:00 in Changchun, unless a test has moved the clock before.
 */
@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class BillingOnEveryStack {

    static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");

    @Parameter
    Stack stack;

    MovableClock clock;
    TestPlatform platform;
    RateCards rates;
    Charges charges;
    Invoicing invoicing;
    String provider;
    String payer;
    String instrument;
    Account account;

    private final List<Notification> told = new CopyOnWriteArrayList<>();
    private int origins;

    @BeforeParameterizedClassInvocation
    void startPlatform() {
        clock = new MovableClock(Instant.parse("2026-03-02T00:00:00Z"));
        platform = TestPlatform.start(
                stack,
                List.of(InstrumentsModule.create()),
                builder -> builder.clock(clock).notifier((id, notification) -> told.add(notification)));
        rates = platform.get(RateCards.class);
        charges = platform.get(Charges.class);
        invoicing = platform.get(Invoicing.class);
    }

    @AfterParameterizedClassInvocation
    void closePlatform() {
        platform.close();
    }

    @BeforeEach
    void newProvider() {
        provider = newOrganisation("Institute of Applied Chemistry");
        payer = newOrganisation("University");
        instrument = newInstrument("SEM");
        account = new Account(payer, "NSFC-22173089");
        platform.platform().runDue();
        told.clear();
    }

    String newOrganisation(String name) {
        return as(
                Callers.administrator(),
                () -> platform.get(OrganisationCatalog.class)
                        .register(
                                OrganisationDraft.of(LocalizedText.of("en", name), OrganisationKind.RESEARCH_INSTITUTE))
                        .id());
    }

    String newInstrument(String name) {
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

    <T> T as(Caller caller, Supplier<T> work) {
        platform.as(caller);
        return work.get();
    }

    Caller keeper() {
        return new Caller("keeper-" + provider, "Keeper", provider, Set.of(InstrumentRoles.KEEPER), Locale.ENGLISH);
    }

    Caller staff() {
        return Callers.staffOf(provider);
    }

    Caller student() {
        return new Caller("student", "Student", payer, Set.of(), Locale.ENGLISH);
    }

    Caller stranger() {
        return new Caller("stranger", "Stranger", null, Set.of(), Locale.ENGLISH);
    }

    RateDraft rate(UserKind kind, ChargeUnit unit, long fen) {
        return RateDraft.ofProvider(provider, kind, unit, Money.cny(fen), NEW_YEAR);
    }

    RateView publish(RateDraft draft) {
        return as(keeper(), () -> rates.publish(draft));
    }

    ResourceRef origin() {
        return new ResourceRef("usage-session", "session-" + ++origins);
    }

    ChargeRequest minutes(String start, long minutes) {
        TimeSlot slot = TimeSlot.of(Instant.parse(start), Duration.ofMinutes(minutes));
        return ChargeRequest.hours(instrument, account, UserKind.UNIVERSITY, slot, origin());
    }

    ChargeRequest samples(String at, long number) {
        return ChargeRequest.counted(
                instrument, account, UserKind.UNIVERSITY, ChargeUnit.SAMPLE, number, Instant.parse(at), origin());
    }

    ChargeView charge(ChargeRequest request) {
        return as(keeper(), () -> charges.charge(request));
    }

    AccountMonth month(String month) {
        return new AccountMonth(provider, account, YearMonth.parse(month));
    }

    StatementView.Total yuan(String month) {
        return as(staff(), () -> invoicing.statement(month(month))).totals().stream()
                .filter(total -> total.currency().equals("CNY"))
                .findFirst()
                .orElseThrow();
    }

    InvoiceView draft(String month) {
        return as(staff(), () -> invoicing.draft(month(month), "CNY"));
    }

    InvoiceView issue(InvoiceView draft) {
        return as(staff(), () -> invoicing.issue(draft.id(), draft.version()));
    }

    List<Notification> told() {
        platform.platform().runDue();
        return told;
    }

    static void assertRefused(String reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::code)
                                .contains("instruments.billing." + reason));
    }

    /** Makes the calls at once, each on a thread of its own, and gives what each of them gave or threw. */
    static <T> List<Future<T>> atOnce(List<Callable<T>> calls) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Callable<T>> together = new ArrayList<>();
            calls.forEach(call -> together.add(() -> {
                start.await();
                return call.call();
            }));
            return threads.invokeAll(together);
        } finally {
            threads.shutdown();
        }
    }
}
