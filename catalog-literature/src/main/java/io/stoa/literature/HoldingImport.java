package io.stoa.literature;

import io.stoa.core.ModuleContext;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.Message;
import io.stoa.core.error.StoaException;
import io.stoa.core.error.UsageException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Records the holdings of one library, chunk by chunk. */
final class HoldingImport {

    private static final int CHUNK = 500;

    private final ModuleContext context;
    private final DefaultHoldings holdings;
    private final String libraryId;
    private final Locale locale;
    private final List<ImportProblem> problems = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;
    private int refused;

    HoldingImport(ModuleContext context, DefaultHoldings holdings, String libraryId) {
        this.context = context;
        this.holdings = holdings;
        this.libraryId = libraryId;
        this.locale = context.access().caller().locale();
    }

    HoldingImportReport run(Iterator<? extends ImportRow<HoldingDraft>> rows) {
        if (context.transactions().isActive()) {
            throw new UsageException(Message.of("core.import.in-transaction", "name", Holdings.KIND));
        }
        List<ImportRow.Read<HoldingDraft>> chunk = new ArrayList<>();
        while (rows.hasNext()) {
            ImportRow<HoldingDraft> row = rows.next();
            if (row instanceof ImportRow.Read<HoldingDraft> read) {
                if (isAcceptable(read)) {
                    chunk.add(read);
                }
            } else {
                refuse(((ImportRow.Unreadable<HoldingDraft>) row).problems());
            }
            if (chunk.size() == CHUNK) {
                write(chunk);
                chunk.clear();
            }
        }
        write(chunk);
        return new HoldingImportReport(added, changed, unchanged, refused, problems);
    }

    private boolean isAcceptable(ImportRow.Read<HoldingDraft> row) {
        HoldingDraft draft = row.draft();
        List<ImportProblem> found = new ArrayList<>(
                ImportProblem.of(row.number(), context.validator().validate(draft)));
        if (draft.source() == null || draft.sourceId() == null) {
            found.add(problem(row.number(), "sourceId", Message.of("core.import.no-source-id")));
        }
        if (!libraryId.equals(draft.libraryId())) {
            found.add(problem(
                    row.number(),
                    "libraryId",
                    Message.of("core.import.other-provider", "provider", draft.libraryId(), "kind", Holdings.KIND)));
        }
        if (!found.isEmpty()) {
            refuse(found);
        }
        return found.isEmpty();
    }

    /** A chunk that the database refuses is written again row by row, so that one row does not stop the others. */
    private void write(List<ImportRow.Read<HoldingDraft>> rows) {
        try {
            int[] counts = context.transactions().independent(em -> writeAll(em, rows));
            added += counts[0];
            changed += counts[1];
            unchanged += counts[2];
        } catch (PersistenceException | StoaException e) {
            if (!ImportProblem.isAboutARow(e)) {
                throw e;
            }
            if (rows.size() == 1) {
                refuse(List.of(problem(rows.get(0), e)));
            } else {
                rows.forEach(row -> write(List.of(row)));
            }
        }
    }

    private int[] writeAll(EntityManager em, List<ImportRow.Read<HoldingDraft>> rows) {
        int[] counts = new int[3];
        for (ImportRow.Read<HoldingDraft> row : rows) {
            Holding known = holdings.known(em, row.draft());
            long before = known == null ? -1 : known.getVersion();
            Holding now = holdings.put(em, row.draft());
            if (known == null) {
                counts[0]++;
            } else if (now.getVersion() != before) {
                counts[1]++;
            } else {
                counts[2]++;
            }
            // Each query of the next row would look through all that is still held.
            em.flush();
            em.clear();
        }
        return counts;
    }

    private ImportProblem problem(ImportRow.Read<HoldingDraft> row, RuntimeException e) {
        return e instanceof StoaException refusal
                ? ImportProblem.of(row.number(), refusal, locale)
                : problem(row.number(), null, DefaultHoldings.taken(row.draft(), e));
    }

    private ImportProblem problem(long row, @Nullable String field, Message message) {
        return ImportProblem.of(row, field, message, locale);
    }

    private void refuse(List<ImportProblem> why) {
        refused++;
        why.stream().limit(ImportOptions.REPORTED_PROBLEMS - problems.size()).forEach(problems::add);
    }
}
