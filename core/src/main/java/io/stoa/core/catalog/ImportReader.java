package io.stoa.core.catalog;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the rows of an import chunk by chunk, checked, and without those that an earlier run has written. */
final class ImportReader<D extends EntryDraft> {

    private final Iterator<? extends ImportRow<D>> rows;
    private final ImportCheck<D> check;
    private final long position;
    private final int chunkSize;
    private @Nullable CheckedRow<D> held;

    ImportReader(Iterator<? extends ImportRow<D>> rows, ImportCheck<D> check, long position, int chunkSize) {
        this.rows = rows;
        this.check = check;
        this.position = position;
        this.chunkSize = chunkSize;
    }

    /** The next chunk; empty at the end. A source id that comes again is held back for the chunk after. */
    List<CheckedRow<D>> next() {
        ImportChunk<D> chunk = new ImportChunk<>();
        CheckedRow<D> row = held != null ? held : nextRow();
        held = null;
        while (row != null) {
            if (chunk.size() >= chunkSize || chunk.holds(row)) {
                held = row;
                return chunk.rows();
            }
            chunk.add(row);
            row = nextRow();
        }
        return chunk.rows();
    }

    private @Nullable CheckedRow<D> nextRow() {
        while (rows.hasNext()) {
            ImportRow<D> row = rows.next();
            if (row.number() > position) {
                return check.check(row);
            }
            check.skip(row);
        }
        return null;
    }
}
