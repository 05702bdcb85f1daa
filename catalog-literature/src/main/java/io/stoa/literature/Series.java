package io.stoa.literature;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A series that a work belongs to 丛书.
 *
 * @param title its title
 * @param number the work's number in it, or null
 * @param issn its ISSN, or null
 */
public record Series(
        @NotBlank @Size(max = 1000) String title,
        @Nullable @Size(max = 100) String number,
        @Nullable @ValidIdentifier(IdentifierScheme.ISSN) String issn) {}
