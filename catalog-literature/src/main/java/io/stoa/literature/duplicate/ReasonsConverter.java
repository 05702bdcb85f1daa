package io.stoa.literature.duplicate;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** Keeps the reasons of a match as JSON. */
@Converter
public final class ReasonsConverter extends JsonConverter<List<MatchReason>>
        implements AttributeConverter<List<MatchReason>, String> {

    /** For the persistence provider. */
    public ReasonsConverter() {
        super(new TypeReference<>() {});
    }
}
