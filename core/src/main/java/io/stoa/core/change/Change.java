package io.stoa.core.change;

import io.stoa.core.ResourceRef;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import java.time.Instant;

/**
 * A change as its readers see it. Read the entry itself for its content: by then it may have changed again.
 *
 * @param seq its number: rises, without order being lost, but not without gaps
 * @param kind the kind of entry
 * @param entryId the entry
 * @param providerId the organisation that provides it
 * @param audience to whom it is shown while published
 * @param status its state after the change
 * @param tombstone whether the entry was withdrawn for good
 * @param version its version after the change
 * @param at when it changed
 */
public record Change(
        long seq,
        String kind,
        String entryId,
        String providerId,
        Audience audience,
        EntryStatus status,
        boolean tombstone,
        long version,
        Instant at) {

    /** {@return the entry's name for other modules} */
    public ResourceRef entry() {
        return new ResourceRef(kind, entryId);
    }
}
