package io.stoa.literature;

import io.stoa.core.catalog.CatalogEntry;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A work of scientific literature 科技文献, in the edition that libraries hold. */
@Entity
@Table(name = "stoa_work")
public class Work extends CatalogEntry {

    @Enumerated(EnumType.STRING)
    @Column(name = "work_type", length = 24, nullable = false)
    private WorkType type = WorkType.OTHER;

    @Column(name = "main_language", length = 35)
    private @Nullable String mainLanguage;

    @Column(name = "issued_year")
    private @Nullable Integer year;

    @Convert(converter = WorkDetailsConverter.class)
    @Column(name = "details", nullable = false)
    private WorkDetails details;

    @ElementCollection
    @CollectionTable(name = "stoa_work_identifier", joinColumns = @JoinColumn(name = "work_id"))
    @Column(name = "identifier_key", length = 200, nullable = false)
    private Set<String> identifierKeys = new HashSet<>();

    @Column(name = "merge_id", length = 36)
    private @Nullable String mergeId;

    @Column(name = "merge_count", nullable = false)
    private int mergeCount;

    /** For the persistence provider and the catalogue. */
    @SuppressWarnings("NullAway.Init")
    protected Work() {}

    void apply(WorkDraft draft) {
        applyIdentifiers(draft);
        this.type = draft.type();
        this.mainLanguage =
                draft.languages().isEmpty() ? null : draft.languages().get(0);
        this.year = draft.year();
        this.details = WorkDetails.of(draft);
    }

    /** Leaves the rows alone, and so unread, where the identifiers stay as they were. */
    private void applyIdentifiers(WorkDraft draft) {
        Set<String> wanted = IdentifierKeys.of(draft.identifiers());
        Set<String> kept = details == null ? Set.of() : IdentifierKeys.of(details.identifiers());
        if (!wanted.equals(kept)) {
            identifierKeys.removeIf(key -> !wanted.contains(key));
            identifierKeys.addAll(wanted);
        }
    }

    void mergedBy(@Nullable String merge) {
        this.mergeId = merge;
    }

    void keepsMerge() {
        mergeCount++;
    }

    void losesMerge() {
        mergeCount--;
    }

    /** The merge that leads from this work to another, or null. */
    @Nullable
    String mergeId() {
        return mergeId;
    }

    /** Whether other works were merged into this one. */
    boolean isMerged() {
        return mergeCount > 0;
    }

    /** {@return what it is} */
    public WorkType getType() {
        return type;
    }

    /** {@return the main language that it is written in, a BCP 47 tag, or null} */
    public @Nullable String getMainLanguage() {
        return mainLanguage;
    }

    /** {@return the year of publication, or null} */
    public @Nullable Integer getYear() {
        return year;
    }

    /** {@return the rest of its description} */
    public WorkDetails getDetails() {
        return details;
    }
}
