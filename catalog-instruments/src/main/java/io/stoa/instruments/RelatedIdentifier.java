package io.stoa.instruments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Something that an instrument is related to.
 *
 * @param value the identifier
 * @param type its type
 * @param relation how the instrument relates to it
 * @param name a name for it, or null
 */
public record RelatedIdentifier(
        @NotBlank @Size(max = 1000) String value,
        @NotNull RelatedIdentifierType type,
        @NotNull RelationType relation,
        @Nullable @Size(max = 300) String name) {}
