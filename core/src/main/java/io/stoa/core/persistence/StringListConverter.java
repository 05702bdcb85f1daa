package io.stoa.core.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps a list of strings as one JSON text column. */
@Converter
public class StringListConverter extends JsonConverter<List<String>>
        implements AttributeConverter<@Nullable List<String>, @Nullable String> {

    /** For the persistence provider. */
    public StringListConverter() {
        super(new TypeReference<>() {});
    }
}
