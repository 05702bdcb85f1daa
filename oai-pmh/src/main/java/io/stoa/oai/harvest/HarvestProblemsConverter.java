package io.stoa.oai.harvest;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps a harvest's problems as one JSON text column. */
@Converter
public class HarvestProblemsConverter extends JsonConverter<List<HarvestProblem>>
        implements AttributeConverter<@Nullable List<HarvestProblem>, @Nullable String> {

    /** For the persistence provider. */
    public HarvestProblemsConverter() {
        super(new TypeReference<>() {});
    }
}
