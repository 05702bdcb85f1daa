package io.stoa.experts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody knows, with where that is known from 专长.
 *
 * @param term what it is, in words
 * @param code its code in a scheme, such as GB/T 13745 or IPC, or null
 * @param source where it is known from
 * @param asOf when it was last shown, or null if unknown
 */
public record Expertise(
        @NotBlank @Size(max = 200) String term,
        @Nullable @Size(max = 50) String code,
        @NotNull ExpertiseSource source,
        @Nullable LocalDate asOf) {}
