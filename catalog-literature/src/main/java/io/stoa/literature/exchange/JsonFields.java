package io.stoa.literature.exchange;

import io.stoa.core.exchange.Loss;
import io.stoa.core.exchange.LossReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes values out of a JSON object; what is left in the end was not read. */
final class JsonFields {

    private final ObjectNode node;

    JsonFields(ObjectNode node) {
        this.node = node;
    }

    /** A text, number or truth; the first of a list of them. Null if it is absent or blank. */
    @Nullable
    String take(String name) {
        JsonNode value = node.get(name);
        if (value instanceof ArrayNode array) {
            return takeFirst(name, array);
        }
        return value != null && value.isValueNode() ? text(node.remove(name)) : null;
    }

    private @Nullable String takeFirst(String name, ArrayNode array) {
        if (array.isEmpty() || !array.get(0).isValueNode()) {
            return null;
        }
        String first = text(array.get(0));
        array.set(0, NullNode.getInstance());
        if (array.size() == 1) {
            node.remove(name);
        }
        return first;
    }

    /** What a field says, without taking it. */
    @Nullable
    String peek(String name) {
        JsonNode value = node.get(name);
        return value != null && value.isValueNode() ? text(value) : null;
    }

    /** All texts of a list, or the one that stands where a list may. */
    List<String> takeAll(String name) {
        List<String> texts = new ArrayList<>();
        if (node.get(name) instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                String text = array.get(i).isValueNode() ? text(array.get(i)) : null;
                if (text != null) {
                    texts.add(text);
                    array.set(i, NullNode.getInstance());
                }
            }
        } else {
            String one = take(name);
            if (one != null) {
                texts.add(one);
            }
        }
        return texts;
    }

    /** The objects of a list, or the one that stands where a list may. */
    List<JsonFields> objects(String name) {
        JsonNode value = node.get(name);
        List<JsonFields> objects = new ArrayList<>();
        if (value instanceof ObjectNode object) {
            objects.add(new JsonFields(object));
        } else if (value instanceof ArrayNode array) {
            array.forEach(item -> {
                if (item instanceof ObjectNode object) {
                    objects.add(new JsonFields(object));
                }
            });
        }
        return objects;
    }

    /** An object; an empty one if there is none. */
    JsonFields object(String name) {
        List<JsonFields> objects = objects(name);
        return objects.isEmpty() ? new JsonFields(node.objectNode()) : objects.get(0);
    }

    /** A list within a list, such as the parts of dates. */
    List<String> takeNested(String name) {
        List<String> texts = new ArrayList<>();
        if (node.get(name) instanceof ArrayNode outer && !outer.isEmpty()) {
            JsonNode inner = outer.get(0);
            inner.forEach(part -> texts.add(part.isNull() ? "" : part.asString()));
            if (outer.size() == 1) {
                node.remove(name);
            }
        }
        return texts;
    }

    boolean has(String name) {
        return node.has(name);
    }

    /** Notes fields as read that only repeat what others say. */
    void skip(String... names) {
        node.remove(List.of(names));
    }

    List<Loss> rest() {
        return LossReport.values(node);
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : DraftParts.clean(value.asString());
    }
}
