package io.stoa.core.access;

import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an action is about, as far as an access decision needs to know it.
 *
 * @param kind the kind of thing: {@code instrument}, {@code code-list}, …
 * @param id its id, or null while it does not exist yet
 * @param providerId the organisation that provides it, or null where none does
 * @param status its state, or null where it has none
 * @param audience to whom it is shown once published, or null where that does not apply
 * @param submittedBy the id of the caller who submitted it, or null
 */
public record AccessSubject(
        String kind,
        @Nullable String id,
        @Nullable String providerId,
        @Nullable EntryStatus status,
        @Nullable Audience audience,
        @Nullable String submittedBy) {

    /**
     * Something that belongs to the platform and to no provider.
     *
     * @param kind the kind of thing
     * @param id its id, or null
     * @return the subject
     */
    public static AccessSubject ofPlatform(String kind, @Nullable String id) {
        return new AccessSubject(kind, id, null, null, null, null);
    }

    /**
     * Something of a provider that has no lifecycle of its own.
     *
     * @param kind the kind of thing
     * @param id its id, or null
     * @param providerId the organisation's id
     * @return the subject
     */
    public static AccessSubject ofProvider(String kind, @Nullable String id, String providerId) {
        return new AccessSubject(kind, id, providerId, null, null, null);
    }
}
