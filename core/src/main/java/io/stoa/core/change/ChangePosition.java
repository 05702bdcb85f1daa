package io.stoa.core.change;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far a consumer has read. */
@Entity
@Table(name = "stoa_change_position")
public class ChangePosition {

    @Id
    @Column(name = "consumer", length = 100)
    private String consumer;

    @Column(name = "seq", nullable = false)
    private long seq;

    @Convert(converter = InstantConverter.class)
    @Column(name = "moved_at", nullable = false)
    private Instant movedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ChangePosition() {}

    ChangePosition(String consumer, long seq, Instant now) {
        this.consumer = consumer;
        this.seq = seq;
        this.movedAt = now;
    }

    long seq() {
        return seq;
    }

    void moveTo(long newSeq, Instant now) {
        this.seq = newSeq;
        this.movedAt = now;
    }
}
