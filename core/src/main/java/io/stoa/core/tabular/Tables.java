package io.stoa.core.tabular;

import io.stoa.core.catalog.ImportProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes tables as CSV and XLSX. Both are streamed. */
public final class Tables {

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
     * @param locale the language of the headers and choices
     * @param out takes the file; stays open
     */
    public static <T> void writeCsv(
            TableFormat<T> format, Iterator<? extends T> rows, Locale locale, OutputStream out) {
        write(TableType.CSV, format, rows, locale, out);
    }

    /**
     * Writes XLSX with one sheet. Text is always written as text, never as a formula.
     *
     * @param <T> what a row is
     * @param format the columns
     * @param rows the rows, fewer than 1,048,576
     * @param locale the language of the headers and choices
     * @param out takes the file; stays open
     * @throws io.stoa.core.error.UsageException if a sheet cannot hold so many rows, or a cell so long a text; what was
     *     written until then is not a whole file
     */
    public static <T> void writeXlsx(
            TableFormat<T> format, Iterator<? extends T> rows, Locale locale, OutputStream out) {
        write(TableType.XLSX, format, rows, locale, out);
    }

    /**
     * Writes an empty table as XLSX, to be filled in: required columns are marked with an asterisk, and cells that
     * choose offer their values. A second sheet has notes and an example for every column.
     *
     * @param <T> what a row is
     * @param format the columns
     * @param locale the language of the headers
     * @param out takes the XLSX file; stays open
     */
    public static <T> void writeTemplate(TableFormat<T> format, Locale locale, OutputStream out) {
        writing(() -> new Template<>(format, locale).write(new TableSink.Unclosed(out)));
    }

    /**
     * Writes the problems of an import as a list.
     *
     * @param problems the problems
     * @param locale the language of the headers
     * @param type the kind of file
     * @param out takes the file; stays open
     */
    public static void writeProblems(
            Iterator<ImportProblem> problems, Locale locale, TableType type, OutputStream out) {
        TableFormat<ImportProblem> format = new TableFormat<>(
                "Stoa",
                List.of(
                        Column.<ImportProblem>required("row", "行号", "Row", "2", ImportProblem::row)
                                .labelled("de", "Zeile")
                                .labelled("ru", "Строка"),
                        Column.<ImportProblem>optional("field", "字段", "Field", "", ImportProblem::field)
                                .labelled("de", "Feld")
                                .labelled("ru", "Поле"),
                        Column.<ImportProblem>required("message", "原因", "Reason", "", ImportProblem::message)
                                .labelled("de", "Grund")
                                .labelled("ru", "Причина"),
                        Column.<ImportProblem>required("code", "代码", "Code", "", ImportProblem::code)
                                .labelled("ru", "Код")),
                row -> null);
        write(type, format, problems, locale, out);
    }

    /**
     * Writes the refused rows of a file, each as it stood there and with what is wrong in one more column, so that
     * people correct them and hand in the same file. That column is passed over when it is read.
     *
     * @param file the file that was read
     * @param options the options with which it was read; problems are headed in their language
     * @param problems the problems in the order of their rows, as {@link io.stoa.core.catalog.Catalog#importProblems}
     *     gives them
     * @param type the kind of file that is written
     * @param out takes the file; stays open
     * @throws io.stoa.core.error.UnreadableInputException if the file cannot be read
     * @throws IllegalArgumentException if the problems come in another order
     */
    public static void writeRefused(
            Path file, ReadOptions options, Iterator<ImportProblem> problems, TableType type, OutputStream out) {
        writing(() -> new ProblemReport(problems).write(file, options, type, out));
    }

    private static <T> void write(
            TableType type, TableFormat<T> format, Iterator<? extends T> rows, Locale locale, OutputStream out) {
        List<Column<T>> columns = format.columns();
        writing(() -> {
            List<String> headers =
                    columns.stream().map(column -> column.label(locale)).toList();
            TableSink sink = TableSink.of(type, format.name(), headers, out);
            while (rows.hasNext()) {
                T row = rows.next();
                List<@Nullable Object> cells = new ArrayList<>(columns.size());
                for (Column<T> column : columns) {
                    cells.add(cell(column, column.value().apply(row), locale));
                }
                sink.row(cells);
            }
            sink.finish();
        });
    }

    private static @Nullable Object cell(Column<?> column, @Nullable Object value, Locale locale) {
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .map(one -> cell(column, one, locale))
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .collect(Collectors.joining("; "));
        }
        Choices<?> choices = value instanceof Boolean ? Choices.TRUTH : column.choices();
        return value == null || choices == null ? value : choices.label(value, locale);
    }

    private static void writing(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
