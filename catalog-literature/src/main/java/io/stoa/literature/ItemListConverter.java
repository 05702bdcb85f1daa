package io.stoa.literature;

import io.stoa.core.persistence.JsonConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps the pieces of a holding as one JSON text column. */
@Converter
public class ItemListConverter extends JsonConverter<List<Item>>
        implements AttributeConverter<@Nullable List<Item>, @Nullable String> {

    /** For the persistence provider. */
    public ItemListConverter() {
        super(new TypeReference<>() {});
    }
}
