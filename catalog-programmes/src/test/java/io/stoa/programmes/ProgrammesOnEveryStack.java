package io.stoa.programmes;

import io.stoa.core.CatalogModule;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.WorkCalendar;
import io.stoa.experts.ExpertsModule;
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
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A platform with funding programmes on each stack, and two organisations for each test: the bureau that makes the
 * calls and another. Each test begins on 2026-03-02, a Monday, at 9 o'clock in Shanghai.
 */
@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
public abstract class ProgrammesOnEveryStack {

    /** When the first test begins. */
    protected static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    /** Database and provider, set by JUnit. */
    @Parameter
    protected Stack stack;

    /** Where files are kept. */
    @TempDir
    protected static Path folder;

    /** The clock of the platform. */
    protected MovableClock clock;

    /** What people were told: the key of each text, and the id of what it is about. */
    protected final Queue<String> told = new ConcurrentLinkedQueue<>();

    /** The working days as they are known; China's at the beginning of each test. */
    protected WorkCalendar workCalendar = WorkCalendar.china();

    /** The platform under test. */
    protected TestPlatform platform;

    /** The calls. */
    protected CallCatalog calls;

    /** The organisation that makes the calls. */
    protected String bureau;

    /** Another organisation. */
    protected String other;

    /** {@return the modules under test} */
    protected List<CatalogModule> modules() {
        return List.of(ExpertsModule.create(), ProgrammesModule.with(o -> o.workCalendar(() -> workCalendar)));
    }

    @BeforeParameterizedClassInvocation
    void startPlatform() {
        clock = new MovableClock(START);
        platform = TestPlatform.start(
                stack,
                modules(),
                builder -> builder.clock(clock)
                        .files(new FolderFileStore(folder))
                        .notifier((id, what) ->
                                told.add(what.template() + " " + what.about().id())));
        calls = platform.get(CallCatalog.class);
    }

    @AfterParameterizedClassInvocation
    void closePlatform() {
        platform.close();
    }

    @BeforeEach
    void newOrganisations() {
        clock.advance(Duration.between(clock.instant(), START));
        workCalendar = WorkCalendar.china();
        bureau = newOrganisation("Science Bureau", OrganisationKind.GOVERNMENT);
        other = newOrganisation("University", OrganisationKind.UNIVERSITY);
    }

    /** Does something as somebody. */
    protected final <T> T as(Caller caller, Supplier<T> work) {
        platform.as(caller);
        return work.get();
    }

    /** {@return a secretary of the bureau} */
    protected final Caller secretary() {
        return person("secretary", bureau, ProgrammeRoles.SECRETARY, Roles.STAFF);
    }

    /** {@return a panel chair of the bureau} */
    protected final Caller chair() {
        return person("chair", bureau, ProgrammeRoles.CHAIR);
    }

    /** {@return an approver of the bureau} */
    protected final Caller approver() {
        return person("approver", bureau, Roles.APPROVER);
    }

    /** {@return somebody of the other organisation who applies} */
    protected final Caller applicant(String id) {
        return person(id, other);
    }

    /** {@return somebody of an organisation with roles} */
    protected static Caller person(String id, String organisation, String... roles) {
        return new Caller(id, "Somebody called " + id, organisation, Set.of(roles), Locale.ENGLISH);
    }

    /** Registers, submits and approves a call. */
    protected final EntryState publish(CallDraft draft) {
        EntryState drafted = as(secretary(), () -> calls.register(draft));
        EntryState submitted = as(secretary(), () -> calls.submit(drafted.id(), drafted.version()));
        return as(approver(), () -> calls.approve(submitted.id(), submitted.version()));
    }

    /** Publishes a call and waits until it is open. */
    protected final String openCallOn(CallTerms terms) {
        LocalizedText titles = LocalizedText.of("en", "A call").with("zh", "一份申报指南");
        String id = publish(CallDraft.of(bureau, titles, terms)).id();
        waitUntil(at(terms.opensAt()));
        return id;
    }

    /** {@return a moment in Shanghai} */
    protected static Instant at(LocalDateTime shanghai) {
        return shanghai.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    /** {@return when the calls of {@link CallFixture} close} */
    protected static Instant closing() {
        return at(CallFixture.CLOSES);
    }

    /** Moves the clock to a moment, unless it is later already. */
    protected final void waitUntil(Instant moment) {
        Duration left = Duration.between(clock.instant(), moment);
        if (!left.isNegative()) {
            clock.advance(left);
        }
    }

    private String newOrganisation(String name, OrganisationKind kind) {
        return as(
                Callers.administrator(),
                () -> platform.get(OrganisationCatalog.class)
                        .register(OrganisationDraft.of(LocalizedText.of("en", name), kind))
                        .id());
    }
}
