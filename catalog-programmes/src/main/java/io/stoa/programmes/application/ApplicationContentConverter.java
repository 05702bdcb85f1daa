package io.stoa.programmes.application;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps what an application says as one JSON text column. */
@Converter
public class ApplicationContentConverter extends JsonConverter<ApplicationContent>
        implements AttributeConverter<@Nullable ApplicationContent, @Nullable String> {

    /** For the persistence provider. */
    public ApplicationContentConverter() {
        super(new TypeReference<>() {});
    }
}
