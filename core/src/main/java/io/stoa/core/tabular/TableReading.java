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
 * {@link io.stoa.core.catalog.Catalog#importAll} takes.
 *
 * @param <T> what a row is
 */
public final class TableReading<T> implements Iterator<ImportRow<T>>, AutoCloseable {

    private final TableFormat<T> format;
    private final ReadOptions options;
    private final Spool spool;
    private final RawRows rows;
    private final Header<T> header;
    private @Nullable ImportRow<T> next;

    TableReading(TableFormat<T> format, ReadOptions options, Spool spool) {
        this.format = format;
        this.options = options;
        this.spool = spool;
        RawRows opened = null;
        try {
            opened = open(spool, options);
            this.rows = opened;
            if (!rows.hasNext()) {
                throw Refusals.of("empty");
            }
            this.header = new Header<>(format, rows.next(), options.limits(), options.locale());
        } catch (RuntimeException e) {
            if (opened != null) {
                opened.close();
            }
            spool.close();
            throw e;
        }
    }

    /**
     * {@return the headers that no column of the format answers to; their cells are not read}
     */
    public List<String> unknownColumns() {
        return header.unknown();
    }

    @Override
    public boolean hasNext() {
        while (next == null && rows.hasNext()) {
            RawRow raw = rows.next();
            next = raw.isBlank() ? null : read(raw);
        }
        return next != null;
    }

    @Override
    public ImportRow<T> next() {
        ImportRow<T> row = hasNext() ? next : null;
        if (row == null) {
            throw new NoSuchElementException("the table has ended");
        }
        next = null;
        return row;
    }

    @Override
    public void close() {
        rows.close();
        spool.close();
    }

    private ImportRow<T> read(RawRow raw) {
        Row row = new Row(header, raw, options.locale());
        if (raw.cells().size() > header.width() && hasMore(raw)) {
            row.refuse(
                    null,
                    Message.of(
                            "core.tabular.too-many-cells", "cells", raw.cells().size(), "columns", header.width()));
        }
        T value = format.reader().read(row);
        List<ImportProblem> problems = row.problems();
        if (problems.isEmpty() && value != null) {
            return new ImportRow.Read<>(raw.number(), value);
        }
        if (problems.isEmpty()) {
            row.refuse(null, Message.of("core.tabular.unreadable-row"));
        }
        return new ImportRow.Unreadable<>(raw.number(), problems);
    }

    private boolean hasMore(RawRow raw) {
        return raw.cells().subList(header.width(), raw.cells().size()).stream().anyMatch(c -> !c.isBlank());
    }

    private static RawRows open(Spool spool, ReadOptions options) {
        if (spool.isOle2()) {
            throw Refusals.of("old-excel");
        }
        return spool.isZip()
                ? new XlsxRows(spool.file(), options.limits())
                : new CsvRows(spool.file(), TextEncoding.of(spool.file(), options.charset()), options.limits());
    }
}
