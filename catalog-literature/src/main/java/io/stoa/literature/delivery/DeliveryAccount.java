package io.stoa.literature.delivery;

import io.stoa.core.access.AccessSubject;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A group account 团体账户. */
@Entity
@Table(name = "stoa_delivery_account")
public class DeliveryAccount {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "library_id", length = 36, nullable = false, updatable = false)
    private String libraryId;

    @Column(name = "name", length = 300, nullable = false)
    private String name;

    @Column(name = "leader_id", length = 100)
    private @Nullable String leaderId;

    @ElementCollection
    @CollectionTable(name = "stoa_delivery_account_member", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "member_id", length = 100, nullable = false)
    private Set<String> members = new HashSet<>();

    @Column(name = "currency", length = 3, nullable = false, updatable = false)
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "quota_period", length = 5, nullable = false)
    private QuotaPeriod period;

    @Column(name = "quota_amount")
    private @Nullable Long quotaAmount;

    @Column(name = "quota_requests")
    private @Nullable Integer quotaRequests;

    @Column(name = "approval_limit")
    private @Nullable Long approvalLimit;

    @Column(name = "active", nullable = false)
    private boolean active;

    @Column(name = "period_key", length = 7, nullable = false)
    private String periodKey;

    @Column(name = "reserved_amount", nullable = false)
    private long reservedAmount;

    @Column(name = "used_amount", nullable = false)
    private long usedAmount;

    @Column(name = "reserved_requests", nullable = false)
    private int reservedRequests;

    @Column(name = "used_requests", nullable = false)
    private int usedRequests;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected DeliveryAccount() {}

    @SuppressWarnings("NullAway.Init")
    DeliveryAccount(String id, AccountDraft draft, LocalDate today) {
        this.id = id;
        this.libraryId = draft.libraryId();
        this.currency = draft.currency();
        describe(draft, today);
    }

    void describe(AccountDraft draft, LocalDate today) {
        this.name = draft.name();
        this.leaderId = draft.leaderId();
        this.members.removeIf(member -> !draft.members().contains(member));
        this.members.addAll(draft.members());
        this.period = draft.period();
        this.quotaAmount = draft.quotaAmount();
        this.quotaRequests = draft.quotaRequests();
        this.approvalLimit = draft.approvalLimit();
        this.active = draft.active();
        begin(today);
    }

    /** Begins a new period where one has begun. */
    void begin(LocalDate today) {
        String key = period.key(today);
        if (!key.equals(periodKey)) {
            this.periodKey = key;
            this.reservedAmount = 0;
            this.usedAmount = 0;
            this.reservedRequests = 0;
            this.usedRequests = 0;
        }
    }

    void reserve(long amount, int requests) {
        this.reservedAmount += amount;
        this.reservedRequests += requests;
    }

    void settle(long reserved, long spent) {
        this.reservedAmount -= reserved;
        this.reservedRequests--;
        this.usedAmount += spent;
        this.usedRequests++;
    }

    void release(long reserved) {
        this.reservedAmount -= reserved;
        this.reservedRequests--;
    }

    /** What is left, or null if there is no limit. */
    @Nullable
    Long left() {
        return quotaAmount == null ? null : (Long) (quotaAmount - usedAmount - reservedAmount);
    }

    boolean hasRequestsLeft() {
        return quotaRequests == null || usedRequests + reservedRequests < quotaRequests;
    }

    boolean isUsableBy(String callerId) {
        return active && (members.contains(callerId) || callerId.equals(leaderId));
    }

    AccountDraft draft() {
        return new AccountDraft(
                libraryId,
                name,
                leaderId,
                members,
                currency,
                period,
                quotaAmount,
                quotaRequests,
                approvalLimit,
                active);
    }

    AccountView view() {
        return view(draft());
    }

    /** Without the other members, who are nobody else's business. */
    AccountView viewOf(String callerId) {
        Set<String> self = members.contains(callerId) ? Set.of(callerId) : Set.of();
        return view(new AccountDraft(
                libraryId, name, leaderId, self, currency, period, quotaAmount, quotaRequests, approvalLimit, active));
    }

    private AccountView view(AccountDraft description) {
        return new AccountView(
                id,
                version,
                description,
                periodKey,
                new Amount(Math.max(0, reservedAmount), currency),
                new Amount(usedAmount, currency),
                reservedRequests,
                usedRequests);
    }

    AccessSubject subject() {
        return AccessSubject.ofProvider(DeliveryAccounts.KIND, id, libraryId);
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return its version} */
    public long getVersion() {
        return version;
    }

    /** {@return the library that keeps it} */
    public String getLibraryId() {
        return libraryId;
    }

    /** {@return the currency of its quota} */
    public String getCurrency() {
        return currency;
    }

    /** {@return the cost above which requests need approval, or null} */
    public @Nullable Long getApprovalLimit() {
        return approvalLimit;
    }

    String periodKey() {
        return periodKey;
    }

    long used() {
        return usedAmount;
    }

    long reserved() {
        return reservedAmount;
    }

    @Nullable
    Long quotaAmount() {
        return quotaAmount;
    }

    @Nullable
    Integer quotaRequests() {
        return quotaRequests;
    }

    int requests() {
        return usedRequests + reservedRequests;
    }
}
