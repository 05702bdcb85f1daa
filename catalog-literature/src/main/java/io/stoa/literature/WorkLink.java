package io.stoa.literature;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a work, or something about it, is found on the web 链接.
 *
 * @param kind what is found there
 * @param url the address
 * @param label what to call it, or null
 * @param mediaType the media type, such as {@code application/pdf}; or null
 * @param visited when it was last seen there, or null
 */
public record WorkLink(
        @NotNull LinkKind kind,

        @NotBlank @Size(max = 2000) @ValidIdentifier(IdentifierScheme.URL)
        String url,

        @Nullable @Size(max = 500) String label,
        @Nullable @Size(max = 100) String mediaType,
        @Nullable LocalDate visited) {}
