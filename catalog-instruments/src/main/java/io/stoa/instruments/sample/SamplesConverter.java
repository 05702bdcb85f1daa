package io.stoa.instruments.sample;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps samples as JSON. */
@Converter
public class SamplesConverter extends JsonConverter<List<Sample>>
        implements AttributeConverter<@Nullable List<Sample>, @Nullable String> {

    /** For the persistence provider. */
    public SamplesConverter() {
        super(new TypeReference<>() {});
    }
}
