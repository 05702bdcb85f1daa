package io.stoa.experts.exchange;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.Message;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.ExpertsOptions;
import io.stoa.experts.PersonalRecords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table as the catalogue imports them: without their numbers of documents and accounts, which are held back
 * until the rows have gone in, and without those that are refused as duplicates.
 */
final class ImportedRows implements Iterator<ImportRow<ExpertDraft>> {

    private static final int AHEAD = 500;

    private final ModuleContext context;
    private final ExpertsOptions options;
    private final ExpertImport how;
    private final Iterator<ImportRow<ExpertRow>> table;
    private final KnownPersons known;
    private final Deque<ImportRow<ExpertDraft>> ready = new ArrayDeque<>();
    private final List<PersonalCell> personalCells = new ArrayList<>();
    private final List<SimilarRow> similar = new ArrayList<>();

    ImportedRows(
            ModuleContext context, ExpertsOptions options, ExpertImport how, Iterator<ImportRow<ExpertRow>> table) {
        this.context = context;
        this.options = options;
        this.how = how;
        this.table = table;
        this.known = new KnownPersons(context);
    }

    List<PersonalCell> personalCells() {
        return personalCells;
    }

    List<SimilarRow> similar() {
        return similar;
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || table.hasNext();
    }

    @Override
    public ImportRow<ExpertDraft> next() {
        if (ready.isEmpty()) {
            readAhead();
        }
        if (ready.isEmpty()) {
            throw new NoSuchElementException("the table has ended");
        }
        return ready.remove();
    }

    /** Several rows at once, so that they are looked up in one query. */
    private void readAhead() {
        List<ImportRow<ExpertRow>> rows = new ArrayList<>();
        while (rows.size() < AHEAD && table.hasNext()) {
            rows.add(table.next());
        }
        List<ExpertRow> read = new ArrayList<>();
        for (ImportRow<ExpertRow> row : rows) {
            if (row instanceof ImportRow.Read<ExpertRow> one) {
                read.add(one.draft());
            }
        }
        known.lookUp(read);
        rows.forEach(row -> ready.add(checked(row)));
    }

    private ImportRow<ExpertDraft> checked(ImportRow<ExpertRow> row) {
        if (row instanceof ImportRow.Read<ExpertRow> read) {
            return checked(read.number(), read.draft());
        }
        return new ImportRow.Unreadable<>(row.number(), ((ImportRow.Unreadable<ExpertRow>) row).problems());
    }

    private ImportRow<ExpertDraft> checked(long number, ExpertRow row) {
        List<Message> refusals = new ArrayList<>();
        Message personal = row.records().isEmpty() ? null : personalRefusal(row.draft());
        if (personal != null) {
            refusals.add(personal);
        }
        List<SimilarRow> like = known.like(number, personal == null ? row : ExpertRow.of(row.draft()));
        for (SimilarRow one : like) {
            if (KnownPersons.onDuplicate(one, how) == OnDuplicate.REFUSE) {
                refusals.add(KnownPersons.refusal(one));
            }
        }
        if (!refusals.isEmpty()) {
            return new ImportRow.Unreadable<>(
                    number,
                    refusals.stream()
                            .map(message -> ImportProblem.of(
                                    number, null, message, how.reading().locale()))
                            .toList());
        }
        known.remember(number, row);
        similar.addAll(like);
        row.records()
                .forEach(record -> personalCells.add(
                        new PersonalCell(number, String.valueOf(row.draft().sourceId()), record)));
        return new ImportRow.Read<>(number, row.draft());
    }

    private @Nullable Message personalRefusal(ExpertDraft draft) {
        if (options.personalKeys() == null) {
            return Message.of("experts.personal.no-keys", "option", "personalKeys");
        }
        AccessSubject subject =
                AccessSubject.ofProvider(PersonalRecords.KIND, null, String.valueOf(draft.providerId()));
        return context.access().may(PersonalRecords.KEEP, subject)
                ? null
                : Message.of(
                        "experts.exchange.personal-not-allowed",
                        "caller",
                        context.access().caller().name());
    }
}
