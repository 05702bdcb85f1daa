package io.stoa.programmes.review;

import io.stoa.core.persistence.JsonConverter;
import io.stoa.programmes.application.BlindContent;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps what blind reviewers see as JSON. */
@Converter
public class BlindContentConverter extends JsonConverter<BlindContent>
        implements AttributeConverter<@Nullable BlindContent, @Nullable String> {

    /** For the persistence provider. */
    public BlindContentConverter() {
        super(new TypeReference<>() {});
    }
}
