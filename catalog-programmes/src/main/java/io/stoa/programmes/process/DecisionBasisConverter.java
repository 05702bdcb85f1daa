package io.stoa.programmes.process;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps what a decision was computed from as one JSON text column. */
@Converter
public class DecisionBasisConverter extends JsonConverter<DecisionBasis>
        implements AttributeConverter<@Nullable DecisionBasis, @Nullable String> {

    /** For the persistence provider. */
    public DecisionBasisConverter() {
        super(new TypeReference<>() {});
    }
}
