package io.stoa.core.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of an import after its checks: a valid draft with what is to be said of it, or the problems that refuse it. */
record CheckedRow<D extends EntryDraft>(
        long number, @Nullable D draft, @Nullable Derived derived, List<ImportProblem> problems) {

    static <D extends EntryDraft> CheckedRow<D> valid(
            long number, D draft, Derived derived, List<ImportProblem> remarks) {
        return new CheckedRow<>(number, draft, derived, remarks);
    }

    static <D extends EntryDraft> CheckedRow<D> refused(long number, List<ImportProblem> problems) {
        return new CheckedRow<>(number, null, null, problems);
    }

    /** How the row is known again, or null if it is refused. */
    @Nullable
    SourceKey key() {
        return draft == null ? null : new SourceKey(String.valueOf(draft.source()), String.valueOf(draft.sourceId()));
    }

    record SourceKey(String source, String sourceId) {}
}
