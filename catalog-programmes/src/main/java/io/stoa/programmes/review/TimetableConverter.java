package io.stoa.programmes.review;

import io.stoa.core.persistence.JsonConverter;
import io.stoa.programmes.review.schedule.Timetable;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps a timetable as JSON. */
@Converter
public class TimetableConverter extends JsonConverter<Timetable>
        implements AttributeConverter<@Nullable Timetable, @Nullable String> {

    /** For the persistence provider. */
    public TimetableConverter() {
        super(new TypeReference<>() {});
    }
}
