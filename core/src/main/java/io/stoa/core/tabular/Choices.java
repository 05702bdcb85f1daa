package io.stoa.core.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values among which a column chooses 可选值, with their labels by language. An export writes the label of the
 * reader's language, a template offers them, and an import understands all of them.
 *
 * @param <V> the values
 */
public final class Choices<V> {

    /** Yes and no. */
    static final Choices<Boolean> TRUTH = truth();

    private final Map<V, Map<String, String>> labels;
    private final Map<String, V> values;

    private Choices(Map<V, Map<String, String>> labels, Map<String, V> values) {
        this.labels = labels;
        this.values = values;
    }

    /**
     * Choices by value.
     *
     * @param <V> the values
     * @param labels each value's labels by language (zh, en, …), in the order in which they are offered
     * @return the choices
     * @throws IllegalArgumentException if two values have a label in common
     */
    public static <V> Choices<V> of(Map<V, Map<String, String>> labels) {
        Map<V, Map<String, String>> copy = new LinkedHashMap<>();
        Map<String, V> values = new HashMap<>();
        labels.forEach((value, byLanguage) -> {
            copy.put(value, Map.copyOf(byLanguage));
            byLanguage.values().forEach(label -> name(values, label, value));
        });
        return new Choices<>(copy, values);
    }

    /**
     * {@return the same, with other names under which a value is understood}
     *
     * @param value the value
     * @param names its other names
     * @throws IllegalArgumentException if another value is called so
     */
    public Choices<V> alsoCalled(V value, String... names) {
        Map<String, V> more = new HashMap<>(values);
        Arrays.stream(names).forEach(name -> name(more, name, value));
        return new Choices<>(labels, more);
    }

    /**
     * What is offered in a language.
     *
     * @param locale the reader's language; English where a value has no label in it
     * @return the labels in their order
     */
    public List<String> labels(Locale locale) {
        List<String> offered = new ArrayList<>();
        labels.keySet().forEach(value -> offered.add(label(value, locale)));
        return offered;
    }

    /** The label of a value; a value that is none of these is shown as it is. */
    String label(Object value, Locale locale) {
        Map<String, String> byLanguage = labels.getOrDefault(value, Map.of());
        String label = byLanguage.get(locale.getLanguage());
        return label != null ? label : byLanguage.getOrDefault("en", value.toString());
    }

    @Nullable
    V find(String text) {
        return values.get(CellText.folded(text));
    }

    private static Choices<Boolean> truth() {
        Map<Boolean, Map<String, String>> labels = new LinkedHashMap<>();
        labels.put(true, Map.of("zh", "是", "en", "yes", "de", "ja", "ru", "да"));
        labels.put(false, Map.of("zh", "否", "en", "no", "de", "nein", "ru", "нет"));
        return of(labels).alsoCalled(true, "true", "1").alsoCalled(false, "false", "0");
    }

    private static <V> void name(Map<String, V> values, String label, V value) {
        V other = values.putIfAbsent(CellText.folded(label), value);
        if (other != null && !other.equals(value)) {
            throw new IllegalArgumentException(label + " names both " + other + " and " + value);
        }
    }
}
