package io.stoa.experts.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several things in one cell: divided by semicolons or line breaks, and the parts of each by bars, full-width ones as well. A
 * backslash before such a sign takes it for itself.
 */
final class CellList {

    private static final String ENDS = ";；\n";
    private static final String BARS = "|｜";

    private CellList() {}

    /** The things of a cell, each by its parts; parts that are left out are null. */
    static List<List<@Nullable String>> read(@Nullable String cell) {
        return cell == null ? List.of() : split(cell, BARS);
    }

    /** The things of a cell that have no parts. */
    static List<String> texts(@Nullable String cell) {
        List<String> texts = new ArrayList<>();
        for (List<@Nullable String> entry : cell == null ? List.<List<@Nullable String>>of() : split(cell, "")) {
            String text = entry.get(0);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    static @Nullable String write(List<? extends List<? extends @Nullable Object>> entries) {
        return entries.isEmpty()
                ? null
                : entries.stream().map(CellList::written).collect(Collectors.joining("; "));
    }

    static @Nullable String writeTexts(List<String> texts) {
        return write(texts.stream().map(List::of).toList());
    }

    private static String written(List<? extends @Nullable Object> parts) {
        StringBuilder written = new StringBuilder();
        int last = parts.size() - 1;
        while (last > 0 && parts.get(last) == null) {
            last--;
        }
        for (int i = 0; i <= last; i++) {
            Object part = parts.get(i);
            written.append(i == 0 ? "" : "|").append(part == null ? "" : escaped(part.toString()));
        }
        return written.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (c == '\\' || ENDS.indexOf(c) >= 0 || BARS.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static List<List<@Nullable String>> split(String cell, String bars) {
        List<List<@Nullable String>> entries = new ArrayList<>();
        List<@Nullable String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                part.append(cell.charAt(++i));
            } else if (ENDS.indexOf(c) >= 0) {
                end(entries, parts, part);
                parts = new ArrayList<>();
            } else if (bars.indexOf(c) >= 0) {
                end(parts, part);
            } else {
                part.append(c);
            }
        }
        end(entries, parts, part);
        return entries;
    }

    private static void end(List<List<@Nullable String>> entries, List<@Nullable String> parts, StringBuilder part) {
        end(parts, part);
        if (parts.stream().anyMatch(text -> text != null)) {
            entries.add(parts);
        }
    }

    private static void end(List<@Nullable String> parts, StringBuilder part) {
        String text = part.toString().strip();
        parts.add(text.isEmpty() ? null : text);
        part.setLength(0);
    }
}
