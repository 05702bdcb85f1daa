package io.stoa.literature.delivery;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A message that was done; one that comes again is confirmed again. */
@Entity
@Table(name = "stoa_delivery_inbox")
public class IncomingMessage {

    @Id
    @Column(name = "message_hash", length = 64)
    private String hash;

    @Convert(converter = InstantConverter.class)
    @Column(name = "received_at", nullable = false, updatable = false)
    private Instant receivedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected IncomingMessage() {}

    IncomingMessage(String hash, Instant receivedAt) {
        this.hash = hash;
        this.receivedAt = receivedAt;
    }

    /** {@return the SHA-256 of the message without its authentication, 64 hexadecimal digits} */
    public String getHash() {
        return hash;
    }

    /** {@return when it was received} */
    public Instant getReceivedAt() {
        return receivedAt;
    }
}
