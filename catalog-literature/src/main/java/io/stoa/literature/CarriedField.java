package io.stoa.literature;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A field of a record's source format that the description has no place for; an export in that format gives it back.
 *
 * @param tag the field's name in the format, such as {@code 583}
 * @param content the field as the format's mapping writes it
 */
public record CarriedField(
        @NotBlank @Size(max = 50) String tag,
        @NotNull @Size(max = 100000) String content) {}
