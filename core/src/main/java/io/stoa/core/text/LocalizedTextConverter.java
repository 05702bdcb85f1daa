package io.stoa.core.text;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps a {@link LocalizedText} in one text column, as JSON; an absent text is a null. */
@Converter
public class LocalizedTextConverter extends JsonConverter<LocalizedText>
        implements AttributeConverter<@Nullable LocalizedText, @Nullable String> {

    /** For the persistence provider. */
    public LocalizedTextConverter() {
        super(new TypeReference<>() {});
    }
}
