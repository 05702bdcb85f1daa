package io.stoa.programmes.review;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps how a panel was made as JSON. */
@Converter
public class PanelRecordsConverter extends JsonConverter<List<PanelRecord>>
        implements AttributeConverter<@Nullable List<PanelRecord>, @Nullable String> {

    /** For the persistence provider. */
    public PanelRecordsConverter() {
        super(new TypeReference<>() {});
    }
}
