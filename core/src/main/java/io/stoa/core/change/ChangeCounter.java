package io.stoa.core.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last number given to a change: the one row under whose lock changes are numbered. */
@Entity
@Table(name = "stoa_change_counter")
public class ChangeCounter {

    static final String ONLY = "changes";

    @Id
    @Column(name = "name", length = 20)
    private String name;

    @Column(name = "last_seq", nullable = false)
    private long lastSeq;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ChangeCounter() {}

    long lastSeq() {
        return lastSeq;
    }

    void advanceTo(long seq) {
        this.lastSeq = seq;
    }
}
