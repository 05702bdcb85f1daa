package io.stoa.literature;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a work.
 *
 * @param id its id
 * @param version its version
 * @param status its state
 * @param providerId the organisation that provides the record
 * @param titles its titles by language
 * @param type what it is
 * @param authors the names of at most ten authors, or of its editors where it has no authors
 * @param hostTitle the publication that it appeared in, or null
 * @param year the year of publication, or null
 * @param identifiers its identifiers
 * @param updatedAt when it last changed
 */
public record WorkSummary(
        String id,
        long version,
        EntryStatus status,
        String providerId,
        LocalizedText titles,
        WorkType type,
        List<String> authors,
        @Nullable String hostTitle,
        @Nullable Integer year,
        List<WorkIdentifier> identifiers,
        Instant updatedAt) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param id its id
     * @param version its version
     * @param status its state
     * @param providerId the organisation that provides the record
     * @param titles its titles by language
     * @param type what it is
     * @param authors the names of at most ten authors, or of its editors where it has no authors
     * @param hostTitle the publication that it appeared in, or null
     * @param year the year of publication, or null
     * @param identifiers its identifiers
     * @param updatedAt when it last changed
     */
    public WorkSummary {
        authors = authors == null ? List.of() : List.copyOf(authors);
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    }
}
