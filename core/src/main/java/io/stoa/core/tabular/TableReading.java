package io.stoa.core.tabular;

import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.Message;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A table being read, row by row; to be closed. What it gives is what
 * {@link io.stoa.core.catalog.Catalog#importAll} takes. Rows are numbered as a spreadsheet shows them: the header is
 * row 1, or the first row that is not blank; a blank row counts, but is not given.
 *
 * <p>A row that cannot be understood is given as {@link ImportRow.Unreadable}; what makes the rest of the file
 * unreadable is thrown by {@link #hasNext} and {@link #next} as
 * {@link io.stoa.core.error.UnreadableInputException}. Not for use by several threads.
 *
 * @param <T> what a row is
 */
public final class TableReading<T> implements Iterator<ImportRow<T>>, AutoCloseable {

    private final TableFormat<T> format;
    private final ReadOptions options;
    private final Spool spool;
    private final RawRows rows;
    private final Header<T> header;
    private long skipped;
    private @Nullable RawRow next;

    TableReading(TableFormat<T> format, ReadOptions options, Spool spool) {
        this.format = format;
        this.options = options;
        this.spool = spool;
        RawRows opened = null;
        boolean begun = false;
        try {
            opened = RawRows.open(spool, options);
            this.rows = opened;
            this.header = new Header<>(format, firstRow(rows), options.limits(), options.locale());
            begun = true;
        } finally {
            if (!begun) {
                close(opened, spool);
            }
        }
    }

    /**
     * {@return the headers that no column of the format answers to; their cells are not read}
     */
    public List<String> unknownColumns() {
        return header.unknown();
    }

    /**
     * Passes over rows that were read before, without looking into them.
     *
     * @param row the number of the last row to pass over
     */
    public void skipThrough(long row) {
        skipped = Math.max(skipped, row);
    }

    @Override
    public boolean hasNext() {
        while ((next == null || next.number() <= skipped) && rows.hasNext()) {
            next = worthReading(rows.next());
        }
        return next != null && next.number() > skipped;
    }

    @Override
    public ImportRow<T> next() {
        RawRow raw = hasNext() ? next : null;
        if (raw == null) {
            throw new NoSuchElementException("the table has ended");
        }
        next = null;
        return read(raw);
    }

    /** Ends the reading and deletes the temporary file, if there is one. */
    @Override
    public void close() {
        close(rows, spool);
    }

    /** The first row that says anything. */
    static RawRow firstRow(RawRows rows) {
        while (rows.hasNext()) {
            RawRow row = rows.next();
            if (!row.isBlank()) {
                return row;
            }
        }
        throw Refusals.of("empty");
    }

    private @Nullable RawRow worthReading(RawRow row) {
        if (row.isBlank()) {
            return null;
        }
        if (row.number() - header.row() > options.limits().rows()) {
            throw Refusals.of("too-many-rows", "limit", options.limits().rows());
        }
        return row;
    }

    private ImportRow<T> read(RawRow raw) {
        Row row = new Row(header, raw, options.locale());
        if (!raw.isBlankFrom(header.width())) {
            row.refuse(
                    null,
                    Message.of(
                            "core.tabular.too-many-cells", "cells", raw.cells().size(), "columns", header.width()));
        }
        T value = format.reader().read(row);
        if (row.problems().isEmpty() && value != null) {
            return new ImportRow.Read<>(raw.number(), value);
        }
        if (row.problems().isEmpty()) {
            row.refuse(null, Message.of("core.tabular.unreadable-row"));
        }
        List<ImportProblem> problems = row.problems();
        return new ImportRow.Unreadable<>(raw.number(), problems);
    }

    private static void close(@Nullable RawRows rows, Spool spool) {
        try {
            if (rows != null) {
                rows.close();
            }
        } finally {
            spool.close();
        }
    }
}
