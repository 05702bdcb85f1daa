package io.stoa.core.catalog;

import io.stoa.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What changed between two contents, for the audit trail. */
final class Differences {

    private Differences() {}

    /** JSON of {@code {"field": [before, after]}} with a null for what was or is absent; {@code {}} if nothing differs. */
    static String between(Object before, Object after) {
        JsonNode old = Json.tree(before);
        JsonNode now = Json.tree(after);
        Map<String, List<@Nullable JsonNode>> changes = new TreeMap<>();
        for (String field : fields(old, now)) {
            JsonNode was = old.get(field);
            JsonNode is = now.get(field);
            if (was == null ? is != null : !was.equals(is)) {
                List<@Nullable JsonNode> pair = new ArrayList<>(2);
                pair.add(was);
                pair.add(is);
                changes.put(field, pair);
            }
        }
        return Json.write(changes);
    }

    private static List<String> fields(JsonNode old, JsonNode now) {
        List<String> fields = new ArrayList<>(old.propertyNames());
        for (String field : now.propertyNames()) {
            if (old.get(field) == null) {
                fields.add(field);
            }
        }
        return fields;
    }
}
