package io.stoa.experts.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A part of a stratum's candidates, known by their hash, so that equal pools are stored once. */
@Entity
@Table(name = "stoa_draw_pool_part")
public class DrawPoolPart {

    @Id
    @Column(name = "id", length = 80)
    private String id;

    @Column(name = "pool_hash", length = 64, nullable = false, updatable = false)
    private String poolHash;

    @Column(name = "part", nullable = false, updatable = false)
    private int part;

    @Column(name = "content", nullable = false, updatable = false)
    private String content;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected DrawPoolPart() {}

    DrawPoolPart(String poolHash, int part, String content) {
        this.id = poolHash + "-" + part;
        this.poolHash = poolHash;
        this.part = part;
        this.content = content;
    }
}
