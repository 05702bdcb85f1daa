package io.stoa.instruments;

import io.stoa.core.text.LocalizedLength;
import io.stoa.core.text.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A photo 图片 that the file store keeps.
 *
 * @param sha256 its hash, by which the file store finds it: 64 lower-case hexadecimal digits
 * @param mediaType such as {@code image/jpeg}
 * @param caption what it shows, by language, or null
 */
public record Photo(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "{io.stoa.instruments.Photo.sha256.message}")
        String sha256,

        @NotBlank @Size(max = 100) String mediaType,
        @Nullable @LocalizedLength(max = 500) LocalizedText caption) {}
