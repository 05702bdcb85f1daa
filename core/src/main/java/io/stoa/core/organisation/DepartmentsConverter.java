package io.stoa.core.organisation;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps the departments as one JSON text column. */
@Converter
public class DepartmentsConverter extends JsonConverter<List<Department>>
        implements AttributeConverter<@Nullable List<Department>, @Nullable String> {

    /** For the persistence provider. */
    public DepartmentsConverter() {
        super(new TypeReference<>() {});
    }
}
