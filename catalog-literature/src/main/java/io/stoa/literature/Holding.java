package io.stoa.literature;

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
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a library holds of a work 馆藏. */
@Entity
@Table(name = "stoa_holding")
public class Holding {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "work_id", length = 36, nullable = false)
    private String workId;

    @Column(name = "library_id", length = 36, nullable = false)
    private String libraryId;

    @Column(name = "source", length = 100)
    private @Nullable String source;

    @Column(name = "source_id", length = 200)
    private @Nullable String sourceId;

    @Column(name = "call_number", length = 200)
    private @Nullable String callNumber;

    @Column(name = "location", length = 200)
    private @Nullable String location;

    @Column(name = "coverage", length = 2000)
    private @Nullable String coverage;

    @Enumerated(EnumType.STRING)
    @Column(name = "lending", length = 20, nullable = false)
    private LendingPolicy lending = LendingPolicy.ASK;

    @Enumerated(EnumType.STRING)
    @Column(name = "copying", length = 20, nullable = false)
    private CopyPolicy copying = CopyPolicy.ASK;

    @Convert(converter = ItemListConverter.class)
    @Column(name = "items", nullable = false)
    private List<Item> items = List.of();

    @Column(name = "internal_note", length = 2000)
    private @Nullable String internalNote;

    @Convert(converter = InstantConverter.class)
    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Holding() {}

    Holding(String id, String workId, HoldingDraft draft, Instant now) {
        this.id = id;
        this.workId = workId;
        this.libraryId = draft.libraryId();
        this.updatedAt = now.truncatedTo(ChronoUnit.MICROS);
        describe(workId, draft);
    }

    /** Takes a description over and says whether anything changed. */
    boolean revise(String work, HoldingDraft draft, Instant now) {
        if (workId.equals(work) && draft().equals(draft.about(WorkReference.of(work)))) {
            return false;
        }
        describe(work, draft);
        this.updatedAt = now.truncatedTo(ChronoUnit.MICROS);
        return true;
    }

    /** Follows its work into another, or back. */
    void moveTo(String work, Instant now) {
        this.workId = work;
        this.updatedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    private void describe(String work, HoldingDraft draft) {
        this.workId = work;
        this.source = draft.source();
        this.sourceId = draft.sourceId();
        this.callNumber = draft.callNumber();
        this.location = draft.location();
        this.coverage = draft.coverage();
        this.lending = draft.lending();
        this.copying = draft.copying();
        this.items = draft.items();
        this.internalNote = draft.internalNote();
    }

    HoldingDraft draft() {
        return new HoldingDraft(
                WorkReference.of(workId),
                libraryId,
                source,
                sourceId,
                callNumber,
                location,
                coverage,
                lending,
                copying,
                items,
                internalNote);
    }

    HoldingView view() {
        return new HoldingView(
                id, version, workId, libraryId, callNumber, location, coverage, lending, copying, items, updatedAt);
    }

    HoldingContent content() {
        return new HoldingContent(id, version, draft(), updatedAt);
    }

    /** {@return the id, a UUIDv7} */
    public String getId() {
        return id;
    }

    /** {@return the version, which rises with every change} */
    public long getVersion() {
        return version;
    }

    /** {@return the work} */
    public String getWorkId() {
        return workId;
    }

    /** {@return the organisation of the library} */
    public String getLibraryId() {
        return libraryId;
    }

    /** {@return the call number, or null} */
    public @Nullable String getCallNumber() {
        return callNumber;
    }

    /** {@return whether it is lent to other libraries} */
    public LendingPolicy getLending() {
        return lending;
    }

    /** {@return whether copies of it are delivered} */
    public CopyPolicy getCopying() {
        return copying;
    }

    /** {@return the single pieces} */
    public List<Item> getItems() {
        return items;
    }
}
