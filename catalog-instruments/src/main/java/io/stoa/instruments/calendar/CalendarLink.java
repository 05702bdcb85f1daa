package io.stoa.instruments.calendar;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A link to a calendar feed 日历订阅链接. Of its token only the hash is kept; a revoked link is deleted. */
@Entity
@Table(name = "stoa_calendar_link")
public class CalendarLink {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "owner_id", length = 100, nullable = false, updatable = false)
    private String ownerId;

    @Column(name = "instrument_id", length = 36, updatable = false)
    private @Nullable String instrumentId;

    @Column(name = "token_hash", length = 64, nullable = false, updatable = false)
    private String tokenHash;

    @Column(name = "language", length = 35, nullable = false, updatable = false)
    private String language;

    @Convert(converter = InstantConverter.class)
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected CalendarLink() {}

    CalendarLink(
            String id, String ownerId, @Nullable String instrumentId, String tokenHash, Locale language, Instant now) {
        this.id = id;
        this.ownerId = ownerId;
        this.instrumentId = instrumentId;
        this.tokenHash = tokenHash;
        this.language = language.toLanguageTag();
        this.createdAt = now;
    }

    AccessSubject subject() {
        return new AccessSubject(CalendarFeeds.KIND, id, null, null, null, ownerId);
    }

    CalendarLinkView view() {
        return new CalendarLinkView(id, instrumentId, createdAt);
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return the caller's id of who made it, with whose rights it is read} */
    public String getOwnerId() {
        return ownerId;
    }

    /** {@return the instrument whose bookings it shows, or null if it shows the owner's} */
    public @Nullable String getInstrumentId() {
        return instrumentId;
    }

    /** {@return the SHA-256 of its token, 64 hexadecimal digits} */
    public String getTokenHash() {
        return tokenHash;
    }

    /** {@return the language of its texts, a BCP 47 tag} */
    public String getLanguage() {
        return language;
    }

    /** {@return when it was made} */
    public Instant getCreatedAt() {
        return createdAt;
    }
}
