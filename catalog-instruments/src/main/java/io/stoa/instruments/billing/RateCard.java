package io.stoa.instruments.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The rate card of a provider: the row that every change of its rates locks and counts, and that every charge locks. */
@Entity
@Table(name = "stoa_rate_card")
public class RateCard {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "revision", nullable = false)
    private long revision;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected RateCard() {}

    RateCard(String providerId) {
        this.id = providerId;
    }

    void count() {
        revision++;
    }

    /** {@return the provider's id} */
    public String getId() {
        return id;
    }

    /** {@return how often its rates have changed} */
    public long getRevision() {
        return revision;
    }
}
