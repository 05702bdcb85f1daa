package io.stoa.experts.draw;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An entry of the record of draws; never changed, chained to the one before by its hash. */
@Entity
@Table(name = "stoa_draw_entry")
public class DrawEntry {

    @Id
    @Column(name = "seq")
    private long seq;

    @Column(name = "draw_id", length = 36, nullable = false, updatable = false)
    private String drawId;

    @Column(name = "organiser_id", length = 36, nullable = false, updatable = false)
    private String organiserId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 10, nullable = false, updatable = false)
    private DrawEntryKind kind;

    @Convert(converter = InstantConverter.class)
    @Column(name = "entered_at", nullable = false, updatable = false)
    private Instant enteredAt;

    @Column(name = "entered_by", length = 100, nullable = false, updatable = false)
    private String enteredBy;

    @Column(name = "content", nullable = false, updatable = false)
    private String content;

    @Column(name = "previous_hash", length = 64, nullable = false, updatable = false)
    private String previousHash;

    @Column(name = "hash", length = 64, nullable = false, updatable = false)
    private String hash;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected DrawEntry() {}

    @SuppressWarnings("NullAway.Init")
    DrawEntry(DrawHead before, PanelDrawRef draw, DrawEntryKind kind, String content, String by, Instant now) {
        this.seq = before.seq() + 1;
        this.previousHash = before.hash();
        this.drawId = draw.drawId();
        this.organiserId = draw.organiserId();
        this.kind = kind;
        this.content = content;
        this.enteredBy = by;
        this.enteredAt = now.truncatedTo(ChronoUnit.MICROS);
        this.hash = computedHash();
    }

    /**
     * Whose entry it is.
     *
     * @param drawId the draw
     * @param organiserId its organiser
     */
    record PanelDrawRef(String drawId, String organiserId) {}

    /** SHA-256 over the hash before and every field, each on a line of its own; only the last may hold line feeds. */
    String computedHash() {
        return Sha256.hex(String.join(
                "\n",
                previousHash,
                String.valueOf(seq),
                drawId,
                organiserId,
                kind.name(),
                enteredAt.toString(),
                enteredBy.replace('\n', ' '),
                content));
    }

    DrawEntryView view() {
        return new DrawEntryView(seq, drawId, organiserId, kind, enteredAt, enteredBy, content, hash);
    }

    /** {@return its place in the record} */
    public long getSeq() {
        return seq;
    }

    /** {@return the draw} */
    public String getDrawId() {
        return drawId;
    }

    /** {@return what it says} */
    public DrawEntryKind getKind() {
        return kind;
    }

    /** {@return the rest, as JSON} */
    public String getContent() {
        return content;
    }

    /** {@return the hash of the entry before it} */
    public String getPreviousHash() {
        return previousHash;
    }

    /** {@return its hash} */
    public String getHash() {
        return hash;
    }

    Instant enteredAt() {
        return enteredAt;
    }
}
