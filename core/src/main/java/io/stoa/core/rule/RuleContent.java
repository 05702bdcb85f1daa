package io.stoa.core.rule;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads rules without forgiving anything: no unknown, missing primitive or repeated property, nothing behind the end. */
final class RuleContent {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    /** A misspelt number is first of all missing; this one tells how it is spelt. */
    private static final JsonMapper SPELLING = STRICT.rebuild()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private RuleContent() {}

    static <T> T read(String name, String json, Class<T> type) {
        try {
            SPELLING.readValue(json, type);
            return STRICT.readValue(json, type);
        } catch (UnrecognizedPropertyException e) {
            throw new UnreadableInputException(
                    Message.of(
                            "core.rule.unknown-property",
                            "name",
                            name,
                            "property",
                            e.getPropertyName(),
                            "known",
                            known(e.getKnownPropertyIds())),
                    e);
        } catch (JacksonException e) {
            throw unreadable(name, reason(e), e);
        }
    }

    static void checkObject(String name, String json) {
        try {
            if (!STRICT.readValue(json, JsonNode.class).isObject()) {
                throw unreadable(name, "not a JSON object", null);
            }
        } catch (JacksonException e) {
            throw unreadable(name, reason(e), e);
        }
    }

    private static String reason(JacksonException e) {
        String path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? e.getOriginalMessage() : path + ": " + e.getOriginalMessage();
    }

    private static List<String> known(@Nullable Collection<Object> properties) {
        return properties == null
                ? List.of()
                : properties.stream().map(String::valueOf).sorted().toList();
    }

    private static UnreadableInputException unreadable(String name, String reason, @Nullable JacksonException cause) {
        return new UnreadableInputException(Message.of("core.rule.unreadable", "name", name, "reason", reason), cause);
    }
}
