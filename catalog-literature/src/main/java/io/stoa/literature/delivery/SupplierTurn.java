package io.stoa.literature.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How often an agency has been asked, so that all of a tier take turns. */
@Entity
@Table(name = "stoa_delivery_turn")
public class SupplierTurn {

    @Id
    @Column(name = "agency_id", length = 36)
    private String agencyId;

    @Column(name = "turns", nullable = false)
    private long turns;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected SupplierTurn() {}

    SupplierTurn(String agencyId, long turns) {
        this.agencyId = agencyId;
        this.turns = turns;
    }

    /** Begins where the others stand. */
    void begin(long count) {
        this.turns = count;
    }

    void take() {
        this.turns++;
    }

    /** {@return the agency} */
    public String getAgencyId() {
        return agencyId;
    }

    /** {@return how often it has been asked} */
    public long getTurns() {
        return turns;
    }
}
