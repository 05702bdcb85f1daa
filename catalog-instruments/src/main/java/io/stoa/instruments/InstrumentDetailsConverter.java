package io.stoa.instruments;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps the details as one JSON text column. */
@Converter
public class InstrumentDetailsConverter extends JsonConverter<InstrumentDetails>
        implements AttributeConverter<@Nullable InstrumentDetails, @Nullable String> {

    /** For the persistence provider. */
    public InstrumentDetailsConverter() {
        super(new TypeReference<>() {});
    }
}
