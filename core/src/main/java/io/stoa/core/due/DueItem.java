package io.stoa.core.due;

import io.stoa.core.persistence.InstantConverter;
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

/** An item of due work and who has it in hand. */
@Entity
@Table(name = "stoa_due_item")
public class DueItem {

    private static final int ERROR_LENGTH = 1000;

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "kind", length = 60, nullable = false)
    private String kind;

    @Column(name = "subject", length = 150, nullable = false)
    private String subject;

    @Column(name = "payload")
    private @Nullable String payload;

    @Convert(converter = InstantConverter.class)
    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 10, nullable = false)
    private DueState state = DueState.WAITING;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "last_error", length = ERROR_LENGTH)
    private @Nullable String lastError;

    @Column(name = "lease_token", length = 36)
    private @Nullable String leaseToken;

    @Convert(converter = InstantConverter.class)
    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected DueItem() {}

    DueItem(String id, String kind, String subject, Instant dueAt, @Nullable String payload) {
        this.id = id;
        this.kind = kind;
        this.subject = subject;
        this.dueAt = dueAt;
        this.payload = payload;
    }

    void schedule(Instant at, @Nullable String newPayload) {
        this.dueAt = at;
        this.payload = newPayload;
        this.state = DueState.WAITING;
        this.attempts = 0;
        this.lastError = null;
        this.leaseToken = null;
        this.leaseUntil = null;
    }

    boolean isClaimable(Instant now) {
        return state == DueState.WAITING && !dueAt.isAfter(now) && (leaseUntil == null || leaseUntil.isBefore(now));
    }

    void lease(String token, Instant until) {
        this.leaseToken = token;
        this.leaseUntil = until;
        this.attempts++;
    }

    boolean isLeasedUnder(String token) {
        return token.equals(leaseToken);
    }

    void fail(String error, Instant again, int mostAttempts) {
        this.dueAt = again;
        if (attempts >= mostAttempts) {
            park(error);
        } else {
            endLease(error);
        }
    }

    void park(String error) {
        this.state = DueState.PARKED;
        endLease(error);
    }

    private void endLease(String error) {
        this.lastError = error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
        this.leaseToken = null;
        this.leaseUntil = null;
    }

    void retry(Instant at) {
        schedule(at, payload);
    }

    boolean isParked() {
        return state == DueState.PARKED;
    }

    int attempts() {
        return attempts;
    }

    Duration pause(Duration first, Duration longest) {
        Duration pause = first.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    DueTask task() {
        return new DueTask(id, kind, subject, payload, dueAt, attempts - 1, lastError);
    }
}
