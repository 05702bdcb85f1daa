package io.stoa.instruments;

import io.stoa.core.text.LocalizedLength;
import io.stoa.core.text.LocalizedText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A photo 图片 that the file store keeps.
 *
 * @param sha256 its hash, by which the file store finds it: 64 lower-case hexadecimal digits
 * @param mediaType {@code image/jpeg}, {@code image/png}, {@code image/gif} or {@code image/webp}
 * @param caption what it shows, by language, or null
 */
public record Photo(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "{io.stoa.instruments.Photo.sha256.message}")
        String sha256,

        @NotNull
        @Pattern(regexp = "image/(jpeg|png|gif|webp)", message = "{io.stoa.instruments.Photo.mediaType.message}")
        String mediaType,

        @Nullable @LocalizedLength(max = 500) LocalizedText caption) {

    /** The types that browsers show without a plug-in and that the file store knows by their first bytes. */
    static final Set<String> MEDIA_TYPES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
}
