package io.stoa.core.tabular;

import io.stoa.core.error.Message;
import io.stoa.core.error.UsageException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes XLSX with one sheet. Text is always written as text, never as a formula. */
final class XlsxSink implements TableSink {

    private static final int ROWS_AT_ONCE = 200;
    private static final int LONGEST_CELL = 32_767;
    /** Spreadsheets hold 29 February 1900 for a day, and count from there. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Workbook workbook;
    private final Worksheet sheet;
    private int line;

    XlsxSink(String name, List<String> headers, OutputStream out) throws IOException {
        this.workbook = new Workbook(out, "Stoa", "1.0");
        this.sheet = sheet(workbook, name, headers);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        line++;
        if (line >= Worksheet.MAX_ROWS) {
            throw new UsageException(Message.of("core.tabular.xlsx-rows", "limit", Worksheet.MAX_ROWS));
        }
        for (int i = 0; i < cells.size(); i++) {
            write(sheet, line, i, cells.get(i));
        }
        if (line % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        workbook.finish();
    }

    /** A sheet with headers that stay in sight. */
    static Worksheet sheet(Workbook workbook, String name, List<String> headers) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int i = 0; i < headers.size(); i++) {
            sheet.inlineString(0, i, headers.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    static void write(Worksheet sheet, int line, int column, @Nullable Object cell) {
        if (cell instanceof Number number && Double.isFinite(number.doubleValue())) {
            sheet.value(line, column, number);
        } else if (cell instanceof LocalDate date && !date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY)) {
            sheet.value(line, column, date);
            sheet.style(line, column).format("yyyy-mm-dd").set();
        } else if (cell != null) {
            sheet.inlineString(line, column, checked(cell.toString(), line));
        }
    }

    private static String checked(String text, int line) {
        if (text.length() > LONGEST_CELL) {
            throw new UsageException(Message.of(
                    "core.tabular.xlsx-cell", "row", line + 1, "length", text.length(), "limit", LONGEST_CELL));
        }
        return text;
    }
}
