package io.stoa.core.tabular;

import io.stoa.core.error.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which column of a file is which column of a format. */
final class Header<T> {

    private static final int QUOTED_HEADERS = 20;
    private static final int MOST_CHANGES = 3;

    private final TableFormat<T> format;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, Column<T>> columns = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final Locale locale;
    private final long row;
    private final int width;

    Header(TableFormat<T> format, RawRow row, TableLimits limits, Locale locale) {
        this.format = format;
        this.locale = locale;
        this.row = row.number();
        this.width = row.cells().size();
        if (width > limits.columns()) {
            throw Refusals.of("too-many-columns", "row", row.number(), "columns", width, "limit", limits.columns());
        }
        format.columns().forEach(column -> columns.put(column.key(), column));
        Map<String, String> keys = format.keys();
        Set<String> reports = ProblemReport.headers();
        for (int i = 0; i < width; i++) {
            String folded = CellText.header(row.cell(i));
            String key = keys.get(folded);
            if (key != null || !reports.contains(folded)) {
                place(i, CellText.trim(row.cell(i)), key);
            }
        }
        requireColumns();
    }

    /** The number of the row in which the headers stand. */
    long row() {
        return row;
    }

    /** How many cells a row may have. */
    int width() {
        return width;
    }

    List<String> unknown() {
        return List.copyOf(unknown);
    }

    int index(String key) {
        if (!columns.containsKey(key)) {
            throw new IllegalArgumentException("the table " + format.name() + " has no column " + key);
        }
        return indexes.getOrDefault(key, Integer.MAX_VALUE);
    }

    boolean isRequired(String key) {
        Column<T> column = columns.get(key);
        return column != null && column.required();
    }

    String label(String key) {
        Column<T> column = columns.get(key);
        return column == null ? key : column.label(locale);
    }

    private void place(int index, String text, @Nullable String key) {
        if (key == null) {
            if (!text.isEmpty()) {
                unknown.add(CellText.shown(text));
            }
            return;
        }
        if (indexes.putIfAbsent(key, index) != null) {
            throw Refusals.of("column-twice", "column", label(key), "header", CellText.shown(text));
        }
    }

    private void requireColumns() {
        List<Object> missing = format.columns().stream()
                .filter(column -> column.required() && !indexes.containsKey(column.key()))
                .map(this::missing)
                .toList();
        if (!missing.isEmpty()) {
            List<String> quoted = unknown.subList(0, Math.min(unknown.size(), QUOTED_HEADERS));
            throw Refusals.of("column-missing", "columns", missing, "unknown", quoted.isEmpty() ? null : quoted);
        }
    }

    /** What a missing column is called, and the header that may be meant for it. */
    private Object missing(Column<T> column) {
        Set<String> names = Stream.concat(column.labels().values().stream(), column.aliases().stream())
                .map(CellText::header)
                .collect(Collectors.toSet());
        names.add(CellText.header(column.key()));
        for (String header : unknown) {
            String folded = CellText.header(header);
            if (names.stream().anyMatch(name -> isNear(folded, name))) {
                return Message.of("core.tabular.column-maybe", "column", column.label(locale), "header", header);
            }
        }
        return column.label(locale);
    }

    /** Whether one contains the other, or few characters must change to make one the other (Levenshtein distance). */
    private static boolean isNear(String header, String name) {
        if (header.length() >= 2 && name.contains(header) || name.length() >= 2 && header.contains(name)) {
            return true;
        }
        return distance(header, name) <= Math.min(MOST_CHANGES, Math.max(header.length(), name.length()) / 2);
    }

    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
