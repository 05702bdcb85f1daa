package io.stoa.literature.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** How often a work was used in a month, by an organisation and on one kind of terms. */
@Entity
@Table(name = "stoa_usage_count")
public class UsageCount {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "work_id", length = 36, nullable = false, updatable = false)
    private String workId;

    /** Such as {@code 2026-05}. */
    @Column(name = "usage_month", length = 7, nullable = false, updatable = false)
    private String month;

    /** Empty where usage is not attributed. */
    @Column(name = "institution_id", length = 36, nullable = false, updatable = false)
    private String institutionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "access_type", length = 16, nullable = false, updatable = false)
    private AccessType accessType;

    @Enumerated(EnumType.STRING)
    @Column(name = "access_method", length = 16, nullable = false, updatable = false)
    private AccessMethod accessMethod;

    @Column(name = "total_investigations", nullable = false)
    private long totalInvestigations;

    @Column(name = "unique_investigations", nullable = false)
    private long uniqueInvestigations;

    @Column(name = "total_requests", nullable = false)
    private long totalRequests;

    @Column(name = "unique_requests", nullable = false)
    private long uniqueRequests;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected UsageCount() {}

    UsageCount(String id, String month, CountKey key) {
        this.id = id;
        this.workId = key.workId();
        this.month = month;
        this.institutionId = key.institutionId();
        this.accessType = key.accessType();
        this.accessMethod = key.accessMethod();
    }

    CountKey key() {
        return new CountKey(workId, institutionId, accessType, accessMethod);
    }

    void add(UsageNumbers more) {
        totalInvestigations += more.totalInvestigations();
        uniqueInvestigations += more.uniqueInvestigations();
        totalRequests += more.totalRequests();
        uniqueRequests += more.uniqueRequests();
    }

    /** {@return the work} */
    public String getWorkId() {
        return workId;
    }

    /** {@return the month, such as {@code 2026-05}} */
    public String getMonth() {
        return month;
    }

    /** {@return the organisation to which the usage is attributed, or null} */
    public @Nullable String getInstitutionId() {
        return institutionId.isEmpty() ? null : institutionId;
    }

    /** {@return the terms} */
    public AccessType getAccessType() {
        return accessType;
    }

    /** {@return the method} */
    public AccessMethod getAccessMethod() {
        return accessMethod;
    }

    /** {@return Total_Item_Investigations} */
    public long getTotalInvestigations() {
        return totalInvestigations;
    }

    /** {@return Unique_Item_Investigations} */
    public long getUniqueInvestigations() {
        return uniqueInvestigations;
    }

    /** {@return Total_Item_Requests} */
    public long getTotalRequests() {
        return totalRequests;
    }

    /** {@return Unique_Item_Requests} */
    public long getUniqueRequests() {
        return uniqueRequests;
    }
}
