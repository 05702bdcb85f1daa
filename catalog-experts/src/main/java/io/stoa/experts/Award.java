package io.stoa.experts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An award or an achievement 奖励.
 *
 * @param name its name
 * @param grantor who granted it, or null
 * @param year the year, or null
 */
public record Award(
        @NotBlank @Size(max = 500) String name,
        @Nullable @Size(max = 300) String grantor,
        @Nullable @Min(1900) @Max(2199) Integer year) {}
