package io.stoa.instruments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Something that an instrument is related to.
 *
 * @param value its identifier
 * @param type what kind of identifier that is
 * @param relation how it is related
 * @param name its name for people, or null
 */
public record RelatedIdentifier(
        @NotBlank @Size(max = 500) String value,
        @NotNull RelatedIdentifierType type,
        @NotNull RelationType relation,
        @Nullable @Size(max = 300) String name) {}
