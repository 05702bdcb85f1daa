package io.stoa.literature.exchange;

import io.stoa.core.error.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The objects of a JSON file one by one: a list, one object, one to a line, or either of them inside {@code message},
 * {@code data} or {@code items}, as interfaces on the web wrap them. Where the file is no JSON, it ends.
 */
final class JsonItems implements RecordRows.Source<ObjectNode> {

    /** The most characters of an item. */
    static final int LONGEST = 4 << 20;

    /** The most values of an item, which in memory take more than their characters. */
    private static final int MOST_VALUES = 250_000;

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int DEEPEST = 64;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_REASON = 200;
    private static final Set<String> WRAPPERS = Set.of("message", "data", "items");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private boolean inList;
    private boolean ended;
    private int openObjects;
    private long start;
    private int values;
    private boolean tooLong;

    JsonItems(InputStream in) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .build();
        this.parser = factory.createParser(ObjectReadContext.empty(), TextReader.of(in));
    }

    @Override
    public @Nullable Cut<ObjectNode> next() throws IOException {
        try {
            Cut<ObjectNode> item = null;
            while (item == null && !ended) {
                item = inList ? fromList() : atTop();
            }
            return item;
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            ended = true;
            return Cut.damaged(line(), malformed(e.getOriginalMessage()));
        }
    }

    private @Nullable Cut<ObjectNode> atTop() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            ended = true;
        } else if (token == JsonToken.START_ARRAY) {
            inList = true;
        } else if (token == JsonToken.START_OBJECT) {
            return unwrapped();
        } else {
            return noObject(token);
        }
        return null;
    }

    private @Nullable Cut<ObjectNode> fromList() {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            long line = line();
            begin();
            return finished(line, object());
        }
        if (token == JsonToken.END_ARRAY) {
            inList = false;
            close();
            return null;
        }
        if (token == null) {
            ended = true;
            return Cut.damaged(line(), Message.of("literature.exchange.truncated", "expected", "]"));
        }
        return noObject(token);
    }

    /** An object that is an item, or that wraps one or a list of them. */
    private @Nullable Cut<ObjectNode> unwrapped() {
        long line = line();
        begin();
        openObjects = 1;
        ObjectNode item = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean wrapper = WRAPPERS.contains(name);
            if (wrapper && value == JsonToken.START_ARRAY) {
                inList = true;
                return null;
            }
            if (wrapper && value == JsonToken.START_OBJECT) {
                openObjects++;
                item = NODES.objectNode();
            } else {
                keep(item, name, value(value));
            }
        }
        openObjects--;
        close();
        return finished(line, item);
    }

    /** Passes over what is left of the objects around the items. */
    private void close() {
        while (openObjects > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                openObjects = 0;
            } else if (token == JsonToken.END_OBJECT) {
                openObjects--;
            } else {
                parser.skipChildren();
            }
        }
    }

    private void begin() {
        start = parser.currentLocation().getCharOffset();
        values = 0;
        tooLong = false;
    }

    private Cut<ObjectNode> finished(long line, ObjectNode item) {
        return tooLong
                ? Cut.damaged(line, Message.of("literature.exchange.too-long", "limit", LONGEST))
                : Cut.of(line, item);
    }

    private Cut<ObjectNode> noObject(JsonToken token) {
        parser.skipChildren();
        return Cut.damaged(
                line(), Message.of("literature.exchange.no-record", "found", token.asString(), "expected", "{"));
    }

    private ObjectNode object() {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            keep(object, name, value(parser.nextToken()));
        }
        return object;
    }

    private ArrayNode array() {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            JsonNode value = value(token);
            if (!tooLong) {
                array.add(value);
            }
        }
        return array;
    }

    private void keep(ObjectNode object, String name, JsonNode value) {
        if (!tooLong) {
            object.set(name, value);
        }
    }

    private JsonNode value(JsonToken token) {
        values++;
        tooLong |= values > MOST_VALUES || parser.currentLocation().getCharOffset() - start > LONGEST;
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.stringNode(parser.getString());
        };
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static Message malformed(String reason) {
        String plain = reason.replaceAll("\\s+", " ");
        return Message.of(
                "literature.exchange.malformed",
                "reason",
                plain.length() > LONGEST_REASON ? plain.substring(0, LONGEST_REASON) + "…" : plain);
    }
}
