package io.stoa.core.error;

import io.stoa.core.text.LocalizedText;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text for people, kept as a stable code and the values it names, so that it can be shown in any language later.
 *
 * <p>The text stands in the bundle {@code io.stoa.<module>.messages}, where the module is the first part of the
 * code: {@code core.entry.stale-version} is looked up in {@code io.stoa.core.messages}. A place holder is a name in
 * braces: {@code {expected}}; a value may itself be a message, a multilingual text, or a
 * collection. English is the fallback; zh, en, de and ru are complete.
 *
 * @param code stable, lower case, dots between parts and hyphens inside them
 * @param values what the text names, by place holder
 */
public record Message(String code, Map<String, Object> values) {

    private static final String OTHERWISE = "otherwise";
    private static final Pattern PLACE_HOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    /**
     * Copies the values, keeping their order.
     *
     * @param code the message's code
     * @param values what the text names
     */
    public Message {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * A message with its values given as alternating names and values.
     *
     * @param code the message's code
     * @param namesAndValues {@code "id", id, "version", 3}; an absent (null) value is shown as a dash
     * @return the message
     * @throws IllegalArgumentException if a name stands without a value
     */
    public static Message of(String code, @Nullable Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values must alternate, got " + namesAndValues.length);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            values.put(String.valueOf(namesAndValues[i]), value == null ? "–" : value);
        }
        return new Message(code, values);
    }

    /**
     * The same message with more values.
     *
     * @param namesAndValues alternating names and values, as {@link #of} takes them
     * @return a message that names these, too
     */
    public Message and(@Nullable Object... namesAndValues) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(of(code, namesAndValues).values());
        return new Message(code, all);
    }

    /**
     * What something is called, for things that hosts may add to and that then have no text in Stoa's bundles.
     *
     * @param code the message's code
     * @param otherwise what is shown if no bundle has the code
     * @return the message
     */
    public static Message label(String code, String otherwise) {
        return new Message(code, Map.of(OTHERWISE, otherwise));
    }

    /**
     * The text in a language.
     *
     * @param locale the reader's language; English where Stoa does not speak it
     * @return the text with its values filled in; the code and the values if the bundle lacks the code
     */
    public String text(Locale locale) {
        String template = template(locale);
        if (template == null) {
            Object otherwise = values.get(OTHERWISE);
            return otherwise == null ? code + " " + values : otherwise.toString();
        }
        return PLACE_HOLDER.matcher(template).replaceAll(m -> Matcher.quoteReplacement(value(m.group(1), locale)));
    }

    private String value(String name, Locale locale) {
        Object value = values.get(name);
        return value == null ? "{" + name + "}" : word(value, locale);
    }

    private static String word(Object value, Locale locale) {
        if (value instanceof Message nested) {
            return nested.text(locale);
        }
        if (value instanceof LocalizedText text) {
            return text.text(locale);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(v -> word(v, locale)).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    private @Nullable String template(Locale locale) {
        int dot = code.indexOf('.');
        String module = dot < 0 ? code : code.substring(0, dot);
        try {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "io.stoa." + module + ".messages",
                    locale,
                    Thread.currentThread().getContextClassLoader() == null
                            ? Message.class.getClassLoader()
                            : Thread.currentThread().getContextClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return bundle.containsKey(code) ? bundle.getString(code) : null;
        } catch (MissingResourceException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
