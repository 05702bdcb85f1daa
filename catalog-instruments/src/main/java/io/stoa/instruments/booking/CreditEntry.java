package io.stoa.instruments.booking;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A change of a user's credit 信用记录. It never changes. */
@Entity
@Table(name = "stoa_booking_credit_entry")
public class CreditEntry {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "account_id", length = 140, nullable = false, updatable = false)
    private String accountId;

    @Column(name = "booking_id", length = 36, nullable = false, updatable = false)
    private String bookingId;

    @Enumerated(EnumType.STRING)
    @Column(name = "cause", length = 12, nullable = false, updatable = false)
    private CreditCause cause;

    @Column(name = "points", nullable = false, updatable = false)
    private int points;

    @Column(name = "score", nullable = false, updatable = false)
    private int score;

    @Convert(converter = InstantConverter.class)
    @Column(name = "entered_at", nullable = false, updatable = false)
    private Instant enteredAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected CreditEntry() {}

    CreditEntry(
            String id,
            String accountId,
            String bookingId,
            CreditCause cause,
            int points,
            int score,
            Instant enteredAt) {
        this.id = id;
        this.accountId = accountId;
        this.bookingId = bookingId;
        this.cause = cause;
        this.points = points;
        this.score = score;
        this.enteredAt = enteredAt;
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return the credit account} */
    public String getAccountId() {
        return accountId;
    }

    /** {@return the booking that it comes from} */
    public String getBookingId() {
        return bookingId;
    }

    /** {@return why} */
    public CreditCause getCause() {
        return cause;
    }

    /** {@return points won or, below zero, lost} */
    public int getPoints() {
        return points;
    }

    /** {@return the score after it} */
    public int getScore() {
        return score;
    }

    /** {@return when} */
    public Instant getEnteredAt() {
        return enteredAt;
    }
}
