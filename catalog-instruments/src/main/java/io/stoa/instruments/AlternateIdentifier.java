package io.stoa.instruments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Another identifier of the instrument itself.
 *
 * @param value the identifier
 * @param type its type
 * @param name what it is called, or null
 */
public record AlternateIdentifier(
        @NotBlank @Size(max = 200) String value,
        @NotNull AlternateIdentifierType type,
        @Nullable @Size(max = 200) String name) {}
