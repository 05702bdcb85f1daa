package io.stoa.core.tabular;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which column of a file is which column of a format. */
final class Header<T> {

    /** Marks of required columns, and the byte order mark that spreadsheets leave before the first header. */
    private static final Pattern IGNORED = Pattern.compile("[\\s*\\uFEFF_]|\\(必填\\)|\\(required\\)");

    private final TableFormat<T> format;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, Column<T>> columns = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final Locale locale;
    private final int width;

    Header(TableFormat<T> format, RawRow row, TableLimits limits, Locale locale) {
        this.format = format;
        this.locale = locale;
        this.width = row.cells().size();
        if (width > limits.columns()) {
            throw Refusals.of("too-many-columns", "columns", width, "limit", limits.columns());
        }
        format.columns().forEach(column -> columns.put(column.key(), column));
        Map<String, String> names = names(format);
        for (int i = 0; i < width; i++) {
            place(i, row.cell(i), names.get(fold(row.cell(i))));
        }
        requireColumns();
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
            if (!text.isBlank()) {
                unknown.add(Row.shown(text.strip()));
            }
            return;
        }
        if (indexes.putIfAbsent(key, index) != null) {
            throw Refusals.of("column-twice", "column", label(key));
        }
    }

    private void requireColumns() {
        List<String> missing = format.columns().stream()
                .filter(column -> column.required() && !indexes.containsKey(column.key()))
                .map(column -> column.label(locale))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusals.of(
                    "column-missing",
                    "columns",
                    missing,
                    "unknown",
                    unknown.size() > 20 ? unknown.subList(0, 20) : unknown);
        }
    }

    private static <T> Map<String, String> names(TableFormat<T> format) {
        Map<String, String> names = new HashMap<>();
        for (Column<T> column : format.columns()) {
            names.put(fold(column.key()), column.key());
            column.labels().values().forEach(label -> names.put(fold(label), column.key()));
            column.aliases().forEach(alias -> names.put(fold(alias), column.key()));
        }
        return names;
    }

    static String fold(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return IGNORED.matcher(normal).replaceAll("");
    }
}
