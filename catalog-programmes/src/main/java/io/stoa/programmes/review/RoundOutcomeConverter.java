package io.stoa.programmes.review;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps an outcome as JSON. */
@Converter
public class RoundOutcomeConverter extends JsonConverter<RoundOutcome>
        implements AttributeConverter<@Nullable RoundOutcome, @Nullable String> {

    /** For the persistence provider. */
    public RoundOutcomeConverter() {
        super(new TypeReference<>() {});
    }
}
