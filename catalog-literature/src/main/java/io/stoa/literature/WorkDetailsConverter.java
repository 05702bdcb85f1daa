package io.stoa.literature;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps the details as one JSON text column. */
@Converter
public class WorkDetailsConverter extends JsonConverter<WorkDetails>
        implements AttributeConverter<@Nullable WorkDetails, @Nullable String> {

    /** For the persistence provider. */
    public WorkDetailsConverter() {
        super(new TypeReference<>() {});
    }
}
