package io.stoa.experts;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A relation to another person that keeps somebody from judging that person 回避关系.
 *
 * @param kind what the relation is, read from this person to the other
 * @param name the other's name
 * @param expertId the other's entry here, or null
 * @param orcid the other's ORCID iD, or null
 * @param until when it ended, or null while it lasts
 */
public record PersonRelation(
        @NotNull PersonRelationKind kind,
        @NotBlank @Size(max = 300) String name,
        @Nullable @Size(max = 36) String expertId,
        @Nullable @ValidIdentifier(IdentifierScheme.ORCID) String orcid,
        @Nullable LocalDate until) {}
