package io.stoa.experts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A programme that somebody was chosen for 人才计划.
 *
 * @param name its name
 * @param category the category in it, or null
 * @param year the year, or null
 */
public record TalentProgramme(
        @NotBlank @Size(max = 300) String name,
        @Nullable @Size(max = 100) String category,
        @Nullable @Min(1900) @Max(2199) Integer year) {}
