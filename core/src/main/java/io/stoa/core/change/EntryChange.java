package io.stoa.core.change;

import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
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

/** One row of the change log. It can be read once it has a number. */
@Entity
@Table(name = "stoa_entry_change")
public class EntryChange {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "seq")
    private @Nullable Long seq;

    @Column(name = "kind", length = 40, nullable = false, updatable = false)
    private String kind;

    @Column(name = "entry_id", length = 36, nullable = false, updatable = false)
    private String entryId;

    @Column(name = "provider_id", length = 36, nullable = false, updatable = false)
    private String providerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience", length = 10, nullable = false, updatable = false)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", length = 10, nullable = false, updatable = false)
    private EntryStatus status;

    @Column(name = "tombstone", nullable = false, updatable = false)
    private boolean tombstone;

    @Column(name = "entry_version", nullable = false, updatable = false)
    private long entryVersion;

    @Convert(converter = InstantConverter.class)
    @Column(name = "changed_at", nullable = false, updatable = false)
    private Instant changedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected EntryChange() {}

    EntryChange(String id, EntryChanged change) {
        this.id = id;
        this.kind = change.entry().kind();
        this.entryId = change.entry().id();
        this.providerId = change.providerId();
        this.audience = change.audience();
        this.status = change.status();
        this.tombstone = change.status() == EntryStatus.WITHDRAWN;
        this.entryVersion = change.version();
        this.changedAt = change.at();
    }

    void number(long number) {
        this.seq = number;
    }
}
