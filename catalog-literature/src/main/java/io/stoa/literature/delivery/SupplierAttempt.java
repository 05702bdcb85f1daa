package io.stoa.literature.delivery;

import io.stoa.core.persistence.InstantConverter;
import io.stoa.literature.delivery.iso18626.SupplyStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The request to one supplier 向一家供应馆的请求; its id is the requesting agency's request id in messages. */
@Entity
@Table(name = "stoa_delivery_attempt")
public class SupplierAttempt {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "request_id", length = 36, nullable = false, updatable = false)
    private String requestId;

    @Column(name = "library_id", length = 36, nullable = false, updatable = false)
    private String libraryId;

    @Column(name = "agency_id", length = 36, nullable = false, updatable = false)
    private String agencyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "tier", length = 10, nullable = false, updatable = false)
    private SupplierTier tier;

    @Column(name = "previous_id", length = 36, updatable = false)
    private @Nullable String previousId;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", length = 12, nullable = false)
    private AttemptOutcome outcome = AttemptOutcome.OPEN;

    @Enumerated(EnumType.STRING)
    @Column(name = "supply_status", length = 30)
    private @Nullable SupplyStatus status;

    @Column(name = "supplier_request_id", length = 200)
    private @Nullable String supplierRequestId;

    @Column(name = "reason", length = 1000)
    private @Nullable String reason;

    @Column(name = "estimate")
    private @Nullable Long estimate;

    @Column(name = "estimate_currency", length = 3)
    private @Nullable String estimateCurrency;

    @Convert(converter = InstantConverter.class)
    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant sentAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected SupplierAttempt() {}

    @SuppressWarnings("NullAway.Init")
    SupplierAttempt(
            String id,
            DeliveryRequest request,
            PartnerAgency agency,
            @Nullable String previousId,
            @Nullable Amount price,
            Instant now) {
        this.id = id;
        this.requestId = request.getId();
        this.libraryId = request.getLibraryId();
        this.agencyId = agency.getId();
        this.tier = agency.getTier();
        this.previousId = previousId;
        this.estimate = price == null ? null : (Long) price.minor();
        this.estimateCurrency = price == null ? null : price.currency();
        this.sentAt = now;
    }

    void answer(SupplyStatus given, @Nullable String theirId, @Nullable String text, Instant now) {
        this.status = given;
        this.answeredAt = now;
        if (theirId != null && theirId.length() <= 200) {
            this.supplierRequestId = theirId;
        }
        if (text != null) {
            this.reason = text.length() <= 1000 ? text : text.substring(0, 1000);
        }
    }

    void remind(Instant now) {
        this.remindedAt = now;
    }

    void end(AttemptOutcome how, Instant now) {
        if (outcome == AttemptOutcome.OPEN) {
            this.outcome = how;
            this.endedAt = now;
        }
    }

    AttemptView view(String agencyName) {
        return new AttemptView(
                id,
                agencyId,
                agencyName,
                tier,
                outcome,
                status,
                reason,
                Amount.of(estimate, estimateCurrency),
                sentAt,
                answeredAt,
                remindedAt,
                endedAt);
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return the request} */
    public String getRequestId() {
        return requestId;
    }

    /** {@return the requesting library} */
    public String getLibraryId() {
        return libraryId;
    }

    /** {@return the agency that was asked} */
    public String getAgencyId() {
        return agencyId;
    }

    /** {@return its tier} */
    public SupplierTier getTier() {
        return tier;
    }

    /** {@return what came of it} */
    public AttemptOutcome getOutcome() {
        return outcome;
    }

    /** {@return when it was asked} */
    public Instant getSentAt() {
        return sentAt;
    }

    /** {@return when it ended, or null} */
    public @Nullable Instant getEndedAt() {
        return endedAt;
    }

    boolean isReminded() {
        return remindedAt != null;
    }

    boolean isRetry() {
        return previousId != null;
    }

    @Nullable
    String previousId() {
        return previousId;
    }

    @Nullable
    String supplierRequestId() {
        return supplierRequestId;
    }

    @Nullable
    SupplyStatus status() {
        return status;
    }
}
