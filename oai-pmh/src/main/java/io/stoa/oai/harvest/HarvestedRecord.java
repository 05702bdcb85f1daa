package io.stoa.oai.harvest;

import io.stoa.core.persistence.InstantConverter;
import io.stoa.core.persistence.StringListConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A record as its repository gave it. Hosts may query it; only {@link Harvester} changes it. */
@Entity
@Table(name = "stoa_oai_record")
public class HarvestedRecord {

    /** As long as the shortest limit of a unique key (MariaDB, 3072 bytes) allows. */
    static final int LONGEST_IDENTIFIER = 700;

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "source_id", length = 36, nullable = false, updatable = false)
    private String sourceId;

    @Column(name = "identifier", length = LONGEST_IDENTIFIER, nullable = false, updatable = false)
    private String identifier;

    @Convert(converter = InstantConverter.class)
    @Column(name = "datestamp", nullable = false)
    private Instant datestamp;

    @Convert(converter = StringListConverter.class)
    @Column(name = "set_specs", nullable = false)
    private List<String> sets;

    @Column(name = "deleted", nullable = false)
    private boolean deleted;

    @Column(name = "metadata")
    private @Nullable String metadata;

    @Convert(converter = StringListConverter.class)
    @Column(name = "about", nullable = false)
    private List<String> about;

    @Column(name = "change_number", nullable = false)
    private long changeNumber;

    @Convert(converter = InstantConverter.class)
    @Column(name = "harvested_at", nullable = false)
    private Instant harvestedAt;

    /** The last harvest that was given it. */
    @Column(name = "seen_run_id", length = 36, nullable = false)
    private String seenRunId;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected HarvestedRecord() {}

    HarvestedRecord(String id, HarvestRun run, RawRecord raw, Instant datestamp, long changeNumber, Instant now) {
        this.id = id;
        this.sourceId = run.getSourceId();
        this.seenRunId = run.getId();
        this.identifier = raw.identifier();
        this.datestamp = datestamp;
        this.sets = raw.sets();
        this.deleted = raw.deleted();
        this.metadata = raw.metadata();
        this.about = raw.about();
        this.changeNumber = changeNumber;
        this.harvestedAt = now;
    }

    boolean says(RawRecord raw) {
        return deleted == raw.deleted()
                && Objects.equals(metadata, raw.metadata())
                && sets.equals(raw.sets())
                && about.equals(raw.about());
    }

    void seeIn(HarvestRun run) {
        this.seenRunId = run.getId();
    }

    /** A whole list does not have it any more. */
    void vanish(long newChangeNumber, Instant now) {
        take(new RawRecord(identifier, "", sets, true, null, List.of()), newChangeNumber, now);
    }

    void date(Instant newDatestamp) {
        this.datestamp = newDatestamp;
    }

    void take(RawRecord raw, long newChangeNumber, Instant now) {
        this.sets = raw.sets();
        this.deleted = raw.deleted();
        this.metadata = raw.metadata();
        this.about = raw.about();
        this.changeNumber = newChangeNumber;
        this.harvestedAt = now;
    }

    HarvestedRecordView view() {
        return new HarvestedRecordView(
                sourceId, identifier, datestamp, sets, deleted, metadata, about, changeNumber, harvestedAt);
    }

    /** {@return the repository} */
    public String getSourceId() {
        return sourceId;
    }

    /** {@return its OAI identifier} */
    public String getIdentifier() {
        return identifier;
    }

    /** {@return whether it is deleted} */
    public boolean isDeleted() {
        return deleted;
    }

    /** {@return its metadata, or null if it is deleted} */
    public @Nullable String getMetadata() {
        return metadata;
    }

    /** {@return its place in the order of changes} */
    public long getChangeNumber() {
        return changeNumber;
    }
}
