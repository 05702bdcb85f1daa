package io.stoa.samples.portal.api;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a body from the description of the API with the same text in every field that takes text. */
final class Filled {

    private static final int DEEPEST = 14;
    private static final int MOST_ROUNDS = 80;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode schemas;
    private final String text;

    Filled(JsonNode document, String text) {
        this.schemas = document.path("components").path("schemas");
        this.text = text;
    }

    /** A body that nothing is known of but its schema's name. */
    ObjectNode body(String schema) {
        return (ObjectNode) value(schemas.path(schema), 0);
    }

    /**
     * Sends a body, and without each field that the answer names as wrong, until it is taken.
     *
     * @return the answer to the last attempt
     */
    static Http.Answer send(Http http, String user, String path, ObjectNode body) {
        Http.Answer answer = http.post(user, path, body.toString());
        for (int round = 0; round < MOST_ROUNDS && answer.status() == 422; round++) {
            List<String> wrong = new ArrayList<>();
            answer.json()
                    .path("errors")
                    .forEach(error -> wrong.add(error.path("field").asString("")));
            if (wrong.isEmpty()) {
                return answer;
            }
            wrong.forEach(field -> remove(body, field));
            answer = http.post(user, path, body.toString());
        }
        return answer;
    }

    private JsonNode value(JsonNode schema, int depth) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return name.equals("LocalizedText") ? localized() : value(schemas.path(name), depth + 1);
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (type(schema)) {
            case "string" -> JSON.getNodeFactory().stringNode(string(schema));
            case "integer", "number" -> JSON.getNodeFactory().numberNode(1);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "array" -> array(schema, depth);
            default -> object(schema, depth);
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString("") : type.asString("");
    }

    private String string(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "2020-01-01";
            case "date-time" -> "2020-01-01T00:00:00Z";
            default -> text;
        };
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.createArrayNode();
        if (depth < DEEPEST) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.createObjectNode();
        if (depth < DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(property -> object.set(property.getKey(), value(property.getValue(), depth + 1)));
        }
        return object;
    }

    private ObjectNode localized() {
        ObjectNode localized = JSON.createObjectNode();
        localized.put("source", "en");
        localized.putObject("texts").put("en", text).put("zh", text);
        return localized;
    }

    /** Takes away what a path names: {@code contacts[0].email}, {@code subjects[0].<list element>}. */
    private static void remove(ObjectNode body, String path) {
        String[] parts = path.replaceAll("\\.<[^>]*>", "").replace("[", ".[").split("\\.");
        JsonNode parent = body;
        for (int i = 0; i < parts.length - 1; i++) {
            JsonNode next = child(parent, parts[i]);
            if (next.isMissingNode() || next.isNull()) {
                break;
            }
            parent = next;
        }
        String last = parts[parts.length - 1];
        if (parent instanceof ArrayNode array) {
            array.removeAll();
        } else if (parent instanceof ObjectNode object && object.has(last)) {
            object.remove(last);
        } else {
            body.remove(parts[0]);
        }
    }

    private static JsonNode child(JsonNode parent, String part) {
        return part.startsWith("[")
                ? parent.path(Integer.parseInt(part.substring(1, part.length() - 1)))
                : parent.path(part);
    }
}
