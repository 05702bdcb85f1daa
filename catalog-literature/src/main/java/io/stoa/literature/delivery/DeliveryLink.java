package io.stoa.literature.delivery;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link to a delivered file 传递链接. Of its token only the hash is kept; an expired link is deleted. */
@Entity
@Table(name = "stoa_delivery_link")
public class DeliveryLink {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "request_id", length = 36, nullable = false, updatable = false)
    private String requestId;

    @Column(name = "owner_id", length = 100, updatable = false)
    private @Nullable String ownerId;

    @Column(name = "library_id", length = 36, nullable = false, updatable = false)
    private String libraryId;

    @Column(name = "token_hash", length = 64, nullable = false, updatable = false)
    private String tokenHash;

    @Convert(converter = DeliveryJson.OfFile.class)
    @Column(name = "file", nullable = false, updatable = false)
    private DocumentFile file;

    @Column(name = "downloads_left", nullable = false)
    private int downloadsLeft;

    @Convert(converter = InstantConverter.class)
    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected DeliveryLink() {}

    DeliveryLink(
            String id,
            String requestId,
            @Nullable String ownerId,
            String libraryId,
            String tokenHash,
            DocumentFile file,
            int downloads,
            Instant expiresAt,
            Instant now) {
        this.id = id;
        this.requestId = requestId;
        this.ownerId = ownerId;
        this.libraryId = libraryId;
        this.tokenHash = tokenHash;
        this.file = file;
        this.downloadsLeft = downloads;
        this.expiresAt = expiresAt;
        this.createdAt = now;
    }

    AccessSubject subject() {
        return new AccessSubject(DeliveryLinks.KIND, id, libraryId, null, null, ownerId);
    }

    DocumentFile file() {
        return file;
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return the request, at whichever side} */
    public String getRequestId() {
        return requestId;
    }

    /** {@return the caller's id of who may use it, or null if whoever has the token may} */
    public @Nullable String getOwnerId() {
        return ownerId;
    }

    /** {@return the SHA-256 of its token, 64 hexadecimal digits} */
    public String getTokenHash() {
        return tokenHash;
    }

    /** {@return how often the file can still be had} */
    public int getDownloadsLeft() {
        return downloadsLeft;
    }

    /** {@return until when} */
    public Instant getExpiresAt() {
        return expiresAt;
    }

    /** {@return when it was made} */
    public Instant getCreatedAt() {
        return createdAt;
    }
}
