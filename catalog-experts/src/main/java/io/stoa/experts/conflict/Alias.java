package io.stoa.experts.conflict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Something by which a person is, or may be, known 别名.
 *
 * @param kind what it is
 * @param value the name, e-mail address or ORCID iD in any customary form; personal data
 * @param certainty how sure it is that it is this person's
 */
public record Alias(
        @NotNull AliasKind kind,
        @NotBlank @Size(max = 300) String value,
        @NotNull Certainty certainty) {}
