package io.stoa.core.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.stoa.core.catalog.ImportProblem;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Reads and writes tables as CSV and XLSX. Both are streamed. */
public final class Tables {

    private static final int ROWS_AT_ONCE = 200;

    private Tables() {}

    /**
     * Reads a table from a file, which its content tells to be CSV or XLSX.
     *
     * @param <T> what a row is
     * @param format what is expected
     * @param file the file
     * @param options language, encoding and limits
     * @return its rows; close them
     * @throws io.stoa.core.error.UnreadableInputException if the file as a whole cannot be read
     */
    public static <T> TableReading<T> read(TableFormat<T> format, Path file, ReadOptions options) {
        return new TableReading<>(format, options, Spool.of(file, options.limits()));
    }

    /**
     * Reads a table from a stream, by way of a temporary file that is deleted when the rows are closed.
     *
     * @param <T> what a row is
     * @param format what is expected
     * @param in the stream, which the caller closes
     * @param options language, encoding and limits
     * @return its rows; close them
     * @throws io.stoa.core.error.UnreadableInputException if the file as a whole cannot be read
     */
    public static <T> TableReading<T> read(TableFormat<T> format, InputStream in, ReadOptions options) {
        return new TableReading<>(format, options, Spool.of(in, options.limits()));
    }

    /**
     * Writes CSV in UTF-8 with a byte order mark, so that spreadsheets read it right. Text that a spreadsheet would
     * run as a formula gets an apostrophe before it, which {@link #read} takes away again.
     *
     * @param <T> what a row is
     * @param format the columns
     * @param rows the rows
     * @param locale the language of the headers
     * @param out takes the file; stays open
     */
    public static <T> void writeCsv(
            TableFormat<T> format, Iterator<? extends T> rows, Locale locale, OutputStream out) {
        try {
            out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            try (CsvWriter csv = CsvWriter.builder().build(new Unclosed(out), StandardCharsets.UTF_8)) {
                csv.writeRecord(
                        format.columns().stream().map(c -> c.label(locale)).toList());
                while (rows.hasNext()) {
                    T row = rows.next();
                    csv.writeRecord(format.columns().stream()
                            .map(c -> csvCell(c.value().apply(row)))
                            .toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes XLSX with one sheet. Text is always written as text, never as a formula.
     *
     * @param <T> what a row is
     * @param format the columns
     * @param rows the rows
     * @param locale the language of the headers
     * @param out takes the file; stays open
     */
    public static <T> void writeXlsx(
            TableFormat<T> format, Iterator<? extends T> rows, Locale locale, OutputStream out) {
        try (Workbook workbook = new Workbook(new Unclosed(out), "Stoa", "1.0")) {
            Worksheet sheet = sheet(workbook, format.name(), labels(format, locale, false));
            for (int line = 1; rows.hasNext(); line++) {
                T row = rows.next();
                for (int i = 0; i < format.columns().size(); i++) {
                    xlsxCell(sheet, line, i, format.columns().get(i).value().apply(row));
                }
                if (line % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes an empty table to be filled in: required columns are marked with an asterisk, and a second sheet shows
     * an example of every column.
     *
     * @param <T> what a row is
     * @param format the columns
     * @param locale the language of the headers
     * @param out takes the XLSX file; stays open
     */
    public static <T> void writeTemplate(TableFormat<T> format, Locale locale, OutputStream out) {
        try (Workbook workbook = new Workbook(new Unclosed(out), "Stoa", "1.0")) {
            List<String> labels = labels(format, locale, true);
            sheet(workbook, format.name(), labels).finish();
            Worksheet example = sheet(workbook, "zh".equals(locale.getLanguage()) ? "示例" : "Example", labels);
            for (int i = 0; i < format.columns().size(); i++) {
                xlsxCell(example, 1, i, format.columns().get(i).example());
            }
            example.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the problems of an import as XLSX, for the people who are to correct the rows.
     *
     * @param problems the problems
     * @param locale the language of the headers
     * @param out takes the file; stays open
     */
    public static void writeProblems(Iterator<ImportProblem> problems, Locale locale, OutputStream out) {
        TableFormat<ImportProblem> format = new TableFormat<>(
                "Problems",
                List.of(
                        Column.required("row", "行号", "Row", "2", ImportProblem::row),
                        Column.optional("field", "字段", "Field", "", ImportProblem::field),
                        Column.required("message", "原因", "Reason", "", ImportProblem::message),
                        Column.required("code", "代码", "Code", "", ImportProblem::code)),
                row -> null);
        writeXlsx(format, problems, locale, out);
    }

    private static <T> List<String> labels(TableFormat<T> format, Locale locale, boolean marked) {
        List<String> labels = new ArrayList<>();
        for (Column<T> column : format.columns()) {
            labels.add(column.label(locale) + (marked && column.required() ? " *" : ""));
        }
        return labels;
    }

    private static Worksheet sheet(Workbook workbook, String name, List<String> labels) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int i = 0; i < labels.size(); i++) {
            sheet.inlineString(0, i, labels.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static String csvCell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : Formula.disarm(value.toString());
    }

    private static void xlsxCell(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value != null) {
            sheet.inlineString(row, column, value.toString());
        }
    }

    /** The libraries close what they write to; the stream is the caller's. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
