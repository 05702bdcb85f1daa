package io.stoa.literature;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** Keeps as JSON which record each part of a description was taken from. */
@Converter
public final class OriginsConverter extends JsonConverter<Map<WorkField, List<String>>>
        implements AttributeConverter<Map<WorkField, List<String>>, String> {

    /** For the persistence provider. */
    public OriginsConverter() {
        super(new TypeReference<>() {});
    }
}
