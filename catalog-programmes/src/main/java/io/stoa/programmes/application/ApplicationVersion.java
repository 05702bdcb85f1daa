package io.stoa.programmes.application;

import io.stoa.core.json.Json;
import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What an application said when it was saved. Never changes but for being submitted. */
@Entity
@Table(name = "stoa_application_version")
public class ApplicationVersion {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "application_id", length = 36, nullable = false, updatable = false)
    private String applicationId;

    @Column(name = "version_no", nullable = false, updatable = false)
    private int number;

    @Convert(converter = ApplicationContentConverter.class)
    @Column(name = "content", nullable = false, updatable = false)
    private ApplicationContent content;

    @Column(name = "content_hash", length = 64, nullable = false, updatable = false)
    private String contentHash;

    @Convert(converter = InstantConverter.class)
    @Column(name = "saved_at", nullable = false, updatable = false)
    private Instant savedAt;

    @Column(name = "saved_by", length = 100, nullable = false, updatable = false)
    private String savedBy;

    @Column(name = "submitted", nullable = false)
    private boolean submitted;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ApplicationVersion() {}

    ApplicationVersion(
            String id, String applicationId, int number, ApplicationContent content, Instant savedAt, String savedBy) {
        this.id = id;
        this.applicationId = applicationId;
        this.number = number;
        this.content = content;
        this.contentHash = Json.contentHash(content);
        this.savedAt = savedAt;
        this.savedBy = savedBy;
    }

    void submitted() {
        this.submitted = true;
    }

    ApplicationContent content() {
        return content;
    }

    ApplicationVersionView view() {
        return new ApplicationVersionView(number, savedAt, savedBy, submitted, contentHash);
    }
}
