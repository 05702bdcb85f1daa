package io.stoa.programmes;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps the terms as one JSON text column. */
@Converter
public class CallTermsConverter extends JsonConverter<CallTerms>
        implements AttributeConverter<@Nullable CallTerms, @Nullable String> {

    /** For the persistence provider. */
    public CallTermsConverter() {
        super(new TypeReference<>() {});
    }
}
