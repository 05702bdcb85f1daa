package io.stoa.experts;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Work done together with somebody 合作.
 *
 * @param kind what they did together
 * @param name the other's name
 * @param orcid the other's ORCID iD, or null
 * @param what the publication, patent or project, or null
 * @param year the year of it
 */
public record Collaboration(
        @NotNull CollaborationKind kind,
        @NotBlank @Size(max = 300) String name,
        @Nullable @ValidIdentifier(IdentifierScheme.ORCID) String orcid,
        @Nullable @Size(max = 500) String what,
        @Min(1800) @Max(2199) int year) {}
