package io.stoa.literature;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** Keeps the merged records of a merge as JSON. */
@Converter
public final class MergedRecordsConverter extends JsonConverter<List<MergedRecord>>
        implements AttributeConverter<List<MergedRecord>, String> {

    /** For the persistence provider. */
    public MergedRecordsConverter() {
        super(new TypeReference<>() {});
    }
}
