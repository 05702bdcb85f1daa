package io.stoa.instruments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A date that is not written as ISO 8601, kept as it is: PIDINST 1.0 allows any text.
 *
 * @param type what it says
 * @param text the date as written
 */
public record InstrumentDate(
        @NotNull InstrumentDateType type,
        @NotBlank @Size(max = 100) String text) {}
