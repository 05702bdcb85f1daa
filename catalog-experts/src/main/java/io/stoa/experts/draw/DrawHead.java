package io.stoa.experts.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the record of draws; the one row under whose lock entries are added. */
@Entity
@Table(name = "stoa_draw_head")
public class DrawHead {

    /** The id of the only row, and of the hash before the first entry. */
    static final String ID = "head";

    /** The hash before the first entry. */
    static final String BEGINNING = "0".repeat(64);

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "last_seq", nullable = false)
    private long seq;

    @Column(name = "last_hash", length = 64, nullable = false)
    private String hash;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected DrawHead() {}

    long seq() {
        return seq;
    }

    String hash() {
        return hash;
    }

    void moveTo(DrawEntry entry) {
        this.seq = entry.getSeq();
        this.hash = entry.getHash();
    }
}
