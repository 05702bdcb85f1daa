package io.stoa.instruments.booking;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user's qualification 培训资质 at a provider. Only {@link UserStandings} changes it. */
@Entity
@Table(name = "stoa_booking_qualification")
public class QualificationGrant {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "provider_id", length = 36, nullable = false, updatable = false)
    private String providerId;

    @Column(name = "holder_id", length = 100, nullable = false, updatable = false)
    private String holderId;

    @Column(name = "kind", length = 60, nullable = false, updatable = false)
    private String kind;

    @Convert(converter = InstantConverter.class)
    @Column(name = "valid_from", nullable = false, updatable = false)
    private Instant validFrom;

    @Convert(converter = InstantConverter.class)
    @Column(name = "valid_until")
    private @Nullable Instant validUntil;

    @Column(name = "source", length = 500, updatable = false)
    private @Nullable String source;

    @Column(name = "granted_by", length = 100, nullable = false, updatable = false)
    private String grantedBy;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected QualificationGrant() {}

    QualificationGrant(
            String id,
            String providerId,
            String holderId,
            String kind,
            Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable String source,
            String grantedBy) {
        this.id = id;
        this.providerId = providerId;
        this.holderId = holderId;
        this.kind = kind;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
        this.source = source;
        this.grantedBy = grantedBy;
    }

    void end(Instant at) {
        this.validUntil = at;
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return the organisation at whose instruments it holds} */
    public String getProviderId() {
        return providerId;
    }

    /** {@return the user's caller id} */
    public String getHolderId() {
        return holderId;
    }

    /** {@return the kind of qualification} */
    public String getKind() {
        return kind;
    }

    /** {@return its first instant} */
    public Instant getValidFrom() {
        return validFrom;
    }

    /** {@return the first instant after it, or null if it holds for good} */
    public @Nullable Instant getValidUntil() {
        return validUntil;
    }

    /** {@return what shows it, such as a certificate's number, or null} */
    public @Nullable String getSource() {
        return source;
    }

    /** {@return the caller's id of who granted it} */
    public String getGrantedBy() {
        return grantedBy;
    }
}
