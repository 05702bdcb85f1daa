package io.stoa.experts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A degree 学历学位.
 *
 * @param degree the degree
 * @param institution who granted it
 * @param field the field, or null
 * @param year the year, or null
 */
public record Education(
        @NotBlank @Size(max = 100) String degree,
        @NotBlank @Size(max = 300) String institution,
        @Nullable @Size(max = 200) String field,
        @Nullable @Min(1900) @Max(2199) Integer year) {}
