package io.stoa.instruments.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The rate card of a provider: the row that every change of its rates and every charge by them locks and counts. It is
 * counted by statements.
 */
@Entity
@Table(name = "stoa_rate_card")
public class RateCard {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "revision", nullable = false)
    private long revision;

    @Column(name = "uses", nullable = false)
    private long uses;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected RateCard() {}

    RateCard(String providerId) {
        this.id = providerId;
    }

    /** {@return the provider's id} */
    public String getId() {
        return id;
    }

    /** {@return how often its rates have changed} */
    public long getRevision() {
        return revision;
    }

    /** {@return how often it was held for a charge or a correction} */
    public long getUses() {
        return uses;
    }
}
