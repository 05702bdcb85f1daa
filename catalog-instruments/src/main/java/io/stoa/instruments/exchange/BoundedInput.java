package io.stoa.instruments.exchange;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a document only so far as it is neither too large nor too deep. */
final class BoundedInput {

    static final int MAX_BYTES = 10 * 1024 * 1024;
    static final int MAX_DEPTH = 32;

    private BoundedInput() {}

    static byte[] bytes(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UnreadableInputException(Message.of("instruments.exchange.too-large", "limit", MAX_BYTES));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode json(InputStream in, String format) {
        JsonNode root = tree(bytes(in), format);
        checkDepth(root, 1);
        if (root instanceof ObjectNode object) {
            return object;
        }
        throw new UnreadableInputException(Message.of(
                "instruments.exchange.wrong-root",
                "format",
                format,
                "found",
                root.getNodeType(),
                "expected",
                "object"));
    }

    static UnreadableInputException tooDeep() {
        return new UnreadableInputException(Message.of("instruments.exchange.too-deep", "limit", MAX_DEPTH));
    }

    /** A property given twice would hide the first value, so it is refused. */
    private static JsonNode tree(byte[] bytes, String format) {
        try {
            return Json.mapper()
                    .readerFor(JsonNode.class)
                    .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(bytes);
        } catch (JacksonException e) {
            throw new UnreadableInputException(
                    Message.of(
                            "instruments.exchange.malformed",
                            "format",
                            format,
                            "line",
                            e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                            "reason",
                            e.getOriginalMessage()),
                    e);
        }
    }

    private static void checkDepth(JsonNode node, int depth) {
        if (depth > MAX_DEPTH) {
            throw tooDeep();
        }
        node.forEach(child -> checkDepth(child, depth + 1));
    }
}
