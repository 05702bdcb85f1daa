package io.stoa.instruments;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That one instrument is a part of another 组成部件: PIDINST's HasComponent between entries of this register. */
@Entity
@Table(name = "stoa_instrument_component")
public class InstrumentComponent {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "whole_id", length = 36, nullable = false)
    private String wholeId;

    @Column(name = "part_id", length = 36, nullable = false)
    private String partId;

    @Convert(converter = InstantConverter.class)
    @Column(name = "linked_at", nullable = false)
    private Instant linkedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected InstrumentComponent() {}

    InstrumentComponent(String id, String wholeId, String partId, Instant linkedAt) {
        this.id = id;
        this.wholeId = wholeId;
        this.partId = partId;
        this.linkedAt = linkedAt;
    }

    /** {@return the id of the link} */
    public String getId() {
        return id;
    }

    /** {@return the id of the instrument that has the part} */
    public String getWholeId() {
        return wholeId;
    }

    /** {@return the id of the part} */
    public String getPartId() {
        return partId;
    }

    /** {@return when they were linked} */
    public Instant getLinkedAt() {
        return linkedAt;
    }
}
