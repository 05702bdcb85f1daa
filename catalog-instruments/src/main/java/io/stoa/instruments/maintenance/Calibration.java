package io.stoa.instruments.maintenance;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A calibration that was done. It never changes. */
@Entity
@Table(name = "stoa_calibration")
public class Calibration {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "instrument_id", length = 36, nullable = false, updatable = false)
    private String instrumentId;

    @Column(name = "provider_id", length = 36, nullable = false, updatable = false)
    private String providerId;

    @Column(name = "done_on", nullable = false, updatable = false)
    private LocalDate doneOn;

    @Column(name = "done_by", length = 200, nullable = false, updatable = false)
    private String doneBy;

    @Column(name = "certificate", length = 200, updatable = false)
    private @Nullable String certificate;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", length = 10, nullable = false, updatable = false)
    private CalibrationOutcome outcome;

    @Column(name = "remark", length = 1000, updatable = false)
    private @Nullable String remark;

    @Column(name = "next_due_on", updatable = false)
    private @Nullable LocalDate nextDueOn;

    @Column(name = "entered_by", length = 100, nullable = false, updatable = false)
    private String enteredBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "entered_at", nullable = false, updatable = false)
    private Instant enteredAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Calibration() {}

    Calibration(
            String id,
            String providerId,
            CalibrationDraft draft,
            @Nullable LocalDate nextDueOn,
            String enteredBy,
            Instant now) {
        this.id = id;
        this.instrumentId = draft.instrumentId();
        this.providerId = providerId;
        this.doneOn = draft.doneOn();
        this.doneBy = draft.doneBy();
        this.certificate = draft.certificate();
        this.outcome = draft.outcome();
        this.remark = draft.remark();
        this.nextDueOn = nextDueOn;
        this.enteredBy = enteredBy;
        this.enteredAt = now;
    }

    CalibrationView view() {
        return new CalibrationView(id, instrumentId, doneOn, doneBy, certificate, outcome, remark, nextDueOn);
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return the instrument} */
    public String getInstrumentId() {
        return instrumentId;
    }

    /** {@return the organisation that provides the instrument} */
    public String getProviderId() {
        return providerId;
    }

    /** {@return when it was done} */
    public LocalDate getDoneOn() {
        return doneOn;
    }

    /** {@return by whom} */
    public String getDoneBy() {
        return doneBy;
    }

    /** {@return the certificate's number, or null} */
    public @Nullable String getCertificate() {
        return certificate;
    }

    /** {@return what it found} */
    public CalibrationOutcome getOutcome() {
        return outcome;
    }

    /** {@return a remark, or null} */
    public @Nullable String getRemark() {
        return remark;
    }

    /** {@return when the next was due after it, or null} */
    public @Nullable LocalDate getNextDueOn() {
        return nextDueOn;
    }

    /** {@return the caller's id of who entered it} */
    public String getEnteredBy() {
        return enteredBy;
    }

    /** {@return when it was entered} */
    public Instant getEnteredAt() {
        return enteredAt;
    }
}
