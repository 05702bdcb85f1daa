package io.stoa.core.number;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last number taken of one period of a series. Counted by statements, so never read as an entity. */
@Entity
@Table(name = "stoa_number_series")
public class NumberCounter {

    @Id
    @Column(name = "id", length = 100)
    private String id;

    @Column(name = "last_number", nullable = false)
    private long lastNumber;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected NumberCounter() {}

    NumberCounter(String id) {
        this.id = id;
        this.lastNumber = 0;
    }
}
