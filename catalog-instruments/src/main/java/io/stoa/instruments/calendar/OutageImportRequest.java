package io.stoa.instruments.calendar;

import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.OutageKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Which outages to read from a calendar file.
 *
 * @param instrumentId the instrument that is out of use
 * @param kind why it is
 * @param window only outages that overlap this time are read; at most 3,660 days
 */
public record OutageImportRequest(
        @NotBlank String instrumentId,
        @NotNull OutageKind kind,
        @NotNull TimeSlot window) {}
