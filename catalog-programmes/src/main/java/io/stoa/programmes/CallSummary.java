package io.stoa.programmes;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.text.LocalizedText;
import java.time.Instant;

/**
 * What a list shows of a call.
 *
 * @param id the id
 * @param version the version
 * @param status the state of its entry
 * @param providerId the body that makes it
 * @param titles the title by language
 * @param programme the code of the programme
 * @param opensAt when applications are first received, as announced
 * @param closesAt when they are no longer received, as announced
 * @param updatedAt when it last changed
 */
public record CallSummary(
        String id,
        long version,
        EntryStatus status,
        String providerId,
        LocalizedText titles,
        String programme,
        Instant opensAt,
        Instant closesAt,
        Instant updatedAt) {}
