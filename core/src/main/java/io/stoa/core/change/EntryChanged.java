package io.stoa.core.change;

import io.stoa.core.ResourceRef;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import java.time.Instant;

/**
 * A change of an entry, as it goes into the change log.
 *
 * @param entry the entry
 * @param providerId the organisation that provides it
 * @param audience to whom it is shown while published
 * @param status its state after the change
 * @param version its version after the change
 * @param at when; rises strictly from change to change of one entry
 */
public record EntryChanged(
        ResourceRef entry, String providerId, Audience audience, EntryStatus status, long version, Instant at) {}
