package io.stoa.instruments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an instrument came into use and left it.
 *
 * @param commissioned when it came into use 启用日期, or null
 * @param decommissioned when it left use, not before {@code commissioned}, or null
 * @param others dates that are not written as ISO 8601
 */
public record ServiceDates(
        @Nullable LocalDate commissioned,
        @Nullable LocalDate decommissioned,
        @Size(max = 20) List<@Valid InstrumentDate> others) {

    /**
     * Copies the other dates.
     *
     * @param commissioned when it came into use 启用日期, or null
     * @param decommissioned when it left use, not before {@code commissioned}, or null
     * @param others dates that are not written as ISO 8601
     */
    public ServiceDates {
        others = others == null ? List.of() : List.copyOf(others);
    }

    /** Nothing known. */
    static final ServiceDates NONE = new ServiceDates(null, null, List.of());
}
