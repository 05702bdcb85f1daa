package io.stoa.instruments.booking;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A series of bookings 周期预约. Its members are bookings of their own. */
@Entity
@Table(name = "stoa_booking_series")
public class BookingSeries {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "instrument_id", length = 36, nullable = false, updatable = false)
    private String instrumentId;

    @Column(name = "provider_id", length = 36, nullable = false, updatable = false)
    private String providerId;

    @Column(name = "holder_id", length = 100, nullable = false, updatable = false)
    private String holderId;

    @Column(name = "recurrence", length = 500, nullable = false, updatable = false)
    private String recurrence;

    @Column(name = "first_at", length = 30, nullable = false, updatable = false)
    private String firstAt;

    @Column(name = "length_seconds", nullable = false, updatable = false)
    private long lengthSeconds;

    @Column(name = "zone", length = 60, nullable = false, updatable = false)
    private String zone;

    @Convert(converter = InstantConverter.class)
    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected BookingSeries() {}

    BookingSeries(
            String id,
            String instrumentId,
            String providerId,
            String holderId,
            String recurrence,
            String firstAt,
            long lengthSeconds,
            String zone,
            Instant madeAt) {
        this.id = id;
        this.instrumentId = instrumentId;
        this.providerId = providerId;
        this.holderId = holderId;
        this.recurrence = recurrence;
        this.firstAt = firstAt;
        this.lengthSeconds = lengthSeconds;
        this.zone = zone;
        this.madeAt = madeAt;
    }

    /** {@return its id} */
    public String getId() {
        return id;
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

    /** {@return the recurrence rule (RFC 5545, RRULE)} */
    public String getRecurrence() {
        return recurrence;
    }

    /** {@return the local start of the first member, ISO 8601} */
    public String getFirstAt() {
        return firstAt;
    }

    /** {@return the length of each member in seconds} */
    public long getLengthSeconds() {
        return lengthSeconds;
    }

    /** {@return the zone by whose clock it recurs} */
    public String getZone() {
        return zone;
    }

    /** {@return when it was made} */
    public Instant getMadeAt() {
        return madeAt;
    }
}
