package io.stoa.core.catalog;

import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.persistence.InstantConverter;
import io.stoa.core.persistence.StringListConverter;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.LocalizedTextConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everything catalogued has in common. Hosts query entries with JPQL; they change them only through their
 * {@link Catalog}.
 */
@MappedSuperclass
public abstract class CatalogEntry {

    /** The longest title kept in the plain title column, in characters; the full ones stand in the titles. */
    public static final int TITLE_LENGTH = 500;

    /** The length of the column that lists are sorted by, in characters. */
    public static final int TITLE_SORT_LENGTH = 190;

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", length = 10, nullable = false)
    private EntryStatus status = EntryStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience", length = 10, nullable = false)
    private Audience audience = Audience.PUBLIC;

    @Column(name = "provider_id", length = 36, nullable = false)
    private String providerId;

    @Column(name = "department", length = 50)
    private @Nullable String department;

    @Column(name = "source", length = 100)
    private @Nullable String source;

    @Column(name = "source_id", length = 200)
    private @Nullable String sourceId;

    @Column(name = "content_hash", length = 64, nullable = false)
    private String contentHash;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "titles", nullable = false)
    private LocalizedText titles;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "summaries")
    private @Nullable LocalizedText summaries;

    @Column(name = "title", length = TITLE_LENGTH, nullable = false)
    private String title;

    @Column(name = "title_sort", length = TITLE_SORT_LENGTH, nullable = false)
    private String titleSort;

    @Column(name = "search_text", nullable = false)
    private String searchText;

    @Convert(converter = StringListConverter.class)
    @Column(name = "subjects")
    private List<String> subjects = List.of();

    @Column(name = "region", length = 6)
    private @Nullable String region;

    @Convert(converter = InstantConverter.class)
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "submitted_by", length = 100)
    private @Nullable String submittedBy;

    @Column(name = "status_reason", length = 1000)
    private @Nullable String statusReason;

    @Column(name = "pending_revision")
    private @Nullable String pendingRevision;

    /** For the persistence provider, and for catalogues, which let the engine fill the entry in. */
    @SuppressWarnings("NullAway.Init")
    protected CatalogEntry() {}

    void begin(String newId, String provider, EntryDraft draft, Instant now) {
        this.id = newId;
        this.providerId = provider;
        this.source = draft.source();
        this.sourceId = draft.sourceId();
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        this.updatedAt = createdAt;
    }

    void describe(EntryDraft draft, Derived derived) {
        EntryTexts texts = derived.texts();
        this.department = draft.department();
        this.titles = draft.titles();
        this.summaries = draft.summaries();
        this.title = texts.title();
        this.titleSort = texts.titleSort();
        this.searchText = texts.searchText();
        this.subjects = List.copyOf(draft.subjects());
        this.region = draft.region();
        this.audience = draft.audience();
        this.contentHash = derived.hash();
    }

    void becomes(EntryStatus next, @Nullable String reason) {
        this.status = next;
        this.statusReason = reason;
        if (next == EntryStatus.PUBLISHED && publishedAt == null) {
            this.publishedAt = updatedAt;
        }
    }

    void submittedBy(@Nullable String callerId) {
        this.submittedBy = callerId;
    }

    void pending(@Nullable String revision) {
        this.pendingRevision = revision;
    }

    /**
     * The change log orders an entry's changes by this time, so it must rise even where the clocks of two nodes
     * differ.
     */
    Instant touch(Instant now) {
        Instant soonest = updatedAt.plus(1, ChronoUnit.MICROS);
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        updatedAt = at.isBefore(soonest) ? soonest : at;
        return updatedAt;
    }

    /**
     * This entry as the access policy looks at it.
     *
     * @param kind the kind under which its catalogue is known
     * @return the subject
     */
    public AccessSubject subject(String kind) {
        return new AccessSubject(kind, id, providerId, status, audience, submittedBy);
    }

    /**
     * {@return where this entry stands}
     */
    public EntryState state() {
        return new EntryState(id, version, status, hasPendingRevision());
    }

    /**
     * This entry's name for other modules.
     *
     * @param kind the kind under which its catalogue is known
     * @return the reference
     */
    public ResourceRef ref(String kind) {
        return new ResourceRef(kind, id);
    }

    /** {@return the id, a UUIDv7} */
    public String getId() {
        return id;
    }

    /** {@return the version, which rises with every change} */
    public long getVersion() {
        return version;
    }

    /** {@return the state} */
    public EntryStatus getStatus() {
        return status;
    }

    /** {@return to whom the entry is shown once published} */
    public Audience getAudience() {
        return audience;
    }

    /** {@return the id of the providing organisation} */
    public String getProviderId() {
        return providerId;
    }

    /** {@return the code of the provider's department, or null} */
    public @Nullable String getDepartment() {
        return department;
    }

    /** {@return the system that the entry comes from, or null} */
    public @Nullable String getSource() {
        return source;
    }

    /** {@return the entry's id in that system, or null} */
    public @Nullable String getSourceId() {
        return sourceId;
    }

    /** {@return the hash by which unchanged content is known on the next import} */
    public String getContentHash() {
        return contentHash;
    }

    /** {@return the titles by language} */
    public LocalizedText getTitles() {
        return titles;
    }

    /** {@return the summaries by language, or null} */
    public @Nullable LocalizedText getSummaries() {
        return summaries;
    }

    /** {@return the title in its source language, cut to {@value #TITLE_LENGTH} characters} */
    public String getTitle() {
        return title;
    }

    /** {@return the form of the title by which lists are sorted} */
    public String getTitleSort() {
        return titleSort;
    }

    /** {@return the codes of the subjects} */
    public List<String> getSubjects() {
        return subjects;
    }

    /** {@return the GB/T 2260 code of the region, or null} */
    public @Nullable String getRegion() {
        return region;
    }

    /** {@return when the entry was made} */
    public Instant getCreatedAt() {
        return createdAt;
    }

    /** {@return when it last changed; rises strictly from change to change} */
    public Instant getUpdatedAt() {
        return updatedAt;
    }

    /** {@return when it was first published, or null} */
    public @Nullable Instant getPublishedAt() {
        return publishedAt;
    }

    /** {@return the id of the caller who submitted it or its pending revision, or null} */
    public @Nullable String getSubmittedBy() {
        return submittedBy;
    }

    /** {@return why it was returned, suspended or withdrawn, or null} */
    public @Nullable String getStatusReason() {
        return statusReason;
    }

    /** {@return whether a revision of the published entry waits for approval} */
    public boolean hasPendingRevision() {
        return pendingRevision != null;
    }

    @Nullable
    String pendingRevision() {
        return pendingRevision;
    }
}
