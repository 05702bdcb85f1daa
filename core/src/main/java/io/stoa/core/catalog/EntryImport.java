package io.stoa.core.catalog;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.access.Caller;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.StoaException;
import io.stoa.core.error.UsageException;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.persistence.DatabaseErrors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs an import chunk by chunk. A chunk's entries, its audit lines, its problems and the run's position are one
 * transaction, so that a crash leaves the position behind the last whole chunk.
 */
final class EntryImport<E extends CatalogEntry, D extends EntryDraft> {

    private final EntryCatalog<E, D, ?, ?> catalog;
    private final EntryKind<E, D> kind;
    private final ModuleContext context;

    EntryImport(EntryCatalog<E, D, ?, ?> catalog, EntryKind<E, D> kind, ModuleContext context) {
        this.catalog = catalog;
        this.kind = kind;
        this.context = context;
    }

    ImportReport run(Iterator<? extends ImportRow<D>> rows, ImportOptions options) {
        if (context.transactions().isActive()) {
            throw new UsageException(Message.of("core.import.in-transaction", "name", options.name()));
        }
        AccessSubject subject = new AccessSubject(kind.name(), null, options.providerId(), null, null, null);
        context.access().require(Action.IMPORT, subject);
        if (options.publish()) {
            context.access().require(Action.APPROVE, subject);
        }
        ImportRun run = begin(options);
        ImportCheck<D> check =
                new ImportCheck<>(kind, context, options, catalog::constraintViolations, catalog::derive);
        ImportReader<D> reader = new ImportReader<>(rows, check, run.lastRow(), options.chunkSize());
        write(run, reader, options);
        return finish(run.id());
    }

    /** Reads and checks the next chunk on another thread while this one waits for the database to take the last. */
    private void write(ImportRun run, ImportReader<D> reader, ImportOptions options) {
        Set<String> known = new HashSet<>();
        Set<String> fresh = new HashSet<>();
        long position = run.lastRow();
        CompletableFuture<List<CheckedRow<D>>> next = readAhead(reader);
        try {
            for (List<CheckedRow<D>> rows = taken(next); !rows.isEmpty(); rows = taken(next)) {
                next = readAhead(reader);
                position = write(run.id(), position, rows, options, freshSources(rows, known, fresh));
            }
        } finally {
            // The caller's rows must not be read any more once this method has ended.
            next.handle((rows, error) -> List.of()).join();
        }
    }

    private CompletableFuture<List<CheckedRow<D>>> readAhead(ImportReader<D> reader) {
        Caller caller = context.access().caller();
        return CompletableFuture.supplyAsync(() -> context.access().as(caller, reader::next), context.executor());
    }

    private static <T> T taken(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * The sources of which no entry was known when this run first met them. Their rows need not be looked up: one
     * that comes twice fails on the unique key, and its chunk is written again row by row with look-ups. Looking up
     * 500 ids in a table that fills from empty would make PostgreSQL keep the plan that it made for the empty table.
     */
    private Set<String> freshSources(List<CheckedRow<D>> rows, Set<String> known, Set<String> fresh) {
        for (CheckedRow<D> row : rows) {
            D draft = row.draft();
            String source = draft == null ? null : draft.source();
            if (source != null && !known.contains(source) && !fresh.contains(source)) {
                (isKnown(source) ? known : fresh).add(source);
            }
        }
        return fresh;
    }

    private boolean isKnown(String source) {
        return context.transactions()
                .<Boolean>independent(em -> !em.createQuery(
                                "select e.id from " + kind.entity().getSimpleName() + " e where e.source = :source",
                                String.class)
                        .setParameter("source", source)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty());
    }

    Page<ImportProblem> problems(String runId, PageRequest page) {
        return context.transactions().required(em -> {
            ImportRun run = em.find(ImportRun.class, runId);
            if (run == null || !run.isOf(kind.name())) {
                throw new NotFoundException(Message.of("core.entry.not-found", "kind", "import-run", "id", runId));
            }
            context.access()
                    .require(Action.IMPORT, new AccessSubject(kind.name(), null, run.providerId(), null, null, null));
            return ImportProblemRow.page(em, context.cursors(), runId, page);
        });
    }

    private static ConflictException runningElsewhere(ImportOptions options, @Nullable Throwable cause) {
        return ConflictException.retryable(Message.of("core.import.running-elsewhere", "name", options.name()), cause);
    }

    private ImportRun begin(ImportOptions options) {
        try {
            return openOrNew(options);
        } catch (PersistenceException e) {
            throw DatabaseErrors.isUniqueViolation(e) ? runningElsewhere(options, e) : e;
        }
    }

    private ImportRun openOrNew(ImportOptions options) {
        return context.transactions().independent(em -> {
            List<ImportRun> open = em.createQuery(
                            "select r from ImportRun r where r.kind = :kind and r.openName = :name", ImportRun.class)
                    .setParameter("kind", kind.name())
                    .setParameter("name", options.name())
                    .getResultList();
            if (!open.isEmpty()) {
                return open.get(0);
            }
            ImportRun run = new ImportRun(
                    context.ids().next(),
                    kind.name(),
                    options,
                    context.access().caller().id(),
                    context.clock().instant());
            em.persist(run);
            return run;
        });
    }

    /** Writes a chunk and returns the new position; a chunk that fails is written again row by row. */
    private long write(
            String runId, long position, List<CheckedRow<D>> rows, ImportOptions options, Set<String> fresh) {
        try {
            context.transactions().runIndependent(em -> writeAll(em, runId, position, rows, options, fresh));
            return rows.get(rows.size() - 1).number();
        } catch (PersistenceException | StoaException e) {
            if (!ImportProblem.isAboutARow(e)) {
                throw e;
            }
            return rows.size() == 1 && fresh.isEmpty()
                    ? write(runId, position, List.of(refusal(rows.get(0), e)), options, Set.of())
                    : writeSingly(runId, position, rows, options);
        }
    }

    private long writeSingly(String runId, long position, List<CheckedRow<D>> rows, ImportOptions options) {
        long at = position;
        for (CheckedRow<D> row : rows) {
            at = write(runId, at, List.of(row), options, Set.of());
        }
        return at;
    }

    private void writeAll(
            EntityManager em,
            String runId,
            long position,
            List<CheckedRow<D>> rows,
            ImportOptions options,
            Set<String> fresh) {
        ImportRun run = em.find(ImportRun.class, runId, LockModeType.PESSIMISTIC_WRITE);
        if (run == null || run.lastRow() != position || !run.isOpen()) {
            throw runningElsewhere(options, null);
        }
        ImportWriter<E, D> writer = new ImportWriter<>(catalog, kind, context, em, options);
        List<ImportProblem> problems = writer.write(rows, fresh);
        for (ImportProblem problem : problems) {
            em.persist(new ImportProblemRow(context.ids().next(), runId, problem));
        }
        run.advance(rows.get(rows.size() - 1).number(), writer.tally());
    }

    private ImportReport finish(String runId) {
        return context.transactions().independent(em -> {
            ImportRun run = em.find(ImportRun.class, runId, LockModeType.PESSIMISTIC_WRITE);
            run.finish(context.clock().instant());
            return run.report(ImportProblemRow.first(em, runId, ImportOptions.REPORTED_PROBLEMS));
        });
    }

    private CheckedRow<D> refusal(CheckedRow<D> row, RuntimeException e) {
        Locale locale = context.access().caller().locale();
        StoaException reason = e instanceof StoaException stoa ? stoa : catalog.taken(row.draft(), e);
        return CheckedRow.refused(row.number(), List.of(ImportProblem.of(row.number(), reason, locale)));
    }
}
