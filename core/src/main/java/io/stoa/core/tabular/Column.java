package io.stoa.core.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table 列. Made by {@link #optional} or {@link #required} and completed by the other methods.
 *
 * @param <T> what a row of the table is
 * @param key the column's stable name, which a header may use as well
 * @param labels its header by language (zh, en, …)
 * @param aliases other headers under which it is recognised
 * @param required whether a table without it is refused, and a row with a blank cell there
 * @param example what a template shows
 * @param notes what a template says about filling it in, by language
 * @param choices the values among which it chooses, or null if it is free
 * @param value what an export writes: text, a number, a date, a boolean, one of the choices, a collection of these,
 *     which is joined by semicolons, or null for a blank cell
 */
public record Column<T>(
        String key,
        Map<String, String> labels,
        List<String> aliases,
        boolean required,
        String example,
        Map<String, String> notes,
        @Nullable Choices<?> choices,
        Function<T, @Nullable Object> value) {

    /**
     * Copies labels, aliases and notes.
     *
     * @param key the column's stable name
     * @param labels its header by language
     * @param aliases other headers
     * @param required whether it must be there
     * @param example what a template shows
     * @param notes what a template says about it
     * @param choices the values among which it chooses
     * @param value what an export writes
     */
    public Column {
        labels = Map.copyOf(labels);
        aliases = List.copyOf(aliases);
        notes = Map.copyOf(notes);
    }

    /**
     * A column with headers in Chinese and English that may be left out.
     *
     * @param <T> what a row is
     * @param key the column's stable name
     * @param zh its Chinese header
     * @param en its English header
     * @param example what a template shows
     * @param value what an export writes
     * @return the column
     */
    public static <T> Column<T> optional(
            String key, String zh, String en, String example, Function<T, @Nullable Object> value) {
        return new Column<>(key, Map.of("zh", zh, "en", en), List.of(), false, example, Map.of(), null, value);
    }

    /**
     * A column with headers in Chinese and English that must be there.
     *
     * @param <T> what a row is
     * @param key the column's stable name
     * @param zh its Chinese header
     * @param en its English header
     * @param example what a template shows
     * @param value what an export writes
     * @return the column
     */
    public static <T> Column<T> required(
            String key, String zh, String en, String example, Function<T, @Nullable Object> value) {
        return new Column<>(key, Map.of("zh", zh, "en", en), List.of(), true, example, Map.of(), null, value);
    }

    /**
     * {@return the same column, recognised under other headers too}
     *
     * @param others the headers
     */
    public Column<T> alsoKnownAs(String... others) {
        return new Column<>(key, labels, List.of(others), required, example, notes, choices, value);
    }

    /**
     * {@return the same column with a header in one more language}
     *
     * @param language the language, such as {@code de}
     * @param label its header
     */
    public Column<T> labelled(String language, String label) {
        return new Column<>(key, with(labels, language, label), aliases, required, example, notes, choices, value);
    }

    /**
     * {@return the same column with a note for those who fill in the template}
     *
     * @param language the note's language, such as {@code zh}
     * @param note what to fill in
     */
    public Column<T> noted(String language, String note) {
        return new Column<>(key, labels, aliases, required, example, with(notes, language, note), choices, value);
    }

    /**
     * {@return the same column, which chooses among some values}
     *
     * @param values the values
     */
    public Column<T> among(Choices<?> values) {
        return new Column<>(key, labels, aliases, required, example, notes, values, value);
    }

    /**
     * The header in a language.
     *
     * @param locale the reader's language; English where the column has no header in it
     * @return the header
     */
    public String label(Locale locale) {
        String label = labels.get(locale.getLanguage());
        return label != null ? label : labels.getOrDefault("en", key);
    }

    String note(Locale locale) {
        String note = notes.get(locale.getLanguage());
        return note != null ? note : notes.getOrDefault("en", "");
    }

    private static Map<String, String> with(Map<String, String> texts, String language, String text) {
        Map<String, String> more = new HashMap<>(texts);
        more.put(language, text);
        return more;
    }
}
