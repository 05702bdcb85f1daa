package io.stoa.literature.delivery;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.persistence.InstantConverter;
import io.stoa.literature.delivery.iso18626.ServiceType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request that one of this platform's libraries has from another agency 收到的请求, at the supplying library. */
@Entity
@Table(name = "stoa_supply_request")
public class SupplyRequest {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "library_id", length = 36, nullable = false, updatable = false)
    private String libraryId;

    @Column(name = "agency_id", length = 36, nullable = false, updatable = false)
    private String agencyId;

    @Column(name = "requester_id", length = 36, nullable = false, updatable = false)
    private String requesterId;

    @Column(name = "request_id", length = 200, nullable = false, updatable = false)
    private String requestId;

    @Column(name = "previous_id", length = 200, updatable = false)
    private @Nullable String previousId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 20, nullable = false)
    private SupplyState state = SupplyState.RECEIVED;

    @Column(name = "title", length = 1000, nullable = false, updatable = false)
    private String title;

    @Convert(converter = DeliveryJson.OfSupply.class)
    @Column(name = "details", nullable = false, updatable = false)
    private SupplyDetails details;

    @Enumerated(EnumType.STRING)
    @Column(name = "service", length = 20, nullable = false, updatable = false)
    private ServiceType service;

    @Column(name = "max_cost", updatable = false)
    private @Nullable Long maxCost;

    @Column(name = "max_currency", length = 3, updatable = false)
    private @Nullable String maxCurrency;

    @Convert(converter = InstantConverter.class)
    @Column(name = "need_before", updatable = false)
    private @Nullable Instant needBefore;

    @Column(name = "cost")
    private @Nullable Long cost;

    @Column(name = "cost_currency", length = 3)
    private @Nullable String costCurrency;

    @Column(name = "pages")
    private @Nullable Integer pages;

    @Convert(converter = InstantConverter.class)
    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "expected_at")
    private @Nullable Instant expectedAt;

    @Column(name = "renewal_asked", nullable = false)
    private boolean renewalAsked;

    @Convert(converter = DeliveryJson.OfFile.class)
    @Column(name = "file")
    private @Nullable DocumentFile file;

    @Column(name = "reason", length = 1000)
    private @Nullable String reason;

    @Convert(converter = InstantConverter.class)
    @Column(name = "received_at", nullable = false, updatable = false)
    private Instant receivedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "shipped_at")
    private @Nullable Instant shippedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected SupplyRequest() {}

    @SuppressWarnings("NullAway.Init")
    SupplyRequest(
            String id,
            PartnerAgency ours,
            PartnerAgency requester,
            String requestId,
            @Nullable String previousId,
            ServiceType service,
            SupplyDetails details,
            @Nullable Amount most,
            @Nullable Instant needBefore,
            Instant now) {
        this.id = id;
        this.libraryId = Objects.requireNonNull(ours.getLibraryId());
        this.agencyId = ours.getId();
        this.requesterId = requester.getId();
        this.requestId = requestId;
        this.previousId = previousId;
        this.service = service;
        this.details = details;
        this.title = details.item().shown();
        this.maxCost = most == null ? null : (Long) most.minor();
        this.maxCurrency = most == null ? null : most.currency();
        this.needBefore = needBefore;
        this.receivedAt = now;
        this.changedAt = now;
    }

    /** Takes a step that the table allows. */
    void move(SupplyAction action, Instant now) {
        SupplyState to = action.to(state);
        if (to == null) {
            throw WrongState.ofSupply(id, action, state.label(), action.from());
        }
        this.state = to;
        this.changedAt = now;
        if (to.isEnd()) {
            this.closedAt = now;
        }
    }

    void answered(Instant now) {
        if (answeredAt == null) {
            this.answeredAt = now;
        }
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    void explain(@Nullable String text) {
        this.reason = text;
    }

    void expect(@Nullable Instant at) {
        this.expectedAt = at;
    }

    void ship(@Nullable Amount price, @Nullable Integer length, @Nullable DocumentFile sent, Instant now) {
        this.cost = price == null ? null : (Long) price.minor();
        this.costCurrency = price == null ? null : price.currency();
        this.pages = length;
        this.file = sent;
        this.shippedAt = now;
    }

    void due(Instant at) {
        this.dueAt = at;
    }

    void askRenewal(boolean asked) {
        this.renewalAsked = asked;
    }

    void remind(Instant now) {
        this.remindedAt = now;
    }

    AccessSubject subject() {
        return AccessSubject.ofProvider(SupplyDesk.KIND, id, libraryId);
    }

    @Nullable
    Amount most() {
        return Amount.of(maxCost, maxCurrency);
    }

    @Nullable
    Amount cost() {
        return Amount.of(cost, costCurrency);
    }

    SupplierView view(String requesterName) {
        return new SupplierView(
                id,
                version,
                libraryId,
                requesterId,
                requesterName,
                requestId,
                state,
                service,
                details,
                most(),
                needBefore,
                expectedAt,
                cost(),
                pages,
                dueAt,
                renewalAsked,
                file,
                reason,
                receivedAt,
                remindedAt,
                shippedAt,
                closedAt);
    }

    /** {@return its id, the supplying agency's request id in messages} */
    public String getId() {
        return id;
    }

    /** {@return its version} */
    public long getVersion() {
        return version;
    }

    /** {@return the supplying library} */
    public String getLibraryId() {
        return libraryId;
    }

    /** {@return the agency that the supplying library is} */
    public String getAgencyId() {
        return agencyId;
    }

    /** {@return the requesting agency} */
    public String getRequesterId() {
        return requesterId;
    }

    /** {@return the requesting agency's request id} */
    public String getRequestId() {
        return requestId;
    }

    /** {@return where it stands} */
    public SupplyState getState() {
        return state;
    }

    /** {@return what lists show} */
    public String getTitle() {
        return title;
    }

    /** {@return copy or loan} */
    public ServiceType getService() {
        return service;
    }

    /** {@return when it arrived} */
    public Instant getReceivedAt() {
        return receivedAt;
    }

    /** {@return when it was shipped, or null} */
    public @Nullable Instant getShippedAt() {
        return shippedAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant expectedAt() {
        return expectedAt;
    }

    boolean isRenewalAsked() {
        return renewalAsked;
    }

    Instant changedAt() {
        return changedAt;
    }
}
