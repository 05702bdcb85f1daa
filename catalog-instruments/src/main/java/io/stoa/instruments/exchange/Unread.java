package io.stoa.instruments.exchange;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes values out of a document; what is left in it in the end was not read. */
final class Unread {

    private Unread() {}

    /** Takes a value that stands alone or, where attributes come with it, under its own name in an object. */
    static @Nullable String take(ObjectNode object, String name) {
        JsonNode node = object.get(name);
        if (node instanceof ObjectNode inner) {
            return inner.get(name) instanceof ObjectNode ? null : take(inner, name);
        }
        if (node == null || !node.isValueNode()) {
            return null;
        }
        object.remove(name);
        return stripped(node);
    }

    static ObjectNode object(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode object
                ? object
                : Json.mapper().createObjectNode();
    }

    /** The objects of a list, or the one object that stands where a list should. */
    static List<ObjectNode> objects(ObjectNode parent, String name) {
        JsonNode node = parent.get(name);
        Stream<JsonNode> items = node instanceof ArrayNode array ? array.valueStream() : Stream.ofNullable(node);
        return items.filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }

    static List<String> texts(ObjectNode parent, String name) {
        List<String> texts = new ArrayList<>();
        if (parent.get(name) instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode item = array.get(i);
                String text = item.isValueNode() ? stripped(item) : null;
                if (text != null) {
                    texts.add(text);
                    array.set(i, NullNode.getInstance());
                }
            }
        }
        return texts;
    }

    static String required(@Nullable String value, String format, String path) {
        if (value == null) {
            throw new UnreadableInputException(
                    Message.of("instruments.exchange.missing", "format", format, "path", path));
        }
        return value;
    }

    private static @Nullable String stripped(JsonNode node) {
        String text = node.isNull() ? "" : node.asString().strip();
        return text.isEmpty() ? null : text;
    }
}
