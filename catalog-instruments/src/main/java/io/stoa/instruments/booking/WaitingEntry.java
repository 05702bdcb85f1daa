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
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A wish on the waiting list of an instrument 候补. Only {@link WaitingLists} changes it. */
@Entity
@Table(name = "stoa_waiting_entry")
public class WaitingEntry {

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

    @Column(name = "holder_id", length = 100, nullable = false, updatable = false)
    private String holderId;

    @Column(name = "organisation_id", length = 36, updatable = false)
    private @Nullable String organisationId;

    @Column(name = "research_group", length = 100, updatable = false)
    private @Nullable String researchGroup;

    @Convert(converter = InstantConverter.class)
    @Column(name = "starts_from", nullable = false, updatable = false)
    private Instant startsFrom;

    @Convert(converter = InstantConverter.class)
    @Column(name = "ends_by", nullable = false, updatable = false)
    private Instant endsBy;

    @Column(name = "length_seconds", nullable = false, updatable = false)
    private long lengthSeconds;

    @Column(name = "purpose", length = 500, updatable = false)
    private @Nullable String purpose;

    @Column(name = "project", length = 50, updatable = false)
    private @Nullable String project;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 10, nullable = false)
    private WaitingState state;

    @Convert(converter = InstantConverter.class)
    @Column(name = "entered_at", nullable = false, updatable = false)
    private Instant enteredAt;

    @Column(name = "booking_id", length = 36)
    private @Nullable String bookingId;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected WaitingEntry() {}

    WaitingEntry(
            String id,
            String instrumentId,
            String providerId,
            String holderId,
            @Nullable String organisationId,
            @Nullable String researchGroup,
            Instant startsFrom,
            Instant endsBy,
            long lengthSeconds,
            @Nullable String purpose,
            @Nullable String project,
            WaitingState state,
            Instant enteredAt,
            @Nullable String bookingId) {
        this.id = id;
        this.instrumentId = instrumentId;
        this.providerId = providerId;
        this.holderId = holderId;
        this.organisationId = organisationId;
        this.researchGroup = researchGroup;
        this.startsFrom = startsFrom;
        this.endsBy = endsBy;
        this.lengthSeconds = lengthSeconds;
        this.purpose = purpose;
        this.project = project;
        this.state = state;
        this.enteredAt = enteredAt;
        this.bookingId = bookingId;
    }

    void offer(String booking) {
        this.state = WaitingState.OFFERED;
        this.bookingId = booking;
    }

    void end(WaitingState how) {
        this.state = how;
    }

    Booker booker() {
        return new Booker(holderId, organisationId, researchGroup);
    }

    TimeSlot window() {
        return new TimeSlot(startsFrom, endsBy);
    }

    Duration length() {
        return Duration.ofSeconds(lengthSeconds);
    }

    AccessSubject subject() {
        return new AccessSubject(WaitingLists.KIND, id, providerId, null, null, holderId);
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

    /** {@return the caller's id of who waits} */
    public String getHolderId() {
        return holderId;
    }

    /** {@return the organisation of who waits, or null} */
    public @Nullable String getOrganisationId() {
        return organisationId;
    }

    /** {@return the research group of who waits, or null} */
    public @Nullable String getResearchGroup() {
        return researchGroup;
    }

    /** {@return the earliest start wished for} */
    public Instant getStartsFrom() {
        return startsFrom;
    }

    /** {@return the latest end wished for} */
    public Instant getEndsBy() {
        return endsBy;
    }

    /** {@return the length wished for, in seconds} */
    public long getLengthSeconds() {
        return lengthSeconds;
    }

    /** {@return what for, or null} */
    public @Nullable String getPurpose() {
        return purpose;
    }

    /** {@return the code of the project, or null} */
    public @Nullable String getProject() {
        return project;
    }

    /** {@return where it stands} */
    public WaitingState getState() {
        return state;
    }

    /** {@return when the user joined the list} */
    public Instant getEnteredAt() {
        return enteredAt;
    }

    /** {@return the booking that was offered, or null} */
    public @Nullable String getBookingId() {
        return bookingId;
    }
}
