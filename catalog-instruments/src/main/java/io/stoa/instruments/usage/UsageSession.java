package io.stoa.instruments.usage;

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
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the log of usage 使用记录: a session as it was recorded, or an adjustment of one. Once a session is stopped
 * its entry never changes. An adjustment is one entry that reverses the entry that counted, with the same times, and,
 * unless the session is cancelled, another with what counts instead; so what counts are the entries that reverse nothing
 * and that no other reverses. Hosts may query it; only {@link UsageLog} writes it.
 */
@Entity
@Table(name = "stoa_usage_session")
public class UsageSession {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "session_id", length = 36, nullable = false, updatable = false)
    private String sessionId;

    @Column(name = "entry_number", nullable = false, updatable = false)
    private int entryNumber;

    @Column(name = "reverses_id", length = 36, updatable = false)
    private @Nullable String reversesId;

    @Column(name = "instrument_id", length = 36, nullable = false, updatable = false)
    private String instrumentId;

    @Column(name = "provider_id", length = 36, nullable = false, updatable = false)
    private String providerId;

    @Column(name = "booking_id", length = 36, updatable = false)
    private @Nullable String bookingId;

    @Column(name = "holder_id", length = 100, nullable = false, updatable = false)
    private String holderId;

    @Column(name = "organisation_id", length = 36, updatable = false)
    private @Nullable String organisationId;

    @Column(name = "operator_id", length = 100, updatable = false)
    private @Nullable String operatorId;

    @Enumerated(EnumType.STRING)
    @Column(name = "service_kind", length = 8, nullable = false, updatable = false)
    private ServiceKind serviceKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "service_way", length = 12, nullable = false)
    private ServiceWay serviceWay;

    @Convert(converter = InstantConverter.class)
    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    @Column(name = "start_up_minutes", nullable = false)
    private int startUpMinutes;

    @Column(name = "post_minutes", nullable = false)
    private int postMinutes;

    @Convert(converter = InstantConverter.class)
    @Column(name = "counts_from", nullable = false)
    private Instant countsFrom;

    @Convert(converter = InstantConverter.class)
    @Column(name = "counts_until")
    private @Nullable Instant countsUntil;

    @Column(name = "sample_count", nullable = false)
    private int sampleCount;

    @Column(name = "run_count", nullable = false)
    private int runCount;

    @Column(name = "purpose", length = 500)
    private @Nullable String purpose;

    @Column(name = "account", length = 50)
    private @Nullable String account;

    @Column(name = "running_place")
    private @Nullable Integer runningPlace;

    @Column(name = "source", length = 100, updatable = false)
    private @Nullable String source;

    @Column(name = "source_id", length = 200, updatable = false)
    private @Nullable String sourceId;

    @Column(name = "reason", length = 1000, updatable = false)
    private @Nullable String reason;

    @Column(name = "recorded_by", length = 100, nullable = false, updatable = false)
    private String recordedBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected UsageSession() {}

    private UsageSession(String id, Use use, Instant startedAt, UsageWork work, Recording recording) {
        this.id = id;
        this.sessionId = id;
        this.instrumentId = use.instrumentId();
        this.providerId = use.providerId();
        this.bookingId = use.bookingId();
        this.holderId = use.user().holderId();
        this.organisationId = use.user().organisationId();
        this.operatorId = use.user().operatorId();
        this.serviceKind = ServiceKind.of(providerId, organisationId);
        this.startedAt = startedAt;
        this.serviceWay = work.way();
        this.countsFrom = startedAt;
        describe(work);
        this.recordedBy = recording.by();
        this.recordedAt = recording.at();
        this.reason = recording.reason();
    }

    /** Which instrument is used, by whom, and by which booking. */
    record Use(
            String instrumentId,
            String providerId,
            @Nullable String bookingId,
            UsageUser user) {}

    /** Who makes an entry, when and why. */
    record Recording(String by, Instant at, @Nullable String reason) {}

    static UsageSession started(String id, Use use, Instant startedAt, int place, UsageWork work, Recording recording) {
        UsageSession session = new UsageSession(id, use, startedAt, work, recording);
        session.runningPlace = place;
        return session;
    }

    static UsageSession recorded(
            String id,
            Use use,
            TimeSlot slot,
            UsageWork work,
            @Nullable String source,
            @Nullable String sourceId,
            Recording recording) {
        UsageSession session = new UsageSession(id, use, slot.start(), work, recording);
        session.stop(slot.end(), work);
        session.source = source;
        session.sourceId = sourceId;
        return session;
    }

    /** The entry that takes this one away. */
    UsageSession reversal(String newId, Recording recording) {
        UsageSession entry = successor(newId, getSlot(), getWork(), recording);
        entry.reversesId = id;
        return entry;
    }

    /** The entry that counts instead of this one. */
    UsageSession successor(String newId, TimeSlot slot, UsageWork work, Recording recording) {
        Use use = new Use(instrumentId, providerId, bookingId, getUser());
        UsageSession entry = recorded(newId, use, slot, work, null, null, recording);
        entry.sessionId = sessionId;
        entry.entryNumber = entryNumber + 1;
        return entry;
    }

    void stop(Instant at, UsageWork work) {
        this.stoppedAt = at;
        this.runningPlace = null;
        describe(work);
        this.countsUntil = at.plus(Duration.ofMinutes(postMinutes));
    }

    private void describe(UsageWork work) {
        this.serviceWay = work.way();
        this.startUpMinutes = work.startUpMinutes();
        this.postMinutes = work.postMinutes();
        this.countsFrom = startedAt.minus(Duration.ofMinutes(startUpMinutes));
        this.sampleCount = work.samples();
        this.runCount = work.runs();
        this.purpose = work.purpose();
        this.account = work.account();
    }

    AccessSubject subject() {
        return new AccessSubject(UsageLog.KIND, sessionId, providerId, null, null, holderId);
    }

    boolean isRunning() {
        return stoppedAt == null;
    }

    /** {@return the entry's id} */
    public String getId() {
        return id;
    }

    /** {@return the id of the session, which is that of its first entry} */
    public String getSessionId() {
        return sessionId;
    }

    /** {@return 0 for the session as it was recorded, then counting adjustments} */
    public int getEntryNumber() {
        return entryNumber;
    }

    /** {@return the entry that this one takes away, or null} */
    public @Nullable String getReversesId() {
        return reversesId;
    }

    /** {@return the instrument} */
    public String getInstrumentId() {
        return instrumentId;
    }

    /** {@return the organisation that provides the instrument} */
    public String getProviderId() {
        return providerId;
    }

    /** {@return the booking that it made use of, or null} */
    public @Nullable String getBookingId() {
        return bookingId;
    }

    /** {@return who used the instrument} */
    public UsageUser getUser() {
        return new UsageUser(holderId, organisationId, operatorId);
    }

    /** {@return whether it served the provider's own people} */
    public ServiceKind getServiceKind() {
        return serviceKind;
    }

    /** {@return when it began} */
    public Instant getStartedAt() {
        return startedAt;
    }

    /** {@return when it ended, or null while it is running} */
    public @Nullable Instant getStoppedAt() {
        return stoppedAt;
    }

    /**
     * {@return from its start to its stop}
     *
     * @throws IllegalStateException while it is running
     */
    public TimeSlot getSlot() {
        if (stoppedAt == null) {
            throw new IllegalStateException("the session " + sessionId + " is running");
        }
        return new TimeSlot(startedAt, stoppedAt);
    }

    /** {@return when its effective time begins: the start less the necessary start-up} */
    public Instant getCountsFrom() {
        return countsFrom;
    }

    /** {@return when its effective time ends: the stop plus the necessary post-processing; null while it is running} */
    public @Nullable Instant getCountsUntil() {
        return countsUntil;
    }

    /** {@return what was done} */
    public UsageWork getWork() {
        return new UsageWork(serviceWay, startUpMinutes, postMinutes, sampleCount, runCount, purpose, account);
    }

    /** {@return which of the places of the instrument it takes up while it is running, from 1 on, or null} */
    public @Nullable Integer getRunningPlace() {
        return runningPlace;
    }

    /** {@return the register that it comes from, or null} */
    public @Nullable String getSource() {
        return source;
    }

    /** {@return its number there, or null} */
    public @Nullable String getSourceId() {
        return sourceId;
    }

    /** {@return why it was adjusted, or null} */
    public @Nullable String getReason() {
        return reason;
    }

    /** {@return the caller id of who made the entry} */
    public String getRecordedBy() {
        return recordedBy;
    }

    /** {@return when the entry was made} */
    public Instant getRecordedAt() {
        return recordedAt;
    }
}
