package io.stoa.instruments.booking;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.persistence.InstantConverter;
import io.stoa.core.time.TimeSlot;
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

/** A time at which an instrument cannot be used 停机. Hosts may query it; only {@link OutageService} changes it. */
@Entity
@Table(name = "stoa_outage")
public class Outage {

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

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 12, nullable = false)
    private OutageKind kind;

    @Convert(converter = InstantConverter.class)
    @Column(name = "starts_at", nullable = false)
    private Instant startsAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    @Column(name = "reason", length = 500, nullable = false)
    private String reason;

    @Column(name = "source_id", length = 250)
    private @Nullable String sourceId;

    @Column(name = "cancelled", nullable = false)
    private boolean cancelled;

    @Column(name = "sequence", nullable = false)
    private int sequence;

    @Convert(converter = InstantConverter.class)
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Outage() {}

    Outage(String id, String providerId, OutageDraft draft, Instant now) {
        this.id = id;
        this.instrumentId = draft.instrumentId();
        this.providerId = providerId;
        this.kind = draft.kind();
        this.startsAt = draft.slot().start();
        this.endsAt = draft.slot().end();
        this.reason = draft.reason();
        this.sourceId = draft.sourceId();
        this.changedAt = now;
    }

    /** One that was called off holds again: an import may bring it back. */
    void move(TimeSlot to, Instant now) {
        this.cancelled = false;
        this.startsAt = to.start();
        this.endsAt = to.end();
        changed(now);
    }

    void cancel(Instant now) {
        this.cancelled = true;
        changed(now);
    }

    private void changed(Instant now) {
        this.sequence++;
        this.changedAt = now;
    }

    AccessSubject subject() {
        return AccessSubject.ofProvider(OutageService.KIND, id, providerId);
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

    /** {@return why the instrument cannot be used} */
    public OutageKind getKind() {
        return kind;
    }

    /** {@return the time} */
    public TimeSlot getSlot() {
        return new TimeSlot(startsAt, endsAt);
    }

    /** {@return its first instant} */
    public Instant getStartsAt() {
        return startsAt;
    }

    /** {@return the first instant after it} */
    public Instant getEndsAt() {
        return endsAt;
    }

    /** {@return the reason, shown to everybody} */
    public String getReason() {
        return reason;
    }

    /** {@return the name under which an import knows it again, or null} */
    public @Nullable String getSourceId() {
        return sourceId;
    }

    /** {@return whether it was called off} */
    public boolean isCancelled() {
        return cancelled;
    }

    /** {@return how often it has changed for calendar programs (RFC 5545, SEQUENCE)} */
    public int getSequence() {
        return sequence;
    }

    /** {@return when it was last changed} */
    public Instant getChangedAt() {
        return changedAt;
    }
}
