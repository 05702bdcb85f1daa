package io.stoa.core.tabular;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet of an XLSX file. Its shared strings are kept in memory; the rest is streamed. */
final class XlsxRows implements RawRows {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern DATE_PART = Pattern.compile("[ymdh年月日]", Pattern.CASE_INSENSITIVE);

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final TableLimits limits;

    XlsxRows(Path file, TableLimits limits) {
        this.limits = limits;
        new XlsxGuard(limits).check(file);
        ReadableWorkbook opened = null;
        try {
            opened = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            this.workbook = opened;
            this.stream = workbook.getFirstSheet().openStream();
            this.rows = stream.iterator();
        } catch (IOException | RuntimeException e) {
            closeQuietly(opened);
            throw Refusals.because(e, "broken-xlsx", "reason", e.getMessage());
        }
    }

    @Override
    public boolean hasNext() {
        return reading(rows::hasNext);
    }

    @Override
    public RawRow next() {
        org.dhatim.fastexcel.reader.Row row = reading(rows::next);
        if (row.getCellCount() > limits.columns()) {
            throw Refusals.of("too-many-columns", "columns", row.getCellCount(), "limit", limits.columns());
        }
        List<String> cells = new ArrayList<>(row.getCellCount());
        Set<Integer> errors = new HashSet<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            if (cell != null && cell.getType() == CellType.ERROR) {
                errors.add(i);
            }
            cells.add(checked(text(cell), row.getRowNum()));
        }
        return new RawRow(row.getRowNum(), cells, errors);
    }

    @Override
    public void close() {
        stream.close();
        closeQuietly(workbook);
    }

    private String checked(String text, int row) {
        if (text.length() > limits.cellCharacters()) {
            throw Refusals.of("cell-too-long", "row", row, "length", text.length(), "limit", limits.cellCharacters());
        }
        return text;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell.getDataFormatString()) ? date(cell) : number(cell.asNumber());
        }
        if (cell.getType() == CellType.STRING) {
            return cell.asString();
        }
        return cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String date(Cell cell) {
        LocalDateTime at = cell.asDate();
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && !format.equalsIgnoreCase("General")
                && DATE_PART.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }

    private static <V> V reading(java.util.function.Supplier<V> step) {
        try {
            return step.get();
        } catch (io.stoa.core.error.StoaException e) {
            throw e;
        } catch (RuntimeException e) {
            throw Refusals.because(e, "broken-xlsx", "reason", e.getMessage());
        }
    }

    private static void closeQuietly(@Nullable ReadableWorkbook workbook) {
        try {
            if (workbook != null) {
                workbook.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
