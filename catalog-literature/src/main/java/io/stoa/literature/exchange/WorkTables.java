package io.stoa.literature.exchange;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.Loss;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.tabular.Column;
import io.stoa.core.tabular.ReadOptions;
import io.stoa.core.tabular.TableFormat;
import io.stoa.core.tabular.TableReading;
import io.stoa.core.tabular.TableType;
import io.stoa.core.tabular.Tables;
import io.stoa.literature.WorkDraft;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of works among the other formats. */
final class WorkTables implements WorkCodec {

    /** What a spreadsheet takes into a cell; more is cut off there, and named as lost. */
    private static final int LONGEST_CELL = 32_767;

    private final TableType type;

    WorkTables(TableType type) {
        this.type = type;
    }

    /** A table is read by way of a temporary file. */
    @Override
    public int chunk() {
        return 200;
    }

    @Override
    public Iterator<ImportRow<Exchanged<WorkDraft>>> rows(InputStream in, ReadDefaults defaults, Locale locale) {
        return new Rows(Tables.read(WorkTable.of(defaults), in, ReadOptions.in(locale)));
    }

    @Override
    public void write(Iterator<? extends WorkDraft> works, OutputStream out, Locale locale) {
        TableFormat<WorkDraft> format = WorkTable.of(new ReadDefaults("", "en", ""));
        if (type == TableType.CSV) {
            Tables.writeCsv(format, works, locale, out);
        } else {
            Tables.writeXlsx(cut(format), works, locale, out);
        }
    }

    private static TableFormat<WorkDraft> cut(TableFormat<WorkDraft> format) {
        List<Column<WorkDraft>> columns = format.columns().stream()
                .map(column -> new Column<>(
                        column.key(),
                        column.labels(),
                        column.aliases(),
                        column.required(),
                        column.example(),
                        column.notes(),
                        column.choices(),
                        (WorkDraft work) -> cut(column.value().apply(work))))
                .toList();
        return new TableFormat<>(format.name(), columns, format.reader());
    }

    private static @Nullable Object cut(@Nullable Object value) {
        if (!(value instanceof String text) || text.length() <= LONGEST_CELL) {
            return value;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_CELL - 1)) ? LONGEST_CELL - 1 : LONGEST_CELL;
        return text.substring(0, end);
    }

    /** Columns that are not known are named as not read with the first row. */
    private static final class Rows implements Iterator<ImportRow<Exchanged<WorkDraft>>>, AutoCloseable {

        private final TableReading<WorkDraft> rows;
        private List<Loss> unread;

        Rows(TableReading<WorkDraft> rows) {
            this.rows = rows;
            this.unread = rows.unknownColumns().stream()
                    .map(column -> Loss.of(column, ""))
                    .toList();
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public ImportRow<Exchanged<WorkDraft>> next() {
            ImportRow<WorkDraft> row = rows.next();
            if (row instanceof ImportRow.Read<WorkDraft> read) {
                LossReport losses = new LossReport(List.of(), unread);
                unread = List.of();
                return new ImportRow.Read<>(row.number(), new Exchanged<>(read.draft(), losses));
            }
            return new ImportRow.Unreadable<>(row.number(), ((ImportRow.Unreadable<WorkDraft>) row).problems());
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
