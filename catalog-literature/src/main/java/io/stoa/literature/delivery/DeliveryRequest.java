package io.stoa.literature.delivery;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
import io.stoa.core.persistence.InstantConverter;
import io.stoa.core.persistence.StringListConverter;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patron's request for the delivery of a document 文献传递请求, at the requesting library. */
@Entity
@Table(name = "stoa_delivery_request")
public class DeliveryRequest {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "library_id", length = 36, nullable = false, updatable = false)
    private String libraryId;

    @Column(name = "patron_id", length = 100, nullable = false, updatable = false)
    private String patronId;

    @Column(name = "patron_name", length = 200, nullable = false)
    private String patronName;

    @Column(name = "patron_contact", length = 300)
    private @Nullable String patronContact;

    @Convert(converter = DeliveryJson.OfAddress.class)
    @Column(name = "address")
    private @Nullable DeliveryAddress address;

    @Column(name = "shares_patron", nullable = false)
    private boolean sharesPatron;

    @Column(name = "account_id", length = 36)
    private @Nullable String accountId;

    @Column(name = "work_id", length = 36)
    private @Nullable String workId;

    @Column(name = "title", length = 1000, nullable = false)
    private String title;

    @Convert(converter = DeliveryJson.OfItem.class)
    @Column(name = "wanted", nullable = false)
    private WantedItem item;

    @Enumerated(EnumType.STRING)
    @Column(name = "service", length = 20, nullable = false)
    private ServiceType service;

    @Column(name = "pages")
    private @Nullable Integer pages;

    @Column(name = "wanted_by")
    private @Nullable LocalDate wantedBy;

    @Convert(converter = DeliveryJson.OfLimits.class)
    @Column(name = "limits", nullable = false)
    private DeliveryLimits limits;

    @Column(name = "fair_use_version", length = 50, nullable = false)
    private String fairUseVersion;

    @Convert(converter = InstantConverter.class)
    @Column(name = "fair_use_at", nullable = false)
    private Instant fairUseAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 20, nullable = false)
    private RequestState state = RequestState.VERIFYING;

    @Convert(converter = StringListConverter.class)
    @Column(name = "tried", nullable = false)
    private List<String> tried = List.of();

    @Enumerated(EnumType.STRING)
    @Column(name = "tier", length = 10)
    private @Nullable SupplierTier tier;

    @Column(name = "attempt_id", length = 36)
    private @Nullable String attemptId;

    @Column(name = "estimate")
    private @Nullable Long estimate;

    @Column(name = "estimate_currency", length = 3)
    private @Nullable String estimateCurrency;

    @Column(name = "reserved_amount")
    private @Nullable Long reservedAmount;

    @Column(name = "reserved_period", length = 7)
    private @Nullable String reservedPeriod;

    @Column(name = "cost")
    private @Nullable Long cost;

    @Column(name = "cost_currency", length = 3)
    private @Nullable String costCurrency;

    @Column(name = "condition_text", length = 1000)
    private @Nullable String condition;

    @Column(name = "offered")
    private @Nullable Long offered;

    @Column(name = "offered_currency", length = 3)
    private @Nullable String offeredCurrency;

    @Column(name = "accepted_max")
    private @Nullable Long acceptedMax;

    @Column(name = "accepted_currency", length = 3)
    private @Nullable String acceptedCurrency;

    @Column(name = "approved", nullable = false)
    private boolean approved;

    @Convert(converter = InstantConverter.class)
    @Column(name = "retry_at")
    private @Nullable Instant retryAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "renewal_asked", nullable = false)
    private boolean renewalAsked;

    @Convert(converter = DeliveryJson.OfFile.class)
    @Column(name = "file")
    private @Nullable DocumentFile file;

    @Column(name = "reason", length = 1000)
    private @Nullable String reason;

    @Convert(converter = InstantConverter.class)
    @Column(name = "submitted_at", nullable = false, updatable = false)
    private Instant submittedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected DeliveryRequest() {}

    @SuppressWarnings("NullAway.Init")
    DeliveryRequest(String id, Caller patron, DeliveryDraft draft, WantedItem item, Instant now) {
        String name = draft.patronName();
        this.id = id;
        this.libraryId = draft.libraryId();
        this.patronId = patron.id();
        this.patronName = name == null ? patron.name() : name;
        this.patronContact = draft.contact();
        this.address = draft.address();
        this.sharesPatron = draft.sharesPatron();
        this.accountId = draft.accountId();
        this.workId = draft.workId();
        this.item = item;
        this.title = item.shown();
        this.service = draft.service();
        this.pages = draft.pages();
        this.wantedBy = draft.wantedBy();
        this.limits = draft.limits();
        this.fairUseVersion = draft.fairUseVersion();
        this.fairUseAt = now;
        this.submittedAt = now;
        this.changedAt = now;
    }

    /** Takes a step that the table allows. */
    void move(RequestAction action, RequestState to, Instant now) {
        if (!action.to(state).contains(to)) {
            throw WrongState.of(id, action, state.label(), action.from());
        }
        enter(to, now);
    }

    /** Where its first step leads. */
    void enter(RequestState to, Instant now) {
        this.state = to;
        this.changedAt = now;
        if (to.isEnd()) {
            this.closedAt = now;
        }
    }

    void verify(@Nullable String work, WantedItem verified, @Nullable Integer length) {
        this.workId = work;
        this.item = verified;
        this.title = verified.shown();
        this.pages = length;
    }

    void explain(@Nullable String text) {
        this.reason = text;
    }

    void estimate(@Nullable Amount amount) {
        this.estimate = amount == null ? null : (Long) amount.minor();
        this.estimateCurrency = amount == null ? null : amount.currency();
    }

    void reserve(@Nullable Long amount, @Nullable String period) {
        this.reservedAmount = amount;
        this.reservedPeriod = period;
    }

    void send(SupplierAttempt attempt, Instant now) {
        this.attemptId = attempt.getId();
        this.tier = attempt.getTier();
        if (!tried.contains(attempt.getAgencyId())) {
            List<String> more = new ArrayList<>(tried);
            more.add(attempt.getAgencyId());
            this.tried = List.copyOf(more);
        }
        if (sentAt == null) {
            this.sentAt = now;
        }
        this.condition = null;
        this.offered = null;
        this.offeredCurrency = null;
        this.retryAt = null;
    }

    void offer(String text, @Nullable Amount amount) {
        this.condition = text.length() <= 1000 ? text : text.substring(0, 1000);
        this.offered = amount == null ? null : (Long) amount.minor();
        this.offeredCurrency = amount == null ? null : amount.currency();
    }

    /** From now on it may cost what was offered. */
    void acceptOffer() {
        this.acceptedMax = offered;
        this.acceptedCurrency = offeredCurrency;
    }

    void approve() {
        this.approved = true;
    }

    void putOff(Instant until) {
        this.retryAt = until;
    }

    void charge(@Nullable Amount amount) {
        this.cost = amount == null ? null : (Long) amount.minor();
        this.costCurrency = amount == null ? null : amount.currency();
    }

    void due(@Nullable Instant at) {
        this.dueAt = at;
    }

    void askRenewal(boolean asked) {
        this.renewalAsked = asked;
    }

    void deliver(@Nullable DocumentFile delivered, Instant now) {
        this.file = delivered;
        this.deliveredAt = now;
    }

    AccessSubject subject() {
        return new AccessSubject(DeliveryRequests.KIND, id, libraryId, null, null, patronId);
    }

    @Nullable
    Amount estimate() {
        return Amount.of(estimate, estimateCurrency);
    }

    @Nullable
    Amount cost() {
        return Amount.of(cost, costCurrency);
    }

    @Nullable
    Amount offered() {
        return Amount.of(offered, offeredCurrency);
    }

    /** The most that it may cost now. */
    @Nullable
    Amount most() {
        Amount accepted = Amount.of(acceptedMax, acceptedCurrency);
        return accepted != null ? accepted : limits.most();
    }

    int countedPages() {
        return pages == null ? 1 : pages;
    }

    PatronView patronView() {
        return new PatronView(
                id,
                version,
                libraryId,
                state,
                workId,
                item,
                service,
                pages,
                wantedBy,
                limits,
                accountId,
                estimate(),
                cost(),
                tier,
                condition,
                offered(),
                retryAt,
                dueAt,
                renewalAsked,
                file,
                reason,
                fairUseVersion,
                submittedAt,
                deliveredAt,
                closedAt);
    }

    DeskView deskView(List<AttemptView> attempts) {
        return new DeskView(patronView(), patronId, patronName, patronContact, address, sharesPatron, attempts);
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return its version} */
    public long getVersion() {
        return version;
    }

    /** {@return the requesting library} */
    public String getLibraryId() {
        return libraryId;
    }

    /** {@return the caller's id of the patron} */
    public String getPatronId() {
        return patronId;
    }

    /** {@return where it stands} */
    public RequestState getState() {
        return state;
    }

    /** {@return the account that pays, or null} */
    public @Nullable String getAccountId() {
        return accountId;
    }

    /** {@return the work in the union catalogue, or null} */
    public @Nullable String getWorkId() {
        return workId;
    }

    /** {@return what is wanted} */
    public WantedItem getItem() {
        return item;
    }

    /** {@return what lists show} */
    public String getTitle() {
        return title;
    }

    /** {@return copy or loan} */
    public ServiceType getService() {
        return service;
    }

    /** {@return until when it is of use, or null} */
    public @Nullable LocalDate getWantedBy() {
        return wantedBy;
    }

    /** {@return when it was submitted} */
    public Instant getSubmittedAt() {
        return submittedAt;
    }

    /** {@return when it was delivered, or null} */
    public @Nullable Instant getDeliveredAt() {
        return deliveredAt;
    }

    DeliveryLimits limits() {
        return limits;
    }

    List<String> tried() {
        return tried;
    }

    @Nullable
    SupplierTier tier() {
        return tier;
    }

    @Nullable
    String attemptId() {
        return attemptId;
    }

    @Nullable
    Integer pages() {
        return pages;
    }

    boolean sharesPatron() {
        return sharesPatron;
    }

    String patronName() {
        return patronName;
    }

    @Nullable
    DeliveryAddress address() {
        return address;
    }

    @Nullable
    Long reservedAmount() {
        return reservedAmount;
    }

    @Nullable
    String reservedPeriod() {
        return reservedPeriod;
    }

    @Nullable
    String condition() {
        return condition;
    }

    boolean isApproved() {
        return approved;
    }

    boolean isRenewalAsked() {
        return renewalAsked;
    }

    @Nullable
    DocumentFile file() {
        return file;
    }
}
