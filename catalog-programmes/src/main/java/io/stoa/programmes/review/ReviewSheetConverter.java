package io.stoa.programmes.review;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps what a reviewer wrote as JSON. */
@Converter
public class ReviewSheetConverter extends JsonConverter<ReviewSheet>
        implements AttributeConverter<@Nullable ReviewSheet, @Nullable String> {

    /** For the persistence provider. */
    public ReviewSheetConverter() {
        super(new TypeReference<>() {});
    }
}
