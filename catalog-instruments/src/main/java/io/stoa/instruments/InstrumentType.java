package io.stoa.instruments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A type of instrument, such as {@code scanning electron microscope}.
 *
 * @param name its name
 * @param identifier its identifier in a vocabulary, or null
 */
public record InstrumentType(
        @NotBlank @Size(max = 300) String name,
        @Nullable @Valid TypedIdentifier identifier) {}
