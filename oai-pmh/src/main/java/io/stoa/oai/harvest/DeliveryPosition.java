package io.stoa.oai.harvest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far a consumer has taken the records of a repository. */
@Entity
@Table(name = "stoa_oai_delivery")
public class DeliveryPosition extends Leased {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "source_id", length = 36, nullable = false, updatable = false)
    private String sourceId;

    @Column(name = "consumer", length = 100, nullable = false, updatable = false)
    private String consumer;

    @Column(name = "last_change", nullable = false)
    private long lastChange;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected DeliveryPosition() {}

    DeliveryPosition(String id, String sourceId, String consumer) {
        this.id = id;
        this.sourceId = sourceId;
        this.consumer = consumer;
    }

    void moveTo(long change) {
        this.lastChange = change;
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return the repository} */
    public String getSourceId() {
        return sourceId;
    }

    /** {@return the consumer's name} */
    public String getConsumer() {
        return consumer;
    }

    /** {@return the number of the last change that the consumer has taken} */
    public long getLastChange() {
        return lastChange;
    }
}
