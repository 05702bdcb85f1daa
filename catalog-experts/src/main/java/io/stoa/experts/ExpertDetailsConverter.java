package io.stoa.experts;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps the details as one JSON text column. */
@Converter
public class ExpertDetailsConverter extends JsonConverter<ExpertDetails>
        implements AttributeConverter<@Nullable ExpertDetails, @Nullable String> {

    /** For the persistence provider. */
    public ExpertDetailsConverter() {
        super(new TypeReference<>() {});
    }
}
