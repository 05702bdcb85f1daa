package io.stoa.core.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that go in together. A chunk holds a source id once, so that a later row of the file wins over an earlier. */
final class ImportChunk<D extends EntryDraft> {

    private final List<CheckedRow<D>> rows = new ArrayList<>();
    private final Set<CheckedRow.SourceKey> keys = new HashSet<>();

    void add(CheckedRow<D> row) {
        rows.add(row);
        CheckedRow.@Nullable SourceKey key = row.key();
        if (key != null) {
            keys.add(key);
        }
    }

    boolean holds(CheckedRow<D> row) {
        CheckedRow.@Nullable SourceKey key = row.key();
        return key != null && keys.contains(key);
    }

    int size() {
        return rows.size();
    }

    List<CheckedRow<D>> rows() {
        return rows;
    }
}
