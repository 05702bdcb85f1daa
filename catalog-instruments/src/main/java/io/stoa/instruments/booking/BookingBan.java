package io.stoa.instruments.booking;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A ban on a user's booking 黑名单. Only {@link UserStandings} changes it. */
@Entity
@Table(name = "stoa_booking_ban")
public class BookingBan {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "provider_id", length = 36, updatable = false)
    private @Nullable String providerId;

    @Column(name = "holder_id", length = 100, nullable = false, updatable = false)
    private String holderId;

    @Convert(converter = InstantConverter.class)
    @Column(name = "pronounced_at", nullable = false, updatable = false)
    private Instant pronouncedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "until_at", updatable = false)
    private @Nullable Instant until;

    @Convert(converter = InstantConverter.class)
    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "reason", length = 1000, nullable = false, updatable = false)
    private String reason;

    @Column(name = "pronounced_by", length = 100, nullable = false, updatable = false)
    private String pronouncedBy;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected BookingBan() {}

    BookingBan(
            String id,
            @Nullable String providerId,
            String holderId,
            Instant pronouncedAt,
            @Nullable Instant until,
            @Nullable Instant liftedAt,
            String reason,
            String pronouncedBy) {
        this.id = id;
        this.providerId = providerId;
        this.holderId = holderId;
        this.pronouncedAt = pronouncedAt;
        this.until = until;
        this.liftedAt = liftedAt;
        this.reason = reason;
        this.pronouncedBy = pronouncedBy;
    }

    void lift(Instant at) {
        this.liftedAt = at;
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return the organisation at whose instruments it holds, or null for all} */
    public @Nullable String getProviderId() {
        return providerId;
    }

    /** {@return the user's caller id} */
    public String getHolderId() {
        return holderId;
    }

    /** {@return when it was pronounced} */
    public Instant getPronouncedAt() {
        return pronouncedAt;
    }

    /** {@return the first instant after it, or null if it holds until it is lifted} */
    public @Nullable Instant getUntil() {
        return until;
    }

    /** {@return when it was lifted, or null} */
    public @Nullable Instant getLiftedAt() {
        return liftedAt;
    }

    /** {@return the reason, shown to the user} */
    public String getReason() {
        return reason;
    }

    /** {@return the caller's id of who pronounced it} */
    public String getPronouncedBy() {
        return pronouncedBy;
    }
}
