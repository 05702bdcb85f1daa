package io.stoa.core.catalog;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of an import: what it counted and how far it came. */
@Entity
@Table(name = "stoa_import_run")
public class ImportRun {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "kind", length = 40, nullable = false)
    private String kind;

    @Column(name = "name", length = 200, nullable = false)
    private String name;

    /** The name while the run is open: unique with the kind, so that a name has one open run. */
    @Column(name = "open_name", length = 200)
    private @Nullable String openName;

    @Column(name = "provider_id", length = 36)
    private @Nullable String providerId;

    @Column(name = "started_by", length = 100, nullable = false)
    private String startedBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "last_row", nullable = false)
    private long lastRow;

    @Column(name = "registered", nullable = false)
    private long registered;

    @Column(name = "revised", nullable = false)
    private long revised;

    @Column(name = "unchanged", nullable = false)
    private long unchanged;

    @Column(name = "refused", nullable = false)
    private long refused;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ImportRun() {}

    ImportRun(String id, String kind, ImportOptions options, String startedBy, Instant startedAt) {
        this.id = id;
        this.kind = kind;
        this.name = options.name();
        this.openName = options.name();
        this.providerId = options.providerId();
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    String id() {
        return id;
    }

    long lastRow() {
        return lastRow;
    }

    @Nullable
    String providerId() {
        return providerId;
    }

    boolean isOpen() {
        return openName != null;
    }

    boolean isOf(String otherKind) {
        return kind.equals(otherKind);
    }

    void advance(long row, ImportTally tally) {
        lastRow = row;
        registered += tally.registered();
        revised += tally.revised();
        unchanged += tally.unchanged();
        refused += tally.refused();
    }

    void finish(Instant at) {
        openName = null;
        finishedAt = at;
    }

    ImportReport report(List<ImportProblem> problems) {
        return new ImportReport(
                id, registered + revised + unchanged + refused, registered, revised, unchanged, refused, problems);
    }
}
