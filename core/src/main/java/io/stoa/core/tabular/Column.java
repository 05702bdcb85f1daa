package io.stoa.core.tabular;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param <T> what a row of the table is
 * @param key the column's stable name, which a header may use as well
 * @param labels its header by language (zh, en, …)
 * @param aliases other headers under which it is recognised
 * @param required whether a table without it is refused, and a row with a blank cell there
 * @param example what a template shows
 * @param value what an export writes: text, a number, a date, a boolean, or null for a blank cell
 */
public record Column<T>(
        String key,
        Map<String, String> labels,
        List<String> aliases,
        boolean required,
        String example,
        Function<T, @Nullable Object> value) {

    /**
     * Copies labels and aliases.
     *
     * @param key the column's stable name
     * @param labels its header by language
     * @param aliases other headers
     * @param required whether it must be there
     * @param example what a template shows
     * @param value what an export writes
     */
    public Column {
        labels = Map.copyOf(labels);
        aliases = List.copyOf(aliases);
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
        return new Column<>(key, Map.of("zh", zh, "en", en), List.of(), false, example, value);
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
        return new Column<>(key, Map.of("zh", zh, "en", en), List.of(), true, example, value);
    }

    /**
     * {@return the same column, recognised under other headers too}
     *
     * @param others the headers
     */
    public Column<T> alsoKnownAs(String... others) {
        return new Column<>(key, labels, List.of(others), required, example, value);
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
}
