package io.stoa.instruments.maintenance;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** When an instrument is to be calibrated. Hosts may query it; only {@link Calibrations} changes it. */
@Entity
@Table(name = "stoa_calibration_plan")
public class CalibrationPlan {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "instrument_id", length = 36, nullable = false, updatable = false)
    private String instrumentId;

    @Column(name = "provider_id", length = 36, nullable = false, updatable = false)
    private String providerId;

    @Column(name = "every", length = 20)
    private @Nullable String every;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(name = "blocks_booking", nullable = false)
    private boolean blocksBooking;

    @Convert(converter = InstantConverter.class)
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected CalibrationPlan() {}

    CalibrationPlan(String id, String providerId, CalibrationPlanDraft draft, Instant now) {
        this.id = id;
        this.instrumentId = draft.instrumentId();
        this.providerId = providerId;
        this.dueOn = draft.dueOn();
        this.changedAt = now;
        set(draft, now);
    }

    void set(CalibrationPlanDraft draft, Instant now) {
        Period interval = draft.every();
        this.every = interval == null ? null : interval.toString();
        this.dueOn = draft.dueOn();
        this.blocksBooking = draft.blocksBooking();
        this.changedAt = now;
    }

    void dueNext(LocalDate next, Instant now) {
        this.dueOn = next;
        this.changedAt = now;
    }

    AccessSubject subject() {
        return AccessSubject.ofProvider(Calibrations.KIND, id, providerId);
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return its version} */
    public long getVersion() {
        return version;
    }

    /** {@return the instrument} */
    public String getInstrumentId() {
        return instrumentId;
    }

    /** {@return the organisation that provides the instrument} */
    public String getProviderId() {
        return providerId;
    }

    /** {@return how often, or null} */
    public @Nullable Period getEvery() {
        return every == null ? null : Period.parse(every);
    }

    /** {@return when the next is due} */
    public LocalDate getDueOn() {
        return dueOn;
    }

    /** {@return whether the instrument cannot be booked while a calibration is overdue} */
    public boolean isBlocksBooking() {
        return blocksBooking;
    }

    /** {@return when it last changed} */
    public Instant getChangedAt() {
        return changedAt;
    }
}
