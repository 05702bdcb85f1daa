package io.stoa.programmes.process;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps the lines of a decision as one JSON text column. */
@Converter
public class DecisionLinesConverter extends JsonConverter<List<DecisionLine>>
        implements AttributeConverter<@Nullable List<DecisionLine>, @Nullable String> {

    /** For the persistence provider. */
    public DecisionLinesConverter() {
        super(new TypeReference<>() {});
    }
}
