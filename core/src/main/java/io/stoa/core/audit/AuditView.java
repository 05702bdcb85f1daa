package io.stoa.core.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param id the line's id; lines sort by it in the order of their making
 * @param at when
 * @param actorId the caller's id
 * @param actorName the caller's name
 * @param actorOrganisationId the organisation that the caller acted for, or null
 * @param action the code of the action
 * @param outcome whether it was done
 * @param kind the kind of thing it was about
 * @param subjectId the thing's id, or null where it did not exist yet
 * @param reason the reason given or, for a refusal, the reason of the refusal; or null
 * @param changes what changed, as JSON of {@code {"field": [before, after]}}, or null
 */
public record AuditView(
        String id,
        Instant at,
        String actorId,
        String actorName,
        @Nullable String actorOrganisationId,
        String action,
        AuditOutcome outcome,
        String kind,
        @Nullable String subjectId,
        @Nullable String reason,
        @Nullable String changes) {}
