package io.stoa.literature;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The conference or other event that a work belongs to 会议.
 *
 * @param name its name
 * @param place where it was, or null
 * @param date when it was, as written, or null
 */
public record Event(
        @NotBlank @Size(max = 1000) String name,
        @Nullable @Size(max = 500) String place,
        @Nullable @Size(max = 200) String date) {}
