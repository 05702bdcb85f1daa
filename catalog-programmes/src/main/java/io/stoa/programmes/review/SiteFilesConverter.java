package io.stoa.programmes.review;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps the files of an inspection as JSON. */
@Converter
public class SiteFilesConverter extends JsonConverter<List<SiteFile>>
        implements AttributeConverter<@Nullable List<SiteFile>, @Nullable String> {

    /** For the persistence provider. */
    public SiteFilesConverter() {
        super(new TypeReference<>() {});
    }
}
