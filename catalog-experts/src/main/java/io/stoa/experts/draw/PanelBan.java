package io.stoa.experts.draw;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A time in which an expert is kept from panels; only {@link PanelBans} writes it. */
@Entity
@Table(name = "stoa_panel_ban")
public class PanelBan {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "expert_id", length = 36, nullable = false, updatable = false)
    private String expertId;

    @Column(name = "banned_from", nullable = false, updatable = false)
    private LocalDate from;

    @Column(name = "banned_until", updatable = false)
    private @Nullable LocalDate until;

    @Column(name = "reason", length = 1000, nullable = false)
    private String reason;

    @Convert(converter = InstantConverter.class)
    @Column(name = "banned_at", nullable = false, updatable = false)
    private Instant bannedAt;

    @Column(name = "lifted_because", length = 1000)
    private @Nullable String liftedBecause;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected PanelBan() {}

    PanelBan(String id, PanelBanDraft draft, Instant now) {
        this.id = id;
        this.expertId = draft.expertId();
        this.from = draft.from();
        this.until = draft.until();
        this.reason = draft.reason();
        this.bannedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void lift(String why) {
        this.liftedBecause = why;
    }

    boolean isLifted() {
        return liftedBecause != null;
    }

    PanelBanView view() {
        return new PanelBanView(id, version, expertId, from, until, reason, bannedAt, liftedBecause);
    }

    /** {@return the expert} */
    public String getExpertId() {
        return expertId;
    }

    long version() {
        return version;
    }
}
