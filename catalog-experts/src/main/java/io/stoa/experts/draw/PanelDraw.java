package io.stoa.experts.draw;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.json.Json;
import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A draw and where it stands; only {@link PanelDraws} writes it. What counts for verifying stands in the record of draws. */
@Entity
@Table(name = "stoa_draw")
public class PanelDraw {

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

    @Column(name = "attempt", nullable = false, updatable = false)
    private int attempt;

    @Column(name = "previous_id", length = 36, updatable = false)
    private @Nullable String previousId;

    @Column(name = "panel_id", length = 36, updatable = false)
    private @Nullable String panelId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 10, nullable = false)
    private DrawState state;

    @Column(name = "reason", length = 1000, nullable = false, updatable = false)
    private String reason;

    @Column(name = "panel_day", nullable = false, updatable = false)
    private LocalDate day;

    @Column(name = "request", nullable = false, updatable = false)
    private String request;

    @Column(name = "pool_size", nullable = false, updatable = false)
    private int poolSize;

    @Column(name = "fingerprint", length = 64, nullable = false, updatable = false)
    private String fingerprint;

    @Column(name = "seed", length = 64)
    private @Nullable String seed;

    @Convert(converter = InstantConverter.class)
    @Column(name = "committed_at", nullable = false, updatable = false)
    private Instant committedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "drawn_at")
    private @Nullable Instant drawnAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected PanelDraw() {}

    PanelDraw(CommittedDraw commitment, DrawRequest request, int poolSize, Instant now) {
        this.id = commitment.plan().drawId();
        this.organiserId = request.organiserId();
        this.purpose = request.purpose();
        this.attempt = commitment.attempt();
        this.previousId = commitment.previousId();
        this.panelId = commitment.panelId();
        this.state = DrawState.COMMITTED;
        this.reason = commitment.reason();
        this.day = commitment.day();
        this.request = Json.write(request);
        this.poolSize = poolSize;
        this.fingerprint = commitment.fingerprint();
        this.committedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void drawn(String newSeed, Instant now) {
        this.seed = newSeed;
        this.drawnAt = now.truncatedTo(ChronoUnit.MICROS);
        this.state = DrawState.DRAWN;
    }

    void becomes(DrawState next) {
        this.state = next;
    }

    DrawRequest request() {
        return Json.read(request, DrawRequest.class);
    }

    AccessSubject subject() {
        return AccessSubject.ofProvider(PanelDraws.KIND, id, organiserId);
    }

    /** The draw whose panel it belongs to. */
    String panel() {
        return panelId == null ? id : panelId;
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return the organisation that runs the panel} */
    public String getOrganiserId() {
        return organiserId;
    }

    /** {@return what the panel is for} */
    public String getPurpose() {
        return purpose;
    }

    /** {@return which draw for this purpose it is} */
    public int getAttempt() {
        return attempt;
    }

    /** {@return the draw before it, or null} */
    public @Nullable String getPreviousId() {
        return previousId;
    }

    /** {@return the draw whose vacant seats it fills, or null} */
    public @Nullable String getPanelId() {
        return panelId;
    }

    /** {@return where it stands} */
    public DrawState getState() {
        return state;
    }

    /** {@return why it was drawn} */
    public String getReason() {
        return reason;
    }

    /** {@return the day on which the panel meets} */
    public LocalDate getDay() {
        return day;
    }

    /** {@return how many could be drawn} */
    public int getPoolSize() {
        return poolSize;
    }

    /** {@return SHA-256 of what was committed} */
    public String getFingerprint() {
        return fingerprint;
    }

    /** {@return the seed, or null} */
    public @Nullable String getSeed() {
        return seed;
    }

    /** {@return when the pool was committed} */
    public Instant getCommittedAt() {
        return committedAt;
    }

    /** {@return when it was drawn, or null} */
    public @Nullable Instant getDrawnAt() {
        return drawnAt;
    }

    long version() {
        return version;
    }
}
