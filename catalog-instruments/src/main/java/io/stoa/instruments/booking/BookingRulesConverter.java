package io.stoa.instruments.booking;

import io.stoa.core.persistence.JsonConverter;
import io.stoa.instruments.booking.rule.BookingRule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keeps rules of booking as JSON. */
@Converter
public class BookingRulesConverter extends JsonConverter<List<BookingRule>>
        implements AttributeConverter<@Nullable List<BookingRule>, @Nullable String> {

    /** For the persistence provider. */
    public BookingRulesConverter() {
        super(new TypeReference<>() {});
    }
}
