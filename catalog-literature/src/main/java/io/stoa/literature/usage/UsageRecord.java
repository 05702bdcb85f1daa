package io.stoa.literature.usage;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** An event until its day is counted. It holds no address and no name. */
@Entity
@Table(name = "stoa_usage_event")
public class UsageRecord {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "usage_date", length = 10, nullable = false, updatable = false)
    private String date;

    @Column(name = "work_id", length = 36, nullable = false, updatable = false)
    private String workId;

    /** Empty where usage is not attributed. */
    @Column(name = "institution_id", length = 36, nullable = false, updatable = false)
    private String institutionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 16, nullable = false, updatable = false)
    private UsageKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "access_type", length = 16, nullable = false, updatable = false)
    private AccessType accessType;

    @Enumerated(EnumType.STRING)
    @Column(name = "access_method", length = 16, nullable = false, updatable = false)
    private AccessMethod accessMethod;

    @Column(name = "link", length = 50, nullable = false, updatable = false)
    private String link;

    /** By which double clicks are known. */
    @Column(name = "visitor", length = 43, nullable = false, updatable = false)
    private String visitor;

    /** By which unique items are known. */
    @Column(name = "session_key", length = 43, nullable = false, updatable = false)
    private String session;

    @Convert(converter = InstantConverter.class)
    @Column(name = "occurred_at", nullable = false, updatable = false)
    private Instant occurredAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected UsageRecord() {}

    UsageRecord(String id, UsageEvent event, Instant at, LocalDate date, String visitor, String session) {
        this.id = id;
        this.date = date.toString();
        this.workId = event.workId();
        this.institutionId = event.institutionId() == null ? "" : event.institutionId();
        this.kind = event.kind();
        this.accessType = event.accessType();
        this.accessMethod = event.accessMethod();
        this.link = event.link();
        this.visitor = visitor;
        this.session = session;
        this.occurredAt = at;
    }

    boolean isOf(LocalDate day) {
        return date.equals(day.toString());
    }

    String id() {
        return id;
    }

    String workId() {
        return workId;
    }

    String institutionId() {
        return institutionId;
    }

    UsageKind kind() {
        return kind;
    }

    AccessType accessType() {
        return accessType;
    }

    AccessMethod accessMethod() {
        return accessMethod;
    }

    String link() {
        return link;
    }

    String visitor() {
        return visitor;
    }

    String session() {
        return session;
    }

    Instant occurredAt() {
        return occurredAt;
    }
}
