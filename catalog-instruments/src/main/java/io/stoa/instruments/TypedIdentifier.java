package io.stoa.instruments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An identifier with the name of its type. PIDINST leaves the types open, so any name is kept as it is.
 *
 * @param type such as {@code Handle}, {@code DOI}, {@code ROR}, {@code URL}
 * @param value the identifier
 */
public record TypedIdentifier(
        @NotBlank @Size(max = 60) String type,
        @NotBlank @Size(max = 500) String value) {}
