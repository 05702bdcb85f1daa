package io.stoa.core.tabular;

import io.stoa.core.error.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes an empty table with what is needed to fill it in; only its first sheet is read back. */
final class Template<T> {

    private static final int LAST_LINE = Worksheet.MAX_ROWS - 1;
    private static final int WIDTH = 18;
    private static final int NOTE_WIDTH = 40;

    private final TableFormat<T> format;
    private final Locale locale;

    Template(TableFormat<T> format, Locale locale) {
        this.format = format;
        this.locale = locale;
    }

    void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Stoa", "1.0");
        Worksheet table = XlsxSink.sheet(workbook, format.name(), headers());
        notes(workbook);
        if (format.columns().stream().anyMatch(column -> column.choices() != null)) {
            values(workbook, table);
        }
        workbook.finish();
    }

    private List<String> headers() {
        return format.columns().stream()
                .map(column -> column.label(locale) + (column.required() ? " *" : ""))
                .toList();
    }

    private void notes(Workbook workbook) {
        List<String> headers = Stream.of("column", "required", "note", "example", "values")
                .map(word -> word("template-" + word))
                .toList();
        Worksheet sheet = XlsxSink.sheet(workbook, word("template-notes"), headers);
        for (int i = 0; i < headers.size(); i++) {
            sheet.width(i, i < 2 ? WIDTH : NOTE_WIDTH);
        }
        int line = 0;
        for (Column<T> column : format.columns()) {
            line++;
            Choices<?> choices = column.choices();
            List<String> texts = List.of(
                    column.label(locale),
                    Choices.TRUTH.label(column.required(), locale),
                    column.note(locale),
                    column.example(),
                    choices == null ? "" : String.join("; ", choices.labels(locale)));
            for (int i = 0; i < texts.size(); i++) {
                XlsxSink.write(sheet, line, i, texts.get(i));
            }
        }
    }

    /** The values in a sheet of their own, since a list inside a cell's rule may have 255 characters only. */
    private void values(Workbook workbook, Worksheet table) {
        List<Column<T>> choosing = new ArrayList<>();
        for (Column<T> column : format.columns()) {
            if (column.choices() != null) {
                choosing.add(column);
            }
        }
        List<String> headers =
                choosing.stream().map(column -> column.label(locale)).toList();
        Worksheet sheet = XlsxSink.sheet(workbook, word("template-values"), headers);
        for (int i = 0; i < choosing.size(); i++) {
            Column<T> column = choosing.get(i);
            Choices<?> choices = column.choices();
            List<String> labels = choices == null ? List.of() : choices.labels(locale);
            for (int line = 0; line < labels.size(); line++) {
                XlsxSink.write(sheet, line + 1, i, labels.get(line));
            }
            offer(table, format.columns().indexOf(column), sheet, i, labels.size());
        }
    }

    private void offer(Worksheet table, int column, Worksheet values, int from, int count) {
        if (count > 0) {
            table.range(1, column, LAST_LINE, column)
                    .validateWithList(values.range(1, from, count, from))
                    .allowBlank(true)
                    .showDropdown(true)
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .errorTitle(word("template-values"))
                    .error(word("template-choose"));
        }
    }

    private String word(String name) {
        return Message.of("core.tabular." + name).text(locale);
    }
}
