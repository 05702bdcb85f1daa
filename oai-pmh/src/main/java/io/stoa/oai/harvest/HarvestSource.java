package io.stoa.oai.harvest;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A repository that is harvested. Hosts may query it; only {@link Harvester} changes it. */
@Entity
@Table(name = "stoa_oai_source")
public class HarvestSource extends Leased {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    /** Counts revisions only, not what harvests note; the row is changed under its lock. */
    @Column(name = "revision", nullable = false)
    private long revision;

    @Column(name = "name", length = 200, nullable = false)
    private String name;

    @Column(name = "provider_id", length = 36, nullable = false)
    private String providerId;

    @Column(name = "base_url", length = 1000, nullable = false)
    private String baseUrl;

    @Column(name = "metadata_prefix", length = 100, nullable = false)
    private String metadataPrefix;

    @Column(name = "set_spec", length = 500)
    private @Nullable String setSpec;

    @Enumerated(EnumType.STRING)
    @Column(name = "granularity", length = 10)
    private @Nullable Granularity granularity;

    @Column(name = "deleted_records", length = 20)
    private @Nullable String deletedRecords;

    @Convert(converter = InstantConverter.class)
    @Column(name = "harvested_until")
    private @Nullable Instant harvestedUntil;

    @Convert(converter = InstantConverter.class)
    @Column(name = "not_before")
    private @Nullable Instant notBefore;

    @Column(name = "open_run_id", length = 36)
    private @Nullable String openRunId;

    @Column(name = "last_change", nullable = false)
    private long lastChange;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected HarvestSource() {}

    HarvestSource(String id, HarvestSourceDraft draft) {
        this.id = id;
        describe(draft);
    }

    void revise(HarvestSourceDraft draft) {
        if (!draft.givesTheSameList(draft())) {
            forget();
        }
        describe(draft);
        this.revision++;
    }

    private void describe(HarvestSourceDraft draft) {
        this.name = draft.name();
        this.providerId = draft.providerId();
        this.baseUrl = draft.baseUrl();
        this.metadataPrefix = draft.metadataPrefix();
        this.setSpec = draft.setSpec();
    }

    /** The next harvest is a whole one. */
    void forget() {
        this.granularity = null;
        this.harvestedUntil = null;
        this.openRunId = null;
        this.notBefore = null;
    }

    void identify(Granularity newGranularity, @Nullable String newDeletedRecords) {
        this.granularity = newGranularity;
        this.deletedRecords = newDeletedRecords;
    }

    void open(HarvestRun run) {
        this.openRunId = run.getId();
    }

    void harvested(Instant until) {
        this.harvestedUntil = until;
        this.openRunId = null;
        this.notBefore = null;
        release();
    }

    void putOff(@Nullable Instant until) {
        this.notBefore = until;
    }

    long nextChange() {
        return ++lastChange;
    }

    AccessSubject subject() {
        return AccessSubject.ofProvider(Harvester.KIND, id, providerId);
    }

    HarvestSourceDraft draft() {
        return new HarvestSourceDraft(name, providerId, baseUrl, metadataPrefix, setSpec);
    }

    HarvestSourceView view() {
        return new HarvestSourceView(id, revision, draft(), granularity, deletedRecords, harvestedUntil, notBefore);
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return how often it was revised} */
    public long getRevision() {
        return revision;
    }

    /** {@return its name} */
    public String getName() {
        return name;
    }

    /** {@return the organisation for which it is harvested} */
    public String getProviderId() {
        return providerId;
    }

    /** {@return the finest dates that it knows, or null before the first harvest} */
    public @Nullable Granularity getGranularity() {
        return granularity;
    }

    /** {@return up to which time its changes are known, or null} */
    public @Nullable Instant getHarvestedUntil() {
        return harvestedUntil;
    }

    /** {@return when it may be asked again, or null} */
    public @Nullable Instant getNotBefore() {
        return notBefore;
    }

    /** {@return the harvest that has not come to its end, or null} */
    public @Nullable String getOpenRunId() {
        return openRunId;
    }
}
