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

/** A booking of an instrument 机时预约. Hosts may query it; only {@link BookingService} and its companions change it. */
@Entity
@Table(name = "stoa_booking")
public class Booking {

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

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 14, nullable = false)
    private BookingState state;

    @Convert(converter = InstantConverter.class)
    @Column(name = "starts_at", nullable = false)
    private Instant startsAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    @Column(name = "sole_use", nullable = false)
    private boolean soleUse;

    @Column(name = "purpose", length = 500)
    private @Nullable String purpose;

    @Column(name = "project", length = 50)
    private @Nullable String project;

    @Column(name = "series_id", length = 36, updatable = false)
    private @Nullable String seriesId;

    @Column(name = "bundle_id", length = 36, updatable = false)
    private @Nullable String bundleId;

    @Column(name = "sequence", nullable = false)
    private int sequence;

    @Column(name = "made_by", length = 100, nullable = false, updatable = false)
    private String madeBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "reason", length = 1000)
    private @Nullable String reason;

    @Convert(converter = InstantConverter.class)
    @Column(name = "decide_by")
    private @Nullable Instant decideBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "checked_in_at")
    private @Nullable Instant checkedInAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "checked_out_at")
    private @Nullable Instant checkedOutAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Booking() {}

    Booking(String id, NewBooking made, Instant now) {
        this.id = id;
        this.instrumentId = made.instrumentId();
        this.providerId = made.providerId();
        this.holderId = made.booker().id();
        this.organisationId = made.booker().organisationId();
        this.researchGroup = made.booker().researchGroup();
        this.state = made.state();
        this.startsAt = made.slot().start();
        this.endsAt = made.slot().end();
        this.soleUse = made.soleUse();
        this.purpose = made.purpose();
        this.project = made.project();
        this.seriesId = made.seriesId();
        this.bundleId = made.bundleId();
        this.madeBy = made.madeBy();
        this.madeAt = now;
        this.changedAt = now;
        this.reason = made.reason();
        this.decideBy = made.decideBy();
    }

    /** What calendar programs see of it has changed: they take over what has a higher sequence (RFC 5545, 3.8.7.4). */
    private void changed(Instant now) {
        this.sequence++;
        this.changedAt = now.isAfter(changedAt) ? now : changedAt.plusNanos(1000);
    }

    void move(TimeSlot to, BookingState newState, @Nullable Instant newDecideBy, boolean newSoleUse, Instant now) {
        this.startsAt = to.start();
        this.endsAt = to.end();
        this.state = newState;
        this.decideBy = newDecideBy;
        this.soleUse = newSoleUse;
        changed(now);
    }

    void moveTo(BookingState newState, @Nullable String newReason, Instant now) {
        this.state = newState;
        this.decideBy = newState == BookingState.PENDING || newState == BookingState.OFFERED ? decideBy : null;
        this.reason = newReason == null ? reason : newReason;
        changed(now);
    }

    void checkIn(Instant now) {
        this.checkedInAt = now;
        this.state = BookingState.IN_USE;
        changed(now);
    }

    /** Who leaves early gives back the rest of the slot. */
    void checkOut(Instant now) {
        this.checkedOutAt = now;
        this.state = BookingState.COMPLETED;
        if (now.isAfter(startsAt) && now.isBefore(endsAt)) {
            this.endsAt = now;
        }
        changed(now);
    }

    AccessSubject subject() {
        return new AccessSubject(BookingService.KIND, id, providerId, null, null, holderId);
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return its version, which rises with every change} */
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

    /** {@return the caller's id of who will use the instrument} */
    public String getHolderId() {
        return holderId;
    }

    /** {@return the holder's organisation when the booking was made, or null} */
    public @Nullable String getOrganisationId() {
        return organisationId;
    }

    /** {@return the holder's research group when the booking was made, or null} */
    public @Nullable String getResearchGroup() {
        return researchGroup;
    }

    /** {@return where it stands} */
    public BookingState getState() {
        return state;
    }

    /** {@return the time that it takes up} */
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

    /** {@return whether nobody else could use the instrument at the same time when it was made: its capacity was one} */
    public boolean isSoleUse() {
        return soleUse;
    }

    /** {@return what for, or null} */
    public @Nullable String getPurpose() {
        return purpose;
    }

    /** {@return the code of the project, or null} */
    public @Nullable String getProject() {
        return project;
    }

    /** {@return the series that it is a member of, or null} */
    public @Nullable String getSeriesId() {
        return seriesId;
    }

    /** {@return the booking that it goes with, its own id if others go with it, or null if it stands alone} */
    public @Nullable String getBundleId() {
        return bundleId;
    }

    /** {@return how often it has changed for calendar programs (RFC 5545, SEQUENCE)} */
    public int getSequence() {
        return sequence;
    }

    /** {@return the caller's id of who made it: the holder or a keeper} */
    public String getMadeBy() {
        return madeBy;
    }

    /** {@return when it was made} */
    public Instant getMadeAt() {
        return madeAt;
    }

    /** {@return when it was last changed} */
    public Instant getChangedAt() {
        return changedAt;
    }

    /** {@return why rules were set aside, or why it was rejected or cancelled, or null} */
    public @Nullable String getReason() {
        return reason;
    }

    /** {@return until when a keeper must decide, or the offer must be accepted, or null} */
    public @Nullable Instant getDecideBy() {
        return decideBy;
    }

    /** {@return when the user came, or null} */
    public @Nullable Instant getCheckedInAt() {
        return checkedInAt;
    }

    /** {@return when the user left, or null} */
    public @Nullable Instant getCheckedOutAt() {
        return checkedOutAt;
    }
}
