package io.stoa.programmes.process;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps what a stage publishes as one JSON text column. */
@Converter
public class StageContentConverter extends JsonConverter<StageContent>
        implements AttributeConverter<@Nullable StageContent, @Nullable String> {

    /** For the persistence provider. */
    public StageContentConverter() {
        super(new TypeReference<>() {});
    }
}
