package io.stoa.instruments.sample;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps files as JSON. */
@Converter
public class ResultsConverter extends JsonConverter<List<ResultFile>>
        implements AttributeConverter<@Nullable List<ResultFile>, @Nullable String> {

    /** For the persistence provider. */
    public ResultsConverter() {
        super(new TypeReference<>() {});
    }
}
