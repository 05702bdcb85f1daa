package io.stoa.programmes.review;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps anonymous files as JSON. */
@Converter
public class BlindFilesConverter extends JsonConverter<List<BlindFile>>
        implements AttributeConverter<@Nullable List<BlindFile>, @Nullable String> {

    /** For the persistence provider. */
    public BlindFilesConverter() {
        super(new TypeReference<>() {});
    }
}
