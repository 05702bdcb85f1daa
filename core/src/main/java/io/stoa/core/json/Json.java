package io.stoa.core.json;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Canonical JSON: properties sorted by name, absent values left out, dates in ISO 8601; equal values give equal text,
 * so that it can be hashed.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(
                    i -> i.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY))
            .build();

    private Json() {}

    /**
     * {@return the mapper, for modules that read and write formats of their own}
     */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /**
     * Writes canonical JSON.
     *
     * @param value a record, collection or simple value
     * @return one line of JSON
     */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * Writes canonical JSON of a generic type, such as a list of sealed types whose names must be written along.
     *
     * @param <T> the type
     * @param value the value
     * @param type what it will be read as
     * @return one line of JSON
     */
    public static <T> String write(T value, TypeReference<T> type) {
        return MAPPER.writerFor(type).writeValueAsString(value);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param <T> the type
     * @param json JSON text
     * @param type what to read it as
     * @return the value
     * @throws UnreadableInputException if the text is not JSON of this type
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw unreadable(json, e);
        }
    }

    /**
     * Reads what {@link #write} wrote, into a generic type.
     *
     * @param <T> the type
     * @param json JSON text
     * @param type what to read it as
     * @return the value
     * @throws UnreadableInputException if the text is not JSON of this type
     */
    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw unreadable(json, e);
        }
    }

    /**
     * Reads what {@link #write} wrote, with a reader that is kept: what a type is made of is then not looked up each time.
     *
     * @param <T> the type
     * @param json JSON text
     * @param reader such as {@code Json.mapper().readerFor(type)}
     * @return the value
     * @throws UnreadableInputException if the text is not JSON of this type
     */
    public static <T> T read(String json, ObjectReader reader) {
        try {
            return reader.readValue(json);
        } catch (JacksonException e) {
            throw unreadable(json, e);
        }
    }

    /**
     * The value as a tree, for comparing two of them field by field.
     *
     * @param value a record or collection
     * @return its tree
     */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /**
     * A hash by which equal content is known again.
     *
     * @param value a record or collection
     * @return SHA-256 of its canonical JSON, 64 lower-case hexadecimal digits
     */
    public static String contentHash(Object value) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(write(value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static UnreadableInputException unreadable(String json, JacksonException cause) {
        String start = json.length() <= 80 ? json : json.substring(0, 80) + "…";
        return new UnreadableInputException(
                Message.of("core.json.unreadable", "text", start, "reason", cause.getOriginalMessage()), cause);
    }
}
