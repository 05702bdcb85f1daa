package io.stoa.core.organisation;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** Keeps the departments as one JSON text column. */
@Converter
public class DepartmentsConverter extends JsonConverter<List<Department>> {

    /** For the persistence provider. */
    public DepartmentsConverter() {
        super(new TypeReference<>() {});
    }
}
