package io.stoa.instruments.booking;

import io.stoa.core.persistence.InstantConverter;
import io.stoa.instruments.booking.rule.Credit;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user's credit 信用分 with a provider. It is there once it was touched for the first time. */
@Entity
@Table(name = "stoa_booking_credit")
public class CreditAccount {

    @Id
    @Column(name = "id", length = 140)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "provider_id", length = 36, nullable = false, updatable = false)
    private String providerId;

    @Column(name = "holder_id", length = 100, nullable = false, updatable = false)
    private String holderId;

    @Column(name = "score", nullable = false)
    private int score;

    @Convert(converter = InstantConverter.class)
    @Column(name = "suspended_until")
    private @Nullable Instant suspendedUntil;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected CreditAccount() {}

    CreditAccount(String providerId, String holderId, int score) {
        this.id = key(providerId, holderId);
        this.providerId = providerId;
        this.holderId = holderId;
        this.score = score;
    }

    static String key(String providerId, String holderId) {
        return providerId + ":" + holderId;
    }

    /** Adds points, and suspends the user where they fall below the floor. */
    void add(int points, Credit rule, Instant now) {
        endSuspension(rule, now);
        this.score = Math.max(0, Math.min(rule.start(), score + points));
        if (score < rule.floor() && suspendedUntil == null) {
            this.suspendedUntil = now.plus(Duration.ofDays(rule.days()));
        }
    }

    private void endSuspension(Credit rule, Instant now) {
        if (suspendedUntil != null && !suspendedUntil.isAfter(now)) {
            this.suspendedUntil = null;
            this.score = Math.max(score, rule.floor());
        }
    }

    /** {@return its key} */
    public String getId() {
        return id;
    }

    /** {@return its version} */
    public long getVersion() {
        return version;
    }

    /** {@return the organisation at whose instruments it counts} */
    public String getProviderId() {
        return providerId;
    }

    /** {@return the user's caller id} */
    public String getHolderId() {
        return holderId;
    }

    /** {@return its points} */
    public int getScore() {
        return score;
    }

    /** {@return until when the user may not book, or null} */
    public @Nullable Instant getSuspendedUntil() {
        return suspendedUntil;
    }
}
