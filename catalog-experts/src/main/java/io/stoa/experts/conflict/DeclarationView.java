package io.stoa.experts.conflict;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A declared conflict as the organiser sees it.
 *
 * @param id its id
 * @param version its version
 * @param organiserId the organisation that runs the panel
 * @param expertId the expert
 * @param applicationId the application
 * @param reason what the expert said, or a dash once the expert's data were erased
 * @param declaredAt when
 * @param withdrawnBecause why it was withdrawn, or null while it stands
 */
public record DeclarationView(
        String id,
        long version,
        String organiserId,
        String expertId,
        String applicationId,
        String reason,
        Instant declaredAt,
        @Nullable String withdrawnBecause) {}
