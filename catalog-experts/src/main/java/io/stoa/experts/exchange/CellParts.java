package io.stoa.experts.exchange;

import io.stoa.core.error.Message;
import io.stoa.core.tabular.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts of one thing in a cell; a bad part is noted as a problem of the row. */
final class CellParts {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("u-M-d");

    private final Row row;
    private final String key;
    private final List<@Nullable String> parts;

    private CellParts(Row row, String key, List<@Nullable String> parts) {
        this.row = row;
        this.key = key;
        this.parts = parts;
    }

    /** Reads every thing of a cell; what comes out as null is left out and was noted. */
    static <T> List<T> read(Row row, String key, Function<CellParts, @Nullable T> reader) {
        List<T> things = new ArrayList<>();
        for (List<@Nullable String> parts : CellList.read(row.text(key))) {
            T thing = reader.apply(new CellParts(row, key, parts));
            if (thing != null) {
                things.add(thing);
            }
        }
        return things;
    }

    @Nullable
    String text(int index) {
        return index < parts.size() ? parts.get(index) : null;
    }

    /** A text that must be there. */
    String required(int index) {
        String text = text(index);
        return text == null ? missing(index, "") : text;
    }

    @Nullable
    LocalDate date(int index) {
        String text = text(index);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.replace('/', '-').replace('.', '-'), DATE);
        } catch (DateTimeException e) {
            return bad(text, "2024-05-01");
        }
    }

    LocalDate requiredDate(int index) {
        LocalDate date = date(index);
        return date == null ? missing(index, LocalDate.EPOCH) : date;
    }

    @Nullable
    Integer year(int index) {
        String text = text(index);
        if (text == null) {
            return null;
        }
        return text.matches("\\d{4}") ? Integer.valueOf(text) : bad(text, "2024");
    }

    int requiredYear(int index) {
        Integer year = year(index);
        return year == null ? missing(index, 2000) : year;
    }

    /** One of the constants, by its name or by what it is called in Chinese. */
    <E extends Enum<E>> @Nullable E choice(int index, Map<String, E> values) {
        String text = text(index);
        if (text == null) {
            return null;
        }
        E value = values.get(text);
        if (value == null) {
            value = values.get(text.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return value == null ? bad(text, String.join(", ", values.keySet())) : value;
    }

    <E extends Enum<E>> E requiredChoice(int index, Map<String, E> values) {
        E value = choice(index, values);
        return value == null ? missing(index, values.values().iterator().next()) : value;
    }

    private <T> T missing(int index, T inItsPlace) {
        if (text(index) == null) {
            row.refuse(key, Message.of("experts.exchange.part-missing", "entry", shown(), "position", index + 1));
        }
        return inItsPlace;
    }

    private <T> @Nullable T bad(String text, String expected) {
        row.refuse(
                key, Message.of("experts.exchange.part", "value", cut(text), "entry", shown(), "expected", expected));
        return null;
    }

    private String shown() {
        return cut(String.join(
                "|", parts.stream().map(part -> Objects.toString(part, "")).toList()));
    }

    private static String cut(String text) {
        int[] points = text.codePoints().limit(60).toArray();
        return new String(points, 0, points.length);
    }
}
