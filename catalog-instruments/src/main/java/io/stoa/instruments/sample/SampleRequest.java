package io.stoa.instruments.sample;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to analyse samples 送样申请. Hosts may query it; only {@link SampleDesk} changes it. */
@Entity
@Table(name = "stoa_sample_request")
public class SampleRequest {

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

    @Column(name = "requester_id", length = 100, nullable = false, updatable = false)
    private String requesterId;

    @Column(name = "organisation_id", length = 36, updatable = false)
    private @Nullable String organisationId;

    @Column(name = "account", length = 50)
    private @Nullable String account;

    @Column(name = "purpose", length = 1000)
    private @Nullable String purpose;

    @Column(name = "wanted_by")
    private @Nullable LocalDate wantedBy;

    @Convert(converter = SamplesConverter.class)
    @Column(name = "samples", nullable = false)
    private List<Sample> samples;

    @Convert(converter = ResultsConverter.class)
    @Column(name = "results")
    private @Nullable List<ResultFile> results;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 12, nullable = false)
    private SampleState state = SampleState.SUBMITTED;

    @Column(name = "queue_rank")
    private @Nullable Long queueRank;

    @Column(name = "reason", length = 1000)
    private @Nullable String reason;

    @Convert(converter = InstantConverter.class)
    @Column(name = "submitted_at", nullable = false, updatable = false)
    private Instant submittedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected SampleRequest() {}

    SampleRequest(
            String id,
            String providerId,
            String requesterId,
            @Nullable String organisationId,
            SampleDraft draft,
            Instant now) {
        this.id = id;
        this.instrumentId = draft.instrumentId();
        this.providerId = providerId;
        this.requesterId = requesterId;
        this.organisationId = organisationId;
        this.samples = draft.samples();
        this.submittedAt = now;
        this.changedAt = now;
        revise(draft, now);
    }

    void revise(SampleDraft draft, Instant now) {
        this.account = draft.account();
        this.purpose = draft.purpose();
        this.wantedBy = draft.wantedBy();
        this.samples = draft.samples();
        moveTo(SampleState.SUBMITTED, null, now);
    }

    /** Who leaves the queue has no place in it any more. */
    void moveTo(SampleState newState, @Nullable String newReason, Instant now) {
        this.state = newState;
        this.reason = newReason;
        this.changedAt = now;
        if (!SampleState.QUEUED.contains(newState)) {
            this.queueRank = null;
        }
    }

    void enqueue(long rank) {
        this.queueRank = rank;
    }

    void deliver(List<ResultFile> files, Instant now) {
        this.results = List.copyOf(files);
        moveTo(SampleState.DELIVERED, null, now);
    }

    AccessSubject subject() {
        return new AccessSubject(SampleDesk.KIND, id, providerId, null, null, requesterId);
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

    /** {@return the caller's id of who sent it in} */
    public String getRequesterId() {
        return requesterId;
    }

    /** {@return the requester's organisation, or null} */
    public @Nullable String getOrganisationId() {
        return organisationId;
    }

    /** {@return the account that pays, or null} */
    public @Nullable String getAccount() {
        return account;
    }

    /** {@return what is to be found out, or null} */
    public @Nullable String getPurpose() {
        return purpose;
    }

    /** {@return by when the results are wanted, or null} */
    public @Nullable LocalDate getWantedBy() {
        return wantedBy;
    }

    /** {@return the samples} */
    public List<Sample> getSamples() {
        return samples;
    }

    /** {@return the files with results} */
    public List<ResultFile> getResults() {
        return results == null ? List.of() : results;
    }

    /** {@return where it stands} */
    public SampleState getState() {
        return state;
    }

    /** {@return by what the queue is ordered, or null if it does not stand in it} */
    public @Nullable Long getQueueRank() {
        return queueRank;
    }

    /** {@return why it was returned or withdrawn, or null} */
    public @Nullable String getReason() {
        return reason;
    }

    /** {@return when it was sent in} */
    public Instant getSubmittedAt() {
        return submittedAt;
    }

    /** {@return when it last changed} */
    public Instant getChangedAt() {
        return changedAt;
    }
}
