package io.stoa.instruments.sample;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A sample 样品.
 *
 * @param name what it is called; at most 200 characters
 * @param amount how much there is, such as {@code 5 mg}; at most 100 characters, or null
 * @param description what it is, or null; at most 1000 characters
 * @param hazards what must be known to handle it, or null if it is harmless; at most 500 characters
 */
public record Sample(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 100) String amount,
        @Nullable @Size(max = 1000) String description,
        @Nullable @Size(max = 500) String hazards) {}
