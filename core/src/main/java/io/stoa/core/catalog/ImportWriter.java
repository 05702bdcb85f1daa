package io.stoa.core.catalog;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Action;
import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one chunk in one transaction, with one look-up for all of them. */
final class ImportWriter<E extends CatalogEntry, D extends EntryDraft> {

    private final EntryCatalog<E, D, ?, ?> catalog;
    private final EntryKind<E, D> kind;
    private final ModuleContext context;
    private final EntityManager em;
    private final ImportOptions options;
    private final ImportTally tally = new ImportTally();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final List<E> registered = new ArrayList<>();
    private final Map<E, String> revised = new LinkedHashMap<>();
    private final Map<E, D> written = new LinkedHashMap<>();
    private final Map<E, Long> rowNumbers = new HashMap<>();
    private final Locale locale;

    ImportWriter(
            EntryCatalog<E, D, ?, ?> catalog,
            EntryKind<E, D> kind,
            ModuleContext context,
            EntityManager em,
            ImportOptions options) {
        this.catalog = catalog;
        this.kind = kind;
        this.context = context;
        this.em = em;
        this.options = options;
        this.locale = context.access().caller().locale();
    }

    List<ImportProblem> write(List<CheckedRow<D>> rows, Set<String> freshSources) {
        Map<CheckedRow.SourceKey, E> known = known(rows, freshSources);
        Set<String> unknownProviders = catalog.unknownProviders(em, providers(rows));
        for (CheckedRow<D> row : rows) {
            D draft = row.draft();
            Derived derived = row.derived();
            if (draft == null || derived == null) {
                refuse(row.problems());
            } else if (unknownProviders.contains(String.valueOf(draft.providerId()))) {
                refuse(row, List.of(catalog.unknownProvider(String.valueOf(draft.providerId()))));
            } else {
                write(row, draft, derived, known.get(row.key()));
            }
        }
        catalog.remarks(em, written)
                .forEach((entry, remarks) -> remarks.forEach(remark ->
                        problems.add(ImportProblem.of(rowNumbers.getOrDefault(entry, 0L), null, remark, locale))));
        em.flush();
        for (E entry : registered) {
            catalog.record(em, entry, Action.IMPORT, null, null);
        }
        revised.forEach((entry, changes) -> catalog.record(em, entry, Action.IMPORT, null, changes));
        return problems;
    }

    ImportTally tally() {
        return tally;
    }

    private void write(CheckedRow<D> row, D draft, Derived derived, @Nullable E existing) {
        problems.addAll(row.problems());
        if (existing == null) {
            List<Violation> violations = catalog.rules(em, draft, null);
            if (violations.isEmpty()) {
                register(row, draft, derived);
            } else {
                refuse(row, violations);
            }
            return;
        }
        D content = catalog.imported(em, existing, draft);
        Derived result = content == draft ? derived : catalog.derive(content);
        if (existing.getContentHash().equals(result.hash()) && !existing.hasPendingRevision()) {
            tally.countUnchanged();
            return;
        }
        List<Violation> violations = catalog.rules(em, content, existing);
        if (violations.isEmpty()) {
            revise(row, content, result, existing);
        } else {
            refuse(row, violations);
        }
    }

    private void register(CheckedRow<D> row, D draft, Derived derived) {
        E entry = catalog.create(draft, derived, context.ids().next());
        if (options.publish()) {
            entry.becomes(EntryStatus.PUBLISHED, null);
        }
        em.persist(entry);
        registered.add(entry);
        note(entry, draft, row);
        tally.countRegistered();
    }

    private void revise(CheckedRow<D> row, D draft, Derived derived, E existing) {
        boolean aside = existing.getStatus() == EntryStatus.WITHDRAWN && catalog.takesImportsWithdrawn(existing);
        if (!aside && Lifecycle.next(existing.getStatus(), Action.REVISE) == null) {
            refuse(row, List.of(Lifecycle.wrongState(kind.name(), existing, Action.REVISE)));
        } else if (!context.access().may(Action.REVISE, existing.subject(kind.name()))) {
            Message message =
                    Message.of("core.import.other-provider", "provider", existing.getProviderId(), "kind", kind.name());
            refuse(row, List.of(Violation.of(message)));
        } else {
            String changes =
                    aside ? catalog.replace(existing, draft, derived) : catalog.revise(existing, draft, derived);
            if (changes == null) {
                tally.countUnchanged();
            } else {
                revised.put(existing, changes);
                note(existing, draft, row);
                tally.countRevised();
            }
        }
    }

    private void note(E entry, D draft, CheckedRow<D> row) {
        written.put(entry, draft);
        rowNumbers.put(entry, row.number());
    }

    private void refuse(CheckedRow<D> row, List<Violation> violations) {
        refuse(violations.stream()
                .map(v -> ImportProblem.of(row.number(), null, v.message(), locale))
                .toList());
    }

    private void refuse(List<ImportProblem> why) {
        problems.addAll(why);
        tally.countRefused();
    }

    private Set<String> providers(List<CheckedRow<D>> rows) {
        Set<String> providers = new LinkedHashSet<>();
        for (CheckedRow<D> row : rows) {
            D draft = row.draft();
            String provider = draft == null ? null : draft.providerId();
            if (provider != null) {
                providers.add(provider);
            }
        }
        return providers;
    }

    private Map<CheckedRow.SourceKey, E> known(List<CheckedRow<D>> rows, Set<String> freshSources) {
        Map<String, List<String>> idsBySource = new TreeMap<>();
        for (CheckedRow<D> row : rows) {
            CheckedRow.@Nullable SourceKey key = row.key();
            if (key != null && !freshSources.contains(key.source())) {
                idsBySource
                        .computeIfAbsent(key.source(), s -> new ArrayList<>())
                        .add(key.sourceId());
            }
        }
        Map<CheckedRow.SourceKey, E> known = new HashMap<>();
        idsBySource.forEach((source, ids) -> em.createQuery(
                        "select e from " + kind.entity().getSimpleName()
                                + " e where e.source = :source and e.sourceId in :ids",
                        kind.entity())
                .setParameter("source", source)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(e -> known.put(new CheckedRow.SourceKey(source, String.valueOf(e.getSourceId())), e)));
        return known;
    }
}
