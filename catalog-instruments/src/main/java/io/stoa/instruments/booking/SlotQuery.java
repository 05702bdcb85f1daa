package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/**
 * A search for free time, such as two hours next week on any electron microscope in Changchun.
 *
 * @param instruments which instruments; the first 200 of their order are looked at
 * @param window when, at most 31 days
 * @param length how much time, in elapsed time
 * @param project the project for which it is to be booked, or null
 * @param most how many slots at most, 1 to 200
 */
public record SlotQuery(
        @NotNull @Valid InstrumentQuery instruments,
        @NotNull TimeSlot window,

        @NotNull @DurationMin(minutes = 1) @DurationMax(days = 31)
        Duration length,

        @Nullable String project,
        @Min(1) @Max(200) int most) {}
