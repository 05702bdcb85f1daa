package io.stoa.programmes.process;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps a ranking as one JSON text column. */
@Converter
public class RankingConverter extends JsonConverter<List<RankedApplication>>
        implements AttributeConverter<@Nullable List<RankedApplication>, @Nullable String> {

    /** For the persistence provider. */
    public RankingConverter() {
        super(new TypeReference<>() {});
    }
}
