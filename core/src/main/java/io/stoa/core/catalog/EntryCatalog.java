package io.stoa.core.catalog;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.access.Caller;
import io.stoa.core.audit.AuditReason;
import io.stoa.core.change.EntryChanged;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.organisation.ProviderRules;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.core.search.SearchDetails;
import io.stoa.core.search.SearchEntry;
import io.stoa.core.search.SearchSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The engine behind every catalogue: lifecycle, access, validation, audit trail, change log, lists and imports. A
 * catalogue extends it and says what its drafts, entities and summaries look like.
 *
 * @param <E> the entity
 * @param <D> the draft
 * @param <Q> the query
 * @param <S> the summary
 */
public abstract class EntryCatalog<E extends CatalogEntry, D extends EntryDraft, Q extends EntryQuery, S>
        implements Catalog<D, Q, S> {

    private static final int EXPORTED_AT_ONCE = 500;

    private final EntryKind<E, D> kind;
    private final ModuleContext context;
    private final EntryImport<E, D> imports;

    /**
     * An engine for a kind of entries.
     *
     * @param kind the kind
     * @param context what the platform gives to the module
     */
    protected EntryCatalog(EntryKind<E, D> kind, ModuleContext context) {
        this.kind = kind;
        this.context = context;
        this.imports = new EntryImport<>(this, kind, context);
        context.contributions()
                .add(SearchSource.class, new EntrySearchSource<>(kind, context.transactions(), this::searchEntry));
    }

    /**
     * {@return a new entity for a draft, with nothing filled in; the engine and {@link #apply} do the rest}
     */
    protected abstract E newEntry();

    /**
     * Fills in what the catalogue adds to an entry.
     *
     * @param entry a new entry or one that is revised
     * @param draft a valid draft
     */
    protected abstract void apply(E entry, D draft);

    /**
     * The draft that an entry was made of: the inverse of {@link #apply} and of what the engine fills in.
     *
     * @param entry an entry
     * @return a draft equal to the one last applied
     */
    protected abstract D draftOf(E entry);

    /**
     * What a list shows of an entry.
     *
     * @param entry an entry that the caller may see
     * @return its summary
     */
    protected abstract S summaryOf(E entry);

    /**
     * Adds the conditions that only this catalogue knows.
     *
     * @param query what is asked for
     * @param conditions takes them; the alias of the entry is {@code e}
     */
    protected abstract void where(Q query, Conditions conditions);

    /**
     * The rules of this catalogue that stand against a draft.
     *
     * @param em the entity manager of the transaction
     * @param draft a valid draft
     * @param existing the entry that it revises, or null
     * @return the violations
     */
    protected List<Violation> rules(EntityManager em, D draft, @Nullable E existing) {
        return List.of();
    }

    /**
     * What an import makes of an entry that is known, where that is not simply what the row says: a catalogue that put
     * together an entry from several sources says here what it becomes when one of them speaks again.
     *
     * @param em the entity manager of the transaction
     * @param existing the entry
     * @param draft what the row says
     * @return the content that the entry shall have
     */
    protected D imported(EntityManager em, E existing, D draft) {
        return draft;
    }

    /**
     * Whether a withdrawn entry goes on taking what its source says of it, without coming back: as that of an entry
     * which stands for it does. Otherwise its rows are refused.
     *
     * @param entry a withdrawn entry
     * @return true if an import changes its content
     */
    protected boolean takesImportsWithdrawn(E entry) {
        return false;
    }

    /**
     * What is to be said of rows of an import that go in nevertheless. Their codes are those of {@linkplain
     * ImportProblem#isRemark() remarks}.
     *
     * @param em the entity manager of the transaction, in which the entries are not yet written
     * @param written what a chunk makes new or changes
     * @return the remarks by entry; entries of which nothing is to be said are left out
     */
    protected Map<E, List<Message>> remarks(EntityManager em, Map<E, D> written) {
        return Map.of();
    }

    /**
     * What of a content everybody may see who sees the entry; all of it, unless the catalogue says otherwise.
     *
     * @param draft the whole content
     * @return the content without what only the provider's own people may see
     */
    protected D publicPart(D draft) {
        return draft;
    }

    /**
     * Texts besides titles that {@link EntryFilter#text()} looks through.
     *
     * @param draft a valid draft
     * @return words divided by spaces
     */
    protected String searchText(D draft) {
        return "";
    }

    /**
     * What a search over all catalogues may know of an entry beyond its titles, summaries and subjects.
     *
     * @param draft the part of a content that everybody may see who sees the entry
     * @return the words of {@link #searchText}, unless the catalogue tells names, identifiers and years apart
     */
    protected SearchDetails searchDetails(D draft) {
        return SearchDetails.ofText(searchText(draft));
    }

    /**
     * The organisation that provides an entry.
     *
     * @param draft a valid draft
     * @param newId the id of the new entry
     * @return the organisation's id
     */
    protected String providerOf(D draft, String newId) {
        String provider = draft.providerId();
        if (provider == null) {
            throw new RuleViolationException(Violation.of(Message.of("core.entry.no-provider", "kind", kind.name())));
        }
        return provider;
    }

    /**
     * The providers among these that an entry may not name.
     *
     * @param em the entity manager of the transaction
     * @param providerIds ids of organisations
     * @return those that are unknown or withdrawn
     */
    protected Set<String> unknownProviders(EntityManager em, Collection<String> providerIds) {
        return ProviderRules.unknown(em, providerIds);
    }

    /**
     * {@return what the platform gives to the module}
     */
    protected final ModuleContext context() {
        return context;
    }

    /**
     * {@return the kind of the entries}
     */
    protected final EntryKind<E, D> kind() {
        return kind;
    }

    @Override
    public List<Violation> check(D draft) {
        validate(draft);
        String id = context.ids().next();
        context.access().require(Action.REGISTER, newSubject(draft, id));
        return context.transactions().required(em -> violations(em, draft, null, id));
    }

    @Override
    public EntryState register(D draft) {
        validate(draft);
        String id = context.ids().next();
        context.access().require(Action.REGISTER, newSubject(draft, id));
        return translating(
                draft,
                () -> context.transactions().required(em -> {
                    refuseIfAny(violations(em, draft, null, id));
                    E entry = create(draft, derive(draft), id);
                    em.persist(entry);
                    em.flush();
                    record(em, entry, Action.REGISTER, null, null);
                    return entry.state();
                }));
    }

    @Override
    public EntryState revise(String id, long version, D draft) {
        validate(draft);
        return translating(
                draft,
                () -> context.transactions().required(em -> {
                    E entry = locked(em, id, version, Action.REVISE);
                    refuseIfAny(violations(em, draft, entry, id));
                    String changes = revise(entry, draft, derive(draft));
                    em.flush();
                    if (changes != null) {
                        record(em, entry, Action.REVISE, null, changes);
                    }
                    return entry.state();
                }));
    }

    @Override
    public EntryState submit(String id, long version) {
        return move(id, version, Action.SUBMIT, null);
    }

    @Override
    public EntryState approve(String id, long version) {
        return move(id, version, Action.APPROVE, null);
    }

    @Override
    public EntryState returnForChanges(String id, long version, String reason) {
        return move(id, version, Action.RETURN, AuditReason.required(reason));
    }

    @Override
    public EntryState suspend(String id, long version, String reason) {
        return move(id, version, Action.SUSPEND, AuditReason.required(reason));
    }

    @Override
    public EntryState resume(String id, long version) {
        return move(id, version, Action.RESUME, null);
    }

    @Override
    public EntryState withdraw(String id, long version, String reason) {
        return move(id, version, Action.WITHDRAW, AuditReason.required(reason));
    }

    @Override
    public EntryContent<D> content(String id) {
        return context.transactions().required(em -> {
            E entry = visible(em, id);
            context.access().require(Action.READ_CONTENT, entry.subject(kind.name()));
            String pending = entry.pendingRevision();
            return new EntryContent<>(
                    entry.state(), draftOf(entry), pending == null ? null : Json.read(pending, kind.draft()));
        });
    }

    @Override
    public Page<S> list(Q query, PageRequest page) {
        Conditions conditions = conditions(query);
        return context.transactions()
                .required(em -> new EntryList<>(kind, context.cursors())
                        .page(em, conditions, query, page)
                        .map(this::summaryOf));
    }

    @Override
    public Iterator<D> export(Q query) {
        return Page.<D>stream(
                        PageRequest.first(EXPORTED_AT_ONCE),
                        request -> context.transactions()
                                .required(em -> new EntryList<>(kind, context.cursors())
                                        .page(em, conditions(query), query, request)
                                        .map(this::exported)))
                .iterator();
    }

    @Override
    public ImportReport importAll(Iterator<? extends ImportRow<D>> rows, ImportOptions options) {
        return imports.run(rows, options);
    }

    @Override
    public Page<ImportProblem> importProblems(String runId, PageRequest page) {
        return imports.problems(runId, page);
    }

    /**
     * An entry that the caller may see.
     *
     * @param em the entity manager of the transaction
     * @param id the entry
     * @return the entry
     * @throws NotFoundException if there is none, or the caller may not see it
     */
    protected final E visible(EntityManager em, String id) {
        E entry = em.find(kind.entity(), id);
        if (entry == null) {
            throw notFound(id);
        }
        context.access().requireVisible(entry.subject(kind.name()));
        return entry;
    }

    /**
     * Whether the caller may see an entry.
     *
     * @param entry an entry
     * @return true if it is in the caller's scope
     */
    protected final boolean isVisible(E entry) {
        return context.access().readScope(kind.name()).allows(entry.subject(kind.name()));
    }

    /**
     * An entry locked for a change, if the caller may make it: visible, allowed, and of the version that the caller
     * knows.
     *
     * @param em the entity manager of the transaction
     * @param id the entry
     * @param version its version as the caller knows it
     * @param action what the caller wants to do
     * @return the entry
     */
    protected final E locked(EntityManager em, String id, long version, Action action) {
        E entry = em.find(kind.entity(), id, LockModeType.PESSIMISTIC_WRITE);
        if (entry == null) {
            throw notFound(id);
        }
        context.access().requireVisible(entry.subject(kind.name()));
        context.access().require(action, entry.subject(kind.name()));
        if (entry.getVersion() != version) {
            throw stale(id, version, entry.getVersion());
        }
        return entry;
    }

    /**
     * Marks an entry as changed now, for a change that lies outside of its content. Its version rises with the next
     * flush; {@link #record} comes after that.
     *
     * @param entry a locked entry
     */
    protected final void touch(E entry) {
        entry.touch(context.clock().instant());
    }

    /**
     * Withdraws an entry whatever its state and replaces its content, also that of a revision that waits: for the erasure
     * of personal data, which no state may hinder. Its version rises with the next flush; {@link #record} comes after
     * that.
     *
     * @param entry a locked entry
     * @param rest what is left of it
     */
    protected final void erase(E entry, D rest) {
        entry.touch(context.clock().instant());
        entry.pending(null);
        fill(entry, rest, derive(rest));
        entry.becomes(EntryStatus.WITHDRAWN, null);
    }

    /**
     * Puts an entry into a state to which no action of the lifecycle leads from where it stands, such as back from
     * where a merge had put it. Its version rises with the next flush; {@link #record} comes after that.
     *
     * @param entry a locked entry
     * @param status the state
     * @param reason why, or null
     */
    protected final void place(E entry, EntryStatus status, @Nullable String reason) {
        entry.touch(context.clock().instant());
        entry.becomes(status, reason);
    }

    /**
     * Replaces the content of an entry at once, also where revisions wait for approval and whatever its state. Its version
     * rises with the next flush; {@link #record} comes after that.
     *
     * @param entry a locked entry
     * @param draft its new content, which must be valid
     * @return what changed, as JSON; null if the content is the same
     */
    protected final @Nullable String replace(E entry, D draft) {
        return replace(entry, draft, derive(draft));
    }

    /**
     * Writes the audit line and the change-log row of a change that was made to an entry. Call it after a flush.
     *
     * @param em the entity manager of the transaction
     * @param entry the entry as it is now
     * @param action what was done
     * @param reason why, or null
     * @param changes what changed, as JSON, or null
     */
    protected final void record(
            EntityManager em, E entry, Action action, @Nullable String reason, @Nullable String changes) {
        Caller caller = context.access().caller();
        AccessSubject subject = entry.subject(kind.name());
        context.audit().done(em, caller, action, subject, reason, changes);
        context.changes()
                .record(
                        em,
                        new EntryChanged(
                                new ResourceRef(kind.name(), entry.getId()),
                                entry.getProviderId(),
                                entry.getAudience(),
                                entry.getStatus(),
                                entry.getVersion(),
                                entry.getUpdatedAt()));
        context.events()
                .publish(new EntryEvent(
                        new ResourceRef(kind.name(), entry.getId()),
                        action,
                        entry.getStatus(),
                        caller.id(),
                        entry.getUpdatedAt()));
    }

    final Set<ConstraintViolation<D>> constraintViolations(D draft) {
        return context.validator().validate(draft);
    }

    final AccessSubject newSubject(D draft, String id) {
        return AccessSubject.ofProvider(kind.name(), null, providerOf(draft, id));
    }

    final List<Violation> violations(EntityManager em, D draft, @Nullable E existing, String id) {
        List<Violation> violations = new ArrayList<>();
        String provider = existing == null ? providerOf(draft, id) : existing.getProviderId();
        for (String unknown : unknownProviders(em, List.of(provider))) {
            violations.add(unknownProvider(unknown));
        }
        violations.addAll(rules(em, draft, existing));
        return violations;
    }

    final Violation unknownProvider(String id) {
        return Violation.of(Message.of("core.entry.unknown-provider", "kind", kind.name(), "provider", id));
    }

    final E create(D draft, Derived derived, String id) {
        E entry = newEntry();
        entry.begin(id, providerOf(draft, id), draft, context.clock().instant());
        fill(entry, draft, derived);
        return entry;
    }

    /** Revises an entry and returns what changed, to be recorded after a flush; null if the content is the same. */
    final @Nullable String revise(E entry, D draft, Derived derived) {
        Lifecycle.require(kind.name(), entry, Action.REVISE);
        if (derived.hash().equals(entry.getContentHash()) && !entry.hasPendingRevision()) {
            return null;
        }
        String changes = Differences.between(draftOf(entry), draft);
        entry.touch(context.clock().instant());
        if (kind.approveRevisions() && entry.getStatus() == EntryStatus.PUBLISHED) {
            entry.pending(Json.write(draft));
            entry.submittedBy(context.access().caller().id());
        } else {
            fill(entry, draft, derived);
        }
        return changes;
    }

    final @Nullable String replace(E entry, D draft, Derived derived) {
        if (derived.hash().equals(entry.getContentHash())) {
            return null;
        }
        String changes = Differences.between(draftOf(entry), draft);
        entry.touch(context.clock().instant());
        fill(entry, draft, derived);
        return changes;
    }

    /** What is computed of a draft without a transaction, which an import does ahead. */
    final Derived derive(D draft) {
        return new Derived(Json.contentHash(draft), EntryTexts.of(draft, searchText(draft), context.titleSort()));
    }

    private SearchEntry searchEntry(E entry) {
        D shown = publicPart(draftOf(entry));
        return new SearchEntry(
                entry.ref(kind.name()),
                entry.getProviderId(),
                entry.getStatus(),
                entry.getAudience(),
                shown.titles(),
                entry.getTitleSort(),
                shown.summaries(),
                shown.subjects(),
                shown.region(),
                entry.getUpdatedAt(),
                searchDetails(shown));
    }

    private D exported(E entry) {
        D draft = draftOf(entry);
        return context.access().may(Action.READ_CONTENT, entry.subject(kind.name())) ? draft : publicPart(draft);
    }

    private Conditions conditions(Q query) {
        Conditions conditions = Conditions.of(query.entry(), context.access().readScope(kind.name()));
        where(query, conditions);
        return conditions;
    }

    private void fill(E entry, D draft, Derived derived) {
        entry.describe(draft, derived);
        apply(entry, draft);
    }

    private EntryState move(String id, long version, Action action, @Nullable String reason) {
        return translating(
                null,
                () -> context.transactions().required(em -> {
                    E entry = locked(em, id, version, action);
                    EntryStatus next = Lifecycle.require(kind.name(), entry, action);
                    entry.touch(context.clock().instant());
                    String changes = decideRevision(entry, action);
                    entry.becomes(next, reason);
                    if (action.equals(Action.SUBMIT)) {
                        entry.submittedBy(context.access().caller().id());
                    }
                    em.flush();
                    record(em, entry, action, reason, changes);
                    return entry.state();
                }));
    }

    /** Approving takes the pending revision over; returning it or withdrawing the entry drops it. */
    private @Nullable String decideRevision(E entry, Action action) {
        String pending = entry.pendingRevision();
        if (pending == null || action.equals(Action.SUSPEND) || action.equals(Action.RESUME)) {
            return null;
        }
        D revision = Json.read(pending, kind.draft());
        String changes = Differences.between(draftOf(entry), revision);
        if (action.equals(Action.APPROVE)) {
            fill(entry, revision, derive(revision));
        }
        entry.pending(null);
        return changes;
    }

    private void validate(D draft) {
        Set<ConstraintViolation<D>> violations = constraintViolations(draft);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }

    private static void refuseIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    /** Turns what the database says about keys and versions into the conflict that it means. */
    private <T> T translating(@Nullable D draft, java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockException e) {
            throw ConflictException.retryable(Message.of("core.entry.changed-meanwhile", "kind", kind.name()), e);
        } catch (PersistenceException e) {
            throw DatabaseErrors.isUniqueViolation(e) ? taken(draft, e) : e;
        }
    }

    final ConflictException taken(@Nullable D draft, Throwable cause) {
        return ConflictException.of(DatabaseErrors.taken(
                kind.name(), draft == null ? null : draft.source(), draft == null ? null : draft.sourceId(), cause));
    }

    private NotFoundException notFound(String id) {
        return KnownEntry.notFound(kind.name(), id);
    }

    private ConflictException stale(String id, long given, long current) {
        return ConflictException.staleVersion(kind.name(), id, given, current);
    }
}
