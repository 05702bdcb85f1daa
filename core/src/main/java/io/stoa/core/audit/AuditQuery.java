package io.stoa.core.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit trail are wanted 日志查询条件; all conditions that are given must hold.
 *
 * @param providerId the organisation whose things were touched, or null for the whole platform
 * @param kind the kind of thing, such as {@code instrument}, or null
 * @param subjectId the thing, or null
 * @param actorId who did it, or null
 * @param outcome whether it was done or refused, or null for both
 * @param from the first moment, or null
 * @param until the moment before which it happened, or null
 */
public record AuditQuery(
        @Nullable String providerId,
        @Nullable String kind,
        @Nullable String subjectId,
        @Nullable String actorId,
        @Nullable AuditOutcome outcome,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** {@return everything that happened on the platform} */
    public static AuditQuery all() {
        return new AuditQuery(null, null, null, null, null, null, null);
    }

    /**
     * The same of one organisation.
     *
     * @param provider the organisation
     * @return the query
     */
    public AuditQuery ofProvider(@Nullable String provider) {
        return new AuditQuery(provider, kind, subjectId, actorId, outcome, from, until);
    }

    /**
     * The same about one kind of thing, or one thing.
     *
     * @param ofKind the kind, or null for all
     * @param id the thing, or null for all of the kind
     * @return the query
     */
    public AuditQuery about(@Nullable String ofKind, @Nullable String id) {
        return new AuditQuery(providerId, ofKind, id, actorId, outcome, from, until);
    }

    /**
     * The same of one user.
     *
     * @param actor the user's id, or null for all
     * @return the query
     */
    public AuditQuery by(@Nullable String actor) {
        return new AuditQuery(providerId, kind, subjectId, actor, outcome, from, until);
    }

    /**
     * The same with one outcome.
     *
     * @param wanted the outcome, or null for both
     * @return the query
     */
    public AuditQuery with(@Nullable AuditOutcome wanted) {
        return new AuditQuery(providerId, kind, subjectId, actorId, wanted, from, until);
    }

    /**
     * The same within a time.
     *
     * @param first the first moment, or null
     * @param end the moment before which it happened, or null
     * @return the query
     */
    public AuditQuery between(@Nullable Instant first, @Nullable Instant end) {
        return new AuditQuery(providerId, kind, subjectId, actorId, outcome, first, end);
    }
}
