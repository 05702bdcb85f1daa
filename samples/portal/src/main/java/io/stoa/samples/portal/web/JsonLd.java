package io.stoa.samples.portal.web;

import io.stoa.core.json.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A description of what a page shows, for machines: JSON-LD in the words of schema.org. A controller puts it into the model as
 * {@code jsonLd}, and the layout writes it into a data block, which a browser never runs.
 *
 * <pre>{@code
 * model.addAttribute("jsonLd", JsonLd.of("ScholarlyArticle")
 *         .with("name", title)
 *         .with("author", JsonLd.part("Person").with("name", author)));
 * }</pre>
 *
 * @see <a href="https://schema.org">schema.org</a>
 */
public final class JsonLd {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private JsonLd(String type) {
        values.put("@type", type);
    }

    /**
     * Begins the description of what the page is about.
     *
     * @param type a type of schema.org, such as {@code Dataset}
     * @return the description
     */
    public static JsonLd of(String type) {
        return part(type).with("@context", "https://schema.org");
    }

    /**
     * Begins the description of something that belongs to another.
     *
     * @param type a type of schema.org
     * @return the description
     */
    public static JsonLd part(String type) {
        return new JsonLd(type);
    }

    /**
     * Adds a property.
     *
     * @param property its name in schema.org
     * @param value a text, a number, a part, or a list of them; null and what is empty adds nothing
     * @return this
     */
    public JsonLd with(String property, @Nullable Object value) {
        Object plain = plain(value);
        if (plain != null) {
            values.put(property, plain);
        }
        return this;
    }

    /**
     * The JSON for a {@code <script>} element. Every character with a meaning in HTML is written as an escape of JSON, so that
     * no text in it can end the element.
     *
     * @return the JSON in one line
     */
    public String script() {
        return Json.write(values)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof JsonLd part) {
            return part.values;
        }
        if (value instanceof Collection<?> several) {
            List<Object> plain = several.stream()
                    .map(JsonLd::plain)
                    .filter(java.util.Objects::nonNull)
                    .map(Object.class::cast)
                    .toList();
            return plain.isEmpty() ? null : plain;
        }
        return value instanceof String text && text.isBlank() ? null : value;
    }
}
