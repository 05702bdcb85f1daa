package io.stoa.literature;

import io.stoa.core.json.Json;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A merge of works, with what is needed to undo it 合并. */
@Entity
@Table(name = "stoa_work_merge")
public class WorkMerge {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "kept_id", length = 36, nullable = false)
    private String keptId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 10, nullable = false)
    private MergeState state = MergeState.STANDING;

    @Convert(converter = OriginsConverter.class)
    @Column(name = "origins", nullable = false)
    private Map<WorkField, List<String>> origins;

    @Convert(converter = MergedRecordsConverter.class)
    @Column(name = "merged", nullable = false)
    private List<MergedRecord> merged;

    @Column(name = "content_before", nullable = false)
    private String contentBefore;

    @Column(name = "version_before", nullable = false)
    private long versionBefore;

    @Column(name = "version_after", nullable = false)
    private long versionAfter;

    @Column(name = "note", length = 1000, nullable = false)
    private String note;

    @Convert(converter = InstantConverter.class)
    @Column(name = "merged_at", nullable = false)
    private Instant mergedAt;

    @Column(name = "merged_by", length = 100, nullable = false)
    private String mergedBy;

    @Column(name = "undone_note", length = 1000)
    private @Nullable String undoneNote;

    @Convert(converter = InstantConverter.class)
    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Column(name = "undone_by", length = 100)
    private @Nullable String undoneBy;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected WorkMerge() {}

    WorkMerge(
            String id,
            MergePlan plan,
            WorkDraft before,
            long versionBefore,
            List<MergedRecord> merged,
            String note,
            Instant now,
            String by) {
        this.id = id;
        this.keptId = plan.keptId();
        this.origins = plan.origins();
        this.contentBefore = Json.write(before);
        this.versionBefore = versionBefore;
        this.merged = List.copyOf(merged);
        this.note = note;
        this.mergedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.mergedBy = by;
    }

    /** Notes the versions that came of it, which tell later whether something has changed since. */
    void done(long keptVersion, List<MergedRecord> mergedNow) {
        this.versionAfter = keptVersion;
        this.merged = List.copyOf(mergedNow);
    }

    /** The kept work was away in another merge and is back unchanged under a new version. */
    void keptIsBack(long keptVersion) {
        this.versionAfter = keptVersion;
    }

    void undo(String why, Instant now, String by) {
        this.state = MergeState.UNDONE;
        this.undoneNote = why;
        this.undoneAt = now.truncatedTo(ChronoUnit.MICROS);
        this.undoneBy = by;
    }

    MergeView view() {
        return new MergeView(
                id, state, keptId, mergedIds(), origins, note, mergedAt, mergedBy, undoneNote, undoneAt, undoneBy);
    }

    WorkDraft contentBefore() {
        return Json.read(contentBefore, WorkDraft.class);
    }

    long versionBefore() {
        return versionBefore;
    }

    long versionAfter() {
        return versionAfter;
    }

    List<MergedRecord> merged() {
        return merged;
    }

    List<String> mergedIds() {
        return merged.stream().map(MergedRecord::id).toList();
    }

    Map<WorkField, List<String>> origins() {
        return origins;
    }

    /** {@return the id} */
    public String getId() {
        return id;
    }

    /** {@return the work that is kept} */
    public String getKeptId() {
        return keptId;
    }

    /** {@return where it stands} */
    public MergeState getState() {
        return state;
    }
}
