package io.stoa.programmes.review;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps terms of a round as JSON. */
@Converter
public class RoundTermsConverter extends JsonConverter<RoundTerms>
        implements AttributeConverter<@Nullable RoundTerms, @Nullable String> {

    /** For the persistence provider. */
    public RoundTermsConverter() {
        super(new TypeReference<>() {});
    }
}
