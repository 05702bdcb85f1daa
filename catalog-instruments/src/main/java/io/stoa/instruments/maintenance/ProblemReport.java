package io.stoa.instruments.maintenance;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A problem report 报修单. Hosts may query it; only {@link MaintenanceDesk} changes it. */
@Entity
@Table(name = "stoa_problem_report")
public class ProblemReport {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "instrument_id", length = 36, nullable = false, updatable = false)
    private String instrumentId;

    @Column(name = "provider_id", length = 36, nullable = false, updatable = false)
    private String providerId;

    @Column(name = "reporter_id", length = 100, nullable = false, updatable = false)
    private String reporterId;

    @Enumerated(EnumType.STRING)
    @Column(name = "severity", length = 10, nullable = false, updatable = false)
    private Severity severity;

    @Column(name = "description", length = 2000, nullable = false, updatable = false)
    private String description;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 12, nullable = false)
    private ProblemState state = ProblemState.REPORTED;

    @Column(name = "outage_id", length = 36)
    private @Nullable String outageId;

    @Column(name = "note", length = 2000)
    private @Nullable String note;

    @Convert(converter = InstantConverter.class)
    @Column(name = "reported_at", nullable = false, updatable = false)
    private Instant reportedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ProblemReport() {}

    ProblemReport(String id, String providerId, String reporterId, ProblemDraft draft, Instant now) {
        this.id = id;
        this.instrumentId = draft.instrumentId();
        this.providerId = providerId;
        this.reporterId = reporterId;
        this.severity = draft.severity();
        this.description = draft.description();
        this.reportedAt = now;
        this.changedAt = now;
    }

    void moveTo(ProblemState newState, @Nullable String newNote, Instant now) {
        this.state = newState;
        this.note = newNote == null ? note : newNote;
        this.changedAt = now;
    }

    void beginRepair(String outage, Instant now) {
        this.outageId = outage;
        moveTo(ProblemState.IN_REPAIR, null, now);
    }

    AccessSubject subject() {
        return new AccessSubject(MaintenanceDesk.KIND, id, providerId, null, null, reporterId);
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return its version} */
    public long getVersion() {
        return version;
    }

    /** {@return the instrument} */
    public String getInstrumentId() {
        return instrumentId;
    }

    /** {@return the organisation that provides the instrument} */
    public String getProviderId() {
        return providerId;
    }

    /** {@return the caller's id of who reported it} */
    public String getReporterId() {
        return reporterId;
    }

    /** {@return how bad it is} */
    public Severity getSeverity() {
        return severity;
    }

    /** {@return what is wrong} */
    public String getDescription() {
        return description;
    }

    /** {@return where it stands} */
    public ProblemState getState() {
        return state;
    }

    /** {@return the outage during the repair, or null} */
    public @Nullable String getOutageId() {
        return outageId;
    }

    /** {@return what the keeper says, or null} */
    public @Nullable String getNote() {
        return note;
    }

    /** {@return when it was reported} */
    public Instant getReportedAt() {
        return reportedAt;
    }

    /** {@return when it last changed} */
    public Instant getChangedAt() {
        return changedAt;
    }
}
