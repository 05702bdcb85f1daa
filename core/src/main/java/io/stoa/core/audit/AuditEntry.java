package io.stoa.core.audit;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail. Lines are only ever added. */
@Entity
@Table(name = "stoa_audit")
public class AuditEntry {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Convert(converter = InstantConverter.class)
    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "actor_id", length = 100, nullable = false)
    private String actorId;

    @Column(name = "actor_name", length = 200, nullable = false)
    private String actorName;

    @Column(name = "actor_organisation_id", length = 36)
    private @Nullable String actorOrganisationId;

    @Column(name = "action", length = 60, nullable = false)
    private String action;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", length = 10, nullable = false)
    private AuditOutcome outcome;

    @Column(name = "kind", length = 40, nullable = false)
    private String kind;

    @Column(name = "subject_id", length = 100)
    private @Nullable String subjectId;

    @Column(name = "provider_id", length = 36)
    private @Nullable String providerId;

    @Column(name = "reason", length = 1000)
    private @Nullable String reason;

    @Column(name = "changes")
    private @Nullable String changes;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    @SuppressWarnings("TooManyParameters")
    AuditEntry(String id, Instant at, AuditLine line) {
        this.id = id;
        this.at = at;
        this.actorId = line.caller().id();
        this.actorName = line.caller().name();
        this.actorOrganisationId = line.caller().organisationId();
        this.action = line.action().code();
        this.outcome = line.outcome();
        this.kind = line.subject().kind();
        this.subjectId = line.subject().id();
        this.providerId = line.subject().providerId();
        this.reason = line.reason();
        this.changes = line.changes();
    }

    String getId() {
        return id;
    }

    AuditView view() {
        return new AuditView(
                id, at, actorId, actorName, actorOrganisationId, action, outcome, kind, subjectId, reason, changes);
    }
}
