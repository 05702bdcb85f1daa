package io.stoa.experts.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What panels of an organiser are drawn for; its row is the lock of its draws, and counts them. */
@Entity
@Table(name = "stoa_draw_purpose")
public class DrawPurpose {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "organiser_id", length = 36, nullable = false, updatable = false)
    private String organiserId;

    @Column(name = "purpose", length = 200, nullable = false, updatable = false)
    private String purpose;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "last_draw_id", length = 36)
    private @Nullable String lastDrawId;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected DrawPurpose() {}

    DrawPurpose(String id, String organiserId, String purpose) {
        this.id = id;
        this.organiserId = organiserId;
        this.purpose = purpose;
    }

    int nextAttempt() {
        return ++attempts;
    }

    @Nullable
    String lastDrawId() {
        return lastDrawId;
    }

    void drawn(String drawId) {
        this.lastDrawId = drawId;
    }
}
