package io.stoa.benchmarks.host;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity of the host's own. */
@Entity
@Table(name = "note")
class Note {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    String getId() {
        return id;
    }
}
