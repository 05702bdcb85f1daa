package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.CatalogModule;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.audit.AuditOutcome;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.audit.AuditView;
import io.stoa.core.catalog.Catalog;
import io.stoa.core.catalog.EntryDraft;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryQuery;
import io.stoa.core.catalog.EntrySort;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.error.UsageException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every catalogue must keep, on every database and provider. A catalogue gets these tests by extending this
 * class and supplying its fixtures.
 *
 * @param <D> the catalogue's draft
 * @param <Q> its query
 * @param <S> its summary
 */
@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
public abstract class CatalogContract<D extends EntryDraft, Q extends EntryQuery, S> {

    /** Database and provider, set by JUnit. */
    @Parameter
    protected Stack stack;

    private TestPlatform platform;
    private Catalog<D, Q, S> catalog;
    private String provider;
    private String source;
    private int number;

    /** For subclasses. */
    protected CatalogContract() {}

    /** {@return the modules under test} */
    protected abstract List<CatalogModule> modules();

    /** {@return the catalogue's service interface} */
    protected abstract Class<? extends Catalog<D, Q, S>> catalogType();

    /** {@return the kind of its entries} */
    protected abstract String kind();

    /**
     * A valid draft whose title in English begins with {@code Entry} and the number in five digits.
     *
     * @param providerId the providing organisation
     * @param source the system that it comes from
     * @param n its id there, which makes it differ from others
     * @return the draft
     */
    protected abstract D draft(String providerId, String source, int n);

    /**
     * The same draft with other content and another title.
     *
     * @param draft a draft
     * @param title the new title
     * @return the revision
     */
    protected abstract D retitled(D draft, String title);

    /**
     * The same draft with something that a constraint refuses.
     *
     * @param draft a draft
     * @return an invalid draft
     */
    protected abstract D invalid(D draft);

    /**
     * A query of this catalogue.
     *
     * @param filter the common conditions
     * @param sort the order
     * @return the query
     */
    protected abstract Q query(EntryFilter filter, EntrySort sort);

    /**
     * The id that a summary shows.
     *
     * @param summary a summary
     * @return the entry's id
     */
    protected abstract String idOf(S summary);

    /**
     * Who may register an entry for a provider; its staff, unless the catalogue says otherwise.
     *
     * @param providerId the providing organisation
     * @return the caller
     */
    protected Caller author(String providerId) {
        return Callers.staffOf(providerId);
    }

    /**
     * Who provides an entry; the organisation named in its draft, unless the catalogue says otherwise.
     *
     * @param entryId the entry
     * @param providerId the organisation named in its draft
     * @return the organisation's id
     */
    protected String providerOf(String entryId, String providerId) {
        return providerId;
    }

    /** {@return the platform under test} */
    protected final TestPlatform platform() {
        return platform;
    }

    /** {@return the catalogue under test} */
    protected final Catalog<D, Q, S> catalog() {
        return catalog;
    }

    /** {@return the organisation that provides the entries of this test} */
    protected final String provider() {
        return provider;
    }

    /** {@return a draft that differs from all before} */
    protected final D newDraft() {
        return draft(provider, source, ++number);
    }

    /**
     * Registers a draft as its author.
     *
     * @param draft the draft
     * @return where it stands
     */
    protected final EntryState register(D draft) {
        return as(author(provider), () -> catalog.register(draft));
    }

    /**
     * Registers, submits and approves a draft.
     *
     * @param draft the draft
     * @return where it stands
     */
    protected final EntryState publish(D draft) {
        EntryState state = register(draft);
        EntryState submitted = as(staff(state), () -> catalog.submit(state.id(), state.version()));
        return as(Callers.platformApprover(), () -> catalog.approve(submitted.id(), submitted.version()));
    }

    /**
     * Does something as somebody.
     *
     * @param <T> what comes of it
     * @param caller who acts
     * @param work what they do
     * @return what came of it
     */
    protected final <T> T as(Caller caller, Supplier<T> work) {
        platform.as(caller);
        return work.get();
    }

    /**
     * Staff of the organisation that provides an entry.
     *
     * @param state the entry
     * @return the caller
     */
    protected final Caller staff(EntryState state) {
        return Callers.staffOf(providerOf(state.id(), provider));
    }

    @BeforeParameterizedClassInvocation
    void startPlatform() {
        platform = TestPlatform.start(stack, modules(), builder -> {});
        catalog = platform.get(catalogType());
    }

    @AfterParameterizedClassInvocation
    void closePlatform() {
        platform.close();
    }

    /** Every test has a source of its own, by which it lists its entries and no other's. */
    @BeforeEach
    void newProvider() {
        platform.as(Callers.administrator());
        number++;
        source = "contract-" + number;
        provider = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(
                        LocalizedText.of("en", "Provider " + number), OrganisationKind.RESEARCH_INSTITUTE))
                .id();
    }

    @Test
    void gives_back_the_content_that_was_registered() {
        D draft = newDraft();
        EntryState state = register(draft);

        assertThat(state.status()).isEqualTo(EntryStatus.DRAFT);
        assertThat(as(staff(state), () -> catalog.content(state.id())).content())
                .isEqualTo(draft);
    }

    @Test
    void goes_through_its_whole_life() {
        D draft = newDraft();
        EntryState drafted = register(draft);
        Caller staff = staff(drafted);
        String id = drafted.id();
        EntryState submitted = as(staff, () -> catalog.submit(id, drafted.version()));
        assertThat(submitted.status()).isEqualTo(EntryStatus.SUBMITTED);
        EntryState returned = as(
                Callers.platformApprover(),
                () -> catalog.returnForChanges(id, submitted.version(), "A summary is missing."));
        assertThat(returned.status()).isEqualTo(EntryStatus.RETURNED);
        EntryState revised = as(staff, () -> catalog.revise(id, returned.version(), retitled(draft, "Better")));
        assertThat(revised.status()).isEqualTo(EntryStatus.RETURNED);
        EntryState again = as(staff, () -> catalog.submit(id, revised.version()));
        EntryState published = as(Callers.platformApprover(), () -> catalog.approve(id, again.version()));
        assertThat(published.status()).isEqualTo(EntryStatus.PUBLISHED);
        EntryState suspended = as(staff, () -> catalog.suspend(id, published.version(), "It is being moved."));
        assertThat(suspended.status()).isEqualTo(EntryStatus.SUSPENDED);
        EntryState resumed = as(staff, () -> catalog.resume(id, suspended.version()));
        assertThat(resumed.status()).isEqualTo(EntryStatus.PUBLISHED);
        EntryState withdrawn = as(staff, () -> catalog.withdraw(id, resumed.version(), "It was scrapped."));
        assertThat(withdrawn.status()).isEqualTo(EntryStatus.WITHDRAWN);
        assertThat(actions(id))
                .containsExactly(
                        "entry.register",
                        "entry.submit",
                        "entry.return",
                        "entry.revise",
                        "entry.submit",
                        "entry.approve",
                        "entry.suspend",
                        "entry.resume",
                        "entry.withdraw");
        assertThat(changedStatuses(id))
                .containsExactly(
                        "DRAFT",
                        "SUBMITTED",
                        "RETURNED",
                        "RETURNED",
                        "SUBMITTED",
                        "PUBLISHED",
                        "SUSPENDED",
                        "PUBLISHED",
                        "WITHDRAWN");
    }

    @Test
    void refuses_what_the_state_does_not_allow() {
        EntryState drafted = register(newDraft());
        String id = drafted.id();
        long version = drafted.version();
        platform.as(Callers.administrator());

        assertThatThrownBy(() -> catalog.approve(id, version)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> catalog.returnForChanges(id, version, "why not"))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> catalog.suspend(id, version, "why not")).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> catalog.resume(id, version))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("draft")
                .hasMessageContaining("suspended");
        EntryState withdrawn = catalog.withdraw(id, version, "entered twice");
        assertThatThrownBy(() -> catalog.withdraw(id, withdrawn.version(), "again"))
                .isInstanceOf(RuleViolationException.class);
        assertThat(actions(id)).containsExactly("entry.register", "entry.withdraw");
    }

    @Test
    void refuses_to_withdraw_without_a_reason() {
        EntryState state = register(newDraft());
        platform.as(staff(state));

        assertThatThrownBy(() -> catalog.withdraw(state.id(), state.version(), " "))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> catalog.withdraw(state.id(), state.version(), "x".repeat(1001)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("1001");
    }

    @Test
    void lets_nobody_approve_what_they_submitted() {
        EntryState drafted = register(newDraft());
        platform.as(Callers.administrator());
        EntryState submitted = catalog.submit(drafted.id(), drafted.version());

        assertThatThrownBy(() -> catalog.approve(submitted.id(), submitted.version()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(lines(submitted.id())).last().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo(AuditOutcome.REFUSED);
            assertThat(line.action()).isEqualTo("entry.approve");
        });
    }

    @Test
    void refuses_a_stale_version_and_leaves_nothing() {
        D draft = newDraft();
        EntryState first = register(draft);
        platform.as(staff(first));
        catalog.revise(first.id(), first.version(), retitled(draft, "First to save"));

        assertThatThrownBy(() -> catalog.revise(first.id(), first.version(), retitled(draft, "Too late")))
                .isInstanceOf(ConflictException.class)
                .satisfies(e -> assertThat(((ConflictException) e).code()).isEqualTo("core.entry.stale-version"));
        assertThat(title(first.id())).isEqualTo("First to save");
        assertThat(actions(first.id())).containsExactly("entry.register", "entry.revise");
    }

    @Test
    void changes_nothing_when_the_content_is_the_same() {
        D draft = newDraft();
        EntryState state = register(draft);

        assertThat(as(staff(state), () -> catalog.revise(state.id(), state.version(), draft)))
                .isEqualTo(state);
        assertThat(actions(state.id())).containsExactly("entry.register");
    }

    @Test
    void writes_down_before_and_after_of_a_revision() {
        D draft = newDraft();
        EntryState state = register(draft);
        as(staff(state), () -> catalog.revise(state.id(), state.version(), retitled(draft, "A new name")));

        assertThat(lines(state.id()))
                .last()
                .satisfies(line -> assertThat(line.changes())
                        .contains("A new name")
                        .contains(String.format("Entry %05d", number)));
    }

    @Test
    void refuses_an_invalid_draft_and_leaves_nothing() {
        D draft = invalid(newDraft());
        platform.as(author(provider));

        assertThatThrownBy(() -> catalog.register(draft)).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> catalog.check(draft)).isInstanceOf(ConstraintViolationException.class);
        assertThat(listed(Callers.administrator(), EntrySort.TITLE, 10)).isEmpty();
    }

    @Test
    void checks_a_draft_without_registering_it() {
        platform.as(author(provider));

        assertThat(catalog.check(newDraft())).isEmpty();
        assertThat(listed(Callers.administrator(), EntrySort.TITLE, 10)).isEmpty();
    }

    @Test
    void refuses_a_source_id_that_is_known_already() {
        D draft = newDraft();
        register(draft);
        D other = retitled(draft, "Another entry");

        assertThatThrownBy(() -> register(other))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(source);
        assertThat(listed(Callers.administrator(), EntrySort.TITLE, 10)).hasSize(1);
    }

    @Test
    void shows_a_draft_to_its_provider_only() {
        EntryState drafted = register(newDraft());

        assertThat(listed(staff(drafted), EntrySort.TITLE, 10)).containsExactly(drafted.id());
        assertThat(listed(Callers.platformApprover(), EntrySort.TITLE, 10)).containsExactly(drafted.id());
        assertThat(listed(Callers.anybody(), EntrySort.TITLE, 10)).isEmpty();
        assertThat(listed(Callers.staffOf(otherOrganisation()), EntrySort.TITLE, 10))
                .isEmpty();
    }

    @Test
    void shows_a_published_entry_to_everybody_until_it_is_suspended() {
        EntryState published = publish(newDraft());
        assertThat(listed(Callers.anybody(), EntrySort.NEWEST, 10)).containsExactly(published.id());

        as(staff(published), () -> catalog.suspend(published.id(), published.version(), "It is being moved."));
        assertThat(listed(Callers.anybody(), EntrySort.NEWEST, 10)).isEmpty();
        assertThat(listed(staff(published), EntrySort.NEWEST, 10)).containsExactly(published.id());
    }

    @Test
    void refuses_a_caller_of_another_organisation_and_writes_the_refusal_down() {
        D draft = newDraft();
        EntryState published = publish(draft);
        String id = published.id();
        long version = published.version();
        platform.as(new Caller(
                "stranger", "Stranger", otherOrganisation(), Set.of(Roles.STAFF, Roles.APPROVER), Locale.ENGLISH));
        List<ThrowingCallable> calls = List.of(
                () -> catalog.register(newDraft()),
                () -> catalog.check(newDraft()),
                () -> catalog.revise(id, version, retitled(draft, "Mine now")),
                () -> catalog.submit(id, version),
                () -> catalog.approve(id, version),
                () -> catalog.returnForChanges(id, version, "no"),
                () -> catalog.suspend(id, version, "no"),
                () -> catalog.resume(id, version),
                () -> catalog.withdraw(id, version, "no"),
                () -> catalog.content(id),
                () -> catalog.importAll(
                        List.<ImportRow<D>>of().iterator(), ImportOptions.forProvider("theirs", provider)));
        for (ThrowingCallable call : calls) {
            assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(title(id)).startsWith("Entry");
        assertThat(lines(id).stream().filter(l -> l.outcome() == AuditOutcome.REFUSED))
                .hasSize(8)
                .allSatisfy(l -> assertThat(l.actorId()).isEqualTo("stranger"));
    }

    @Test
    void does_not_tell_a_stranger_that_a_hidden_entry_exists() {
        EntryState drafted = register(newDraft());
        platform.as(Callers.staffOf(otherOrganisation()));

        assertThatThrownBy(() -> catalog.submit(drafted.id(), drafted.version()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> catalog.submit("no-such-id", 0)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(EntrySort.class)
    void lists_every_entry_once_page_by_page(EntrySort sort) {
        Set<String> registered = new HashSet<>();
        for (int i = 0; i < 23; i++) {
            registered.add(register(newDraft()).id());
        }
        List<String> all = listed(Callers.administrator(), sort, 1000);
        List<String> paged = listed(Callers.administrator(), sort, 5);

        assertThat(all).containsExactlyInAnyOrderElementsOf(registered);
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void refuses_a_cursor_of_another_query() {
        register(newDraft());
        register(newDraft());
        platform.as(Callers.administrator());
        Page<S> page = catalog.list(query(mine(), EntrySort.TITLE), PageRequest.first(1));
        PageRequest next = PageRequest.first(1).after(page);

        assertThatThrownBy(() -> catalog.list(query(mine(), EntrySort.NEWEST), next))
                .isInstanceOf(UnreadableInputException.class);
        assertThatThrownBy(() -> catalog.list(query(mine(), EntrySort.TITLE), new PageRequest(1, next.after() + "x")))
                .isInstanceOf(UnreadableInputException.class);
        assertThatThrownBy(() -> catalog.list(query(mine(), EntrySort.TITLE), new PageRequest(1, "!.!")))
                .isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void takes_wild_cards_in_a_searched_text_literally() {
        EntryState percent = register(retitled(newDraft(), "100% pure_argon! ＳＥＭ"));
        register(newDraft());
        platform.as(Callers.administrator());

        assertThat(found("0%")).containsExactly(percent.id());
        assertThat(found("e_a")).containsExactly(percent.id());
        assertThat(found("argon!")).containsExactly(percent.id());
        assertThat(found("sem PURE")).containsExactly(percent.id());
        assertThat(found("_ntry")).isEmpty();
    }

    @Test
    void joins_the_hosts_transaction_and_goes_with_it() {
        platform.as(author(provider));
        assertThatThrownBy(() -> platform.transactions().runRequired(em -> {
                    catalog.register(newDraft());
                    assertThat(catalog.list(query(mine(), EntrySort.TITLE), PageRequest.first(10)))
                            .isNotNull();
                    throw new IllegalStateException("the host changes its mind");
                }))
                .hasMessage("the host changes its mind");
        assertThat(listed(Callers.administrator(), EntrySort.TITLE, 10)).isEmpty();
    }

    @Test
    void imports_new_rows_leaves_known_ones_and_revises_changed_ones() {
        List<D> drafts = drafts(25);
        assertThat(counts(importAll("first", drafts))).containsExactly(25L, 25L, 0L, 0L, 0L);
        assertThat(counts(importAll("first", drafts))).containsExactly(25L, 0L, 0L, 25L, 0L);

        List<D> changed = new ArrayList<>(drafts);
        changed.set(7, retitled(drafts.get(7), "Changed at its source"));
        assertThat(counts(importAll("first", changed))).containsExactly(25L, 0L, 1L, 24L, 0L);
        assertThat(listed(Callers.administrator(), EntrySort.TITLE, 1000)).hasSize(25);
        assertThat(found("changed")).hasSize(1);
    }

    @Test
    void reports_bad_rows_and_imports_the_rest() {
        List<D> drafts = new ArrayList<>(drafts(12));
        drafts.set(3, invalid(drafts.get(3)));
        ImportReport report = importAll("with a bad row", drafts);

        assertThat(counts(report)).containsExactly(12L, 11L, 0L, 0L, 1L);
        assertThat(report.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.row()).isEqualTo(5);
            assertThat(problem.field()).isNotBlank();
            assertThat(problem.message()).isNotBlank();
        });
        assertThat(as(author(provider), () -> catalog.importProblems(report.runId(), PageRequest.first(100)))
                        .items())
                .isEqualTo(report.problems());
    }

    @Test
    void goes_on_behind_the_last_chunk_after_an_interruption() {
        List<D> drafts = new ArrayList<>(drafts(30));
        drafts.set(2, invalid(drafts.get(2)));
        drafts.set(28, invalid(drafts.get(28)));
        Iterator<ImportRow<D>> breaking = new Iterator<>() {
            private final Iterator<ImportRow<D>> rows = rows(drafts);
            private int left = 17;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public ImportRow<D> next() {
                if (left-- == 0) {
                    throw new IllegalStateException("the line is cut");
                }
                return rows.next();
            }
        };
        platform.as(author(provider));
        ImportOptions options = options("interrupted").inChunksOf(5);
        assertThatThrownBy(() -> catalog.importAll(breaking, options)).hasMessage("the line is cut");
        assertThat(listed(Callers.administrator(), EntrySort.TITLE, 1000)).hasSize(14);

        platform.as(author(provider));
        ImportReport report = catalog.importAll(rows(drafts), options);
        assertThat(counts(report)).containsExactly(30L, 28L, 0L, 0L, 2L);
        assertThat(report.problems().stream().map(ImportProblem::row).distinct())
                .containsExactly(4L, 30L);
    }

    @Test
    void says_which_source_ids_come_twice_in_a_file_and_lets_the_later_row_win() {
        List<D> drafts = new ArrayList<>(drafts(12));
        drafts.add(2, retitled(drafts.get(0), "Said again at once"));
        drafts.add(retitled(drafts.get(5), "Said again later"));
        ImportReport report = importAll("with rows twice", drafts);

        assertThat(counts(report)).containsExactly(14L, 12L, 2L, 0L, 0L);
        assertThat(report.problems()).allMatch(ImportProblem::isRemark);
        assertThat(report.problems())
                .filteredOn(problem -> problem.code().equals("core.import.remark.repeated-source-id"))
                .extracting(ImportProblem::row)
                .containsExactly(4L, 15L);
        assertThat(found("again")).hasSize(2);
    }

    @Test
    void refuses_to_import_inside_a_hosts_transaction() {
        platform.as(author(provider));
        assertThatThrownBy(() -> platform.transactions()
                        .runRequired(em -> catalog.importAll(rows(drafts(1)), options("joined"))))
                .isInstanceOf(UsageException.class);
        assertThat(listed(Callers.administrator(), EntrySort.TITLE, 10)).isEmpty();
    }

    @Test
    void publishes_imported_rows_for_callers_who_may_approve() {
        platform.as(Callers.administrator());
        ImportReport report = catalog.importAll(
                rows(drafts(3)), ImportOptions.forAll("published " + source).publishing());

        assertThat(report.registered()).isEqualTo(3);
        assertThat(listed(Callers.anybody(), EntrySort.TITLE, 10)).hasSize(3);
    }

    @Test
    void lets_one_of_many_simultaneous_revisions_win() throws Exception {
        D draft = newDraft();
        EntryState state = register(draft);
        Caller staff = staff(state);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> calls = IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(i -> () -> {
                        platform.as(staff);
                        try {
                            catalog.revise(state.id(), state.version(), retitled(draft, "By thread " + i));
                            return "won";
                        } catch (ConflictException e) {
                            return "conflict";
                        }
                    })
                    .toList();
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : pool.invokeAll(calls)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).hasSize(8).containsOnlyOnce("won").contains("conflict");
        } finally {
            pool.shutdownNow();
        }
        assertThat(actions(state.id())).containsExactly("entry.register", "entry.revise");
    }

    private String otherOrganisation() {
        platform.as(Callers.administrator());
        return platform.get(OrganisationCatalog.class)
                .register(
                        OrganisationDraft.of(LocalizedText.of("en", "Other " + ++number), OrganisationKind.ENTERPRISE))
                .id();
    }

    private List<D> drafts(int count) {
        return IntStream.range(0, count).mapToObj(i -> newDraft()).toList();
    }

    private ImportOptions options(String name) {
        return author(provider).is(Roles.ADMINISTRATOR)
                ? ImportOptions.forAll(name + source)
                : ImportOptions.forProvider(name + source, provider);
    }

    private ImportReport importAll(String name, List<D> drafts) {
        return as(
                author(provider),
                () -> catalog.importAll(rows(drafts), options(name).inChunksOf(10)));
    }

    private Iterator<ImportRow<D>> rows(List<D> drafts) {
        return IntStream.range(0, drafts.size())
                .<ImportRow<D>>mapToObj(i -> new ImportRow.Read<>(i + 2, drafts.get(i)))
                .iterator();
    }

    private static List<Long> counts(ImportReport report) {
        return List.of(report.read(), report.registered(), report.revised(), report.unchanged(), report.refused());
    }

    private EntryFilter mine() {
        return EntryFilter.all().withSource(source);
    }

    private List<String> found(String text) {
        platform.as(Callers.administrator());
        return catalog.list(query(mine().withText(text), EntrySort.TITLE), PageRequest.first(100)).items().stream()
                .map(this::idOf)
                .toList();
    }

    private List<String> listed(Caller caller, EntrySort sort, int pageSize) {
        platform.as(caller);
        Q query = query(mine(), sort);
        return Page.stream(PageRequest.first(pageSize), page -> catalog.list(query, page))
                .map(this::idOf)
                .toList();
    }

    private String title(String id) {
        return as(Callers.administrator(), () -> catalog.content(id))
                .content()
                .titles()
                .sourceText();
    }

    private List<AuditView> lines(String id) {
        return as(
                        Callers.administrator(),
                        () -> platform.get(AuditTrail.class).of(new ResourceRef(kind(), id), PageRequest.first(100)))
                .items();
    }

    private List<String> actions(String id) {
        return lines(id).stream()
                .filter(line -> line.outcome() == AuditOutcome.DONE)
                .map(AuditView::action)
                .toList();
    }

    /** The change log, read behind the library's back. */
    private List<String> changedStatuses(String id) {
        return platform.transactions().required(em -> {
            List<?> rows = em.createNativeQuery(
                            "select status from stoa_entry_change where entry_id = ?1 order by changed_at")
                    .setParameter(1, id)
                    .getResultList();
            return rows.stream().map(String::valueOf).toList();
        });
    }
}
