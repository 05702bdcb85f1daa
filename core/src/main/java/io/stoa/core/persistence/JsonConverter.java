package io.stoa.core.persistence;

import io.stoa.core.json.Json;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;

/**
 * Keeps a record or a list of records as one JSON text column. Extend it, annotate the class with {@code @Converter},
 * and list it among the module's managed classes. The class must say again that it {@code implements
 * AttributeConverter<List<Party>, String>}: EclipseLink 5.0 reads the types from the class itself only.
 *
 * @param <T> what the attribute holds; must be immutable
 */
public abstract class JsonConverter<T> implements AttributeConverter<@Nullable T, @Nullable String> {

    private final TypeReference<T> type;
    private final ObjectReader reader;

    /**
     * A converter for a type.
     *
     * @param type the attribute's type, as {@code new TypeReference<List<Party>>() {}}
     */
    protected JsonConverter(TypeReference<T> type) {
        this.type = type;
        this.reader = Json.mapper().readerFor(type);
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        return value == null ? null : Json.write(value, type);
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : Json.read(json, reader);
    }
}
