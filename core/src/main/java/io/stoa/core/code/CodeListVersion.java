package io.stoa.core.code;

import io.stoa.core.persistence.InstantConverter;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.LocalizedTextConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A loaded version of a code list; never changed. */
@Entity
@Table(name = "stoa_code_list")
public class CodeListVersion {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "name", length = 60, nullable = false)
    private String name;

    @Column(name = "version", length = 40, nullable = false)
    private String version;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "title", nullable = false)
    private LocalizedText title;

    @Column(name = "effective_from", nullable = false)
    private LocalDate effectiveFrom;

    @Column(name = "effective_until")
    private @Nullable LocalDate effectiveUntil;

    @Column(name = "code_count", nullable = false)
    private int codeCount;

    @Column(name = "content_hash", length = 64, nullable = false)
    private String contentHash;

    @Convert(converter = InstantConverter.class)
    @Column(name = "loaded_at", nullable = false)
    private Instant loadedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected CodeListVersion() {}

    CodeListVersion(String id, CodeList list, String contentHash, Instant loadedAt) {
        this.id = id;
        this.name = list.name();
        this.version = list.version();
        this.title = list.title();
        this.effectiveFrom = list.effectiveFrom();
        this.effectiveUntil = list.effectiveUntil();
        this.codeCount = list.size();
        this.contentHash = contentHash;
        this.loadedAt = loadedAt;
    }

    CodeListView view() {
        return new CodeListView(name, version, title, effectiveFrom, effectiveUntil, codeCount, contentHash, loadedAt);
    }

    CodeListDraft header() {
        return new CodeListDraft(name, version, title, effectiveFrom, effectiveUntil);
    }

    String id() {
        return id;
    }
}
