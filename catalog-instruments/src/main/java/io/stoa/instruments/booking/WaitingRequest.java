package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/**
 * A wish for time that may come free 候补申请.
 *
 * @param instrumentId the instrument
 * @param window when: the slot must lie in it; at most 31 days
 * @param length how much time, in elapsed time; not longer than the window
 * @param purpose what for, or null; at most 500 characters
 * @param project the code of the project, or null
 */
public record WaitingRequest(
        @NotBlank String instrumentId,
        @NotNull TimeSlot window,

        @NotNull @DurationMin(minutes = 1) @DurationMax(days = 31)
        Duration length,

        @Nullable @Size(max = 500) String purpose,
        @Nullable @Size(max = 50) String project) {}
