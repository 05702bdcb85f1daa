package io.stoa.instruments;

import io.stoa.core.text.LocalizedLength;
import io.stoa.core.text.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A photo, kept in the file store.
 *
 * @param sha256 its hash, by which the store knows it
 * @param mediaType such as {@code image/jpeg}
 * @param caption what it shows, or null
 */
public record Photo(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
        @NotBlank @Size(max = 100) String mediaType,
        @Nullable @LocalizedLength(max = 300) LocalizedText caption) {}
