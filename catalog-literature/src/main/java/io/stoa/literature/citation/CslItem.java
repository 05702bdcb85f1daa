package io.stoa.literature.citation;

import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to be cited: a CSL-JSON item.
 *
 * @param id its id, unique in a list
 * @param values the item's variables as CSL-JSON has them: texts, numbers, lists and maps
 * @see <a href="https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html">CSL-JSON</a>
 */
public record CslItem(String id, Map<String, Object> values) {

    /**
     * Copies the values.
     *
     * @param id its id
     * @param values the item's variables
     */
    public CslItem {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * An item of CSL-JSON.
     *
     * @param values the item with its {@code id}
     * @return the item
     * @throws IllegalArgumentException if it has no id
     */
    public static CslItem of(Map<String, Object> values) {
        Object id = values.get("id");
        if (id == null) {
            throw new IllegalArgumentException("the item has no id: " + values.keySet());
        }
        return new CslItem(id.toString(), values);
    }

    /**
     * A work of the catalogue.
     *
     * @param id the id to call it by
     * @param work its description
     * @return the item
     */
    public static CslItem of(String id, WorkDraft work) {
        return new CslItem(id, WorkVariables.of(id, work));
    }

    /**
     * The type of work that a CSL type stands for.
     *
     * @param type a type of CSL 1.0.2, such as {@code article-journal}
     * @return the type, or null if it is not known
     */
    public static @Nullable WorkType workType(String type) {
        return WorkVariables.workType(type);
    }

    /**
     * {@return the language that it says it is in, or null}
     */
    @Nullable
    String language() {
        Object language = values.get("language");
        return language == null || language.toString().isBlank() ? null : language.toString();
    }
}
