package io.stoa.core.tabular;

import io.stoa.core.error.StoaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet of an XLSX file. Its shared strings are kept in memory; the rest is streamed. */
final class XlsxRows implements RawRows {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
    private static final Pattern DATE_PART = Pattern.compile("[ymdhs年月日]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ERROR = Pattern.compile("#[A-Z][A-Z_0-9/]{1,20}[!?]?");
    /** 31 December 9999, the last day that a spreadsheet knows. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    /** As many digits as a spreadsheet shows; it calculates with two more. */
    private static final MathContext SHOWN_DIGITS = new MathContext(15);

    private static final int DIGITS_OF_A_CALCULATION = 17;
    private static final int DIGITS_OF_A_PLAIN_NUMBER = 12;

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final TableLimits limits;
    private long number;

    XlsxRows(Path file, TableLimits limits) {
        this.limits = limits;
        XlsxContent content = reading(() -> new XlsxGuard(limits).check(file));
        ReadableWorkbook opened = null;
        try {
            opened = new ReadableWorkbook(file.toFile(), new ReadingOptions(content.hasStyles(), true));
            this.workbook = opened;
            this.stream = workbook.getFirstSheet().openStream();
            this.rows = stream.iterator();
        } catch (IOException | RuntimeException e) {
            close(opened);
            throw Refusals.because(e, "broken-xlsx");
        }
    }

    @Override
    public boolean hasNext() {
        return reading(rows::hasNext);
    }

    @Override
    public RawRow next() {
        return reading(() -> row(rows.next()));
    }

    @Override
    public void close() {
        try {
            stream.close();
        } finally {
            close(workbook);
        }
    }

    /** A file need not number its rows, and a hostile one may number them backwards. */
    private RawRow row(org.dhatim.fastexcel.reader.Row row) {
        number = Math.max(number + 1, row.getRowNum());
        int width = width(row);
        if (width > limits.columns()) {
            throw Refusals.of("too-many-columns", "row", number, "columns", width, "limit", limits.columns());
        }
        List<String> cells = new ArrayList<>(width);
        Set<Integer> errors = new HashSet<>();
        for (int i = 0; i < width; i++) {
            Cell cell = row.getCell(i);
            String text = cell == null ? "" : text(cell);
            if (cell != null && isError(cell, text)) {
                errors.add(i);
            }
            cells.add(text);
        }
        return new RawRow(number, cells, errors);
    }

    /** Without the blank cells at the end, which may be there for their borders only. */
    private static int width(org.dhatim.fastexcel.reader.Row row) {
        int width = row.getCellCount();
        while (width > 0 && isBlank(row.getCell(width - 1))) {
            width--;
        }
        return width;
    }

    private static boolean isBlank(@Nullable Cell cell) {
        return cell == null || text(cell).isEmpty();
    }

    /** A formula's error comes as its text; a formula that was never calculated, as the formula itself. */
    private static boolean isError(Cell cell, String text) {
        if (cell.getType() == CellType.FORMULA) {
            return cell.getRawValue() == null && cell.getFormula() != null
                    || cell.getValue() instanceof String && ERROR.matcher(text).matches();
        }
        return cell.getType() == CellType.ERROR;
    }

    private static String text(Cell cell) {
        if (cell.getValue() instanceof BigDecimal value) {
            return isDate(cell, value) ? date(cell) : number(value);
        }
        if (cell.getRawValue() == null) {
            return cell.getFormula() == null ? "" : "=" + cell.getFormula();
        }
        return cell.getRawValue();
    }

    /** Without what is left of a calculation in binary: 0.30000000000000004 is shown as 0.3. */
    private static String number(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN_DIGITS).stripTrailingZeros();
        boolean calculated = number.precision() > SHOWN_DIGITS.getPrecision()
                && number.precision() <= DIGITS_OF_A_CALCULATION
                && shown.precision() <= DIGITS_OF_A_PLAIN_NUMBER;
        BigDecimal meant = calculated ? shown : number;
        if (meant.signum() == 0) {
            return "0";
        }
        return Math.abs((long) meant.scale()) > 400
                ? meant.toString()
                : meant.stripTrailingZeros().toPlainString();
    }

    private static String date(Cell cell) {
        LocalDateTime at = cell.asDate();
        if (((BigDecimal) cell.getValue()).compareTo(BigDecimal.ONE) < 0) {
            return at.toLocalTime().toString();
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    private static boolean isDate(Cell cell, BigDecimal value) {
        boolean inRange = value.signum() >= 0 && value.compareTo(LAST_DAY) < 0;
        return inRange && (isDate(cell.getDataFormatString()) || isChineseDate(cell.getDataFormatId()));
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && !format.equalsIgnoreCase("General")
                && DATE_PART.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }

    /** Formats that a file need not spell out, and that East Asian editions use (ECMA-376 part 1, 18.8.30). */
    private static boolean isChineseDate(@Nullable Integer format) {
        return format != null && (format >= 27 && format <= 36 || format >= 50 && format <= 58);
    }

    private static <V> V reading(Supplier<V> step) {
        try {
            return step.get();
        } catch (StoaException e) {
            throw e;
        } catch (RuntimeException e) {
            throw Refusals.because(e, "broken-xlsx");
        }
    }

    private static void close(@Nullable ReadableWorkbook workbook) {
        try {
            if (workbook != null) {
                workbook.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
