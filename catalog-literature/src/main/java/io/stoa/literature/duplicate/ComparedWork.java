package io.stoa.literature.duplicate;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Work;
import io.stoa.literature.WorkIdentifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer sees of a work that is compared with another.
 *
 * @param id its id
 * @param version its version
 * @param status its state
 * @param providerId the organisation that provides the record
 * @param titles its titles by language
 * @param authors the names of its authors, at most ten
 * @param year the year of publication, or null
 * @param identifiers its identifiers
 */
public record ComparedWork(
        String id,
        long version,
        EntryStatus status,
        String providerId,
        LocalizedText titles,
        List<String> authors,
        @Nullable Integer year,
        List<WorkIdentifier> identifiers) {

    /**
     * Copies the lists.
     *
     * @param id its id
     * @param version its version
     * @param status its state
     * @param providerId the organisation that provides the record
     * @param titles its titles by language
     * @param authors the names of its authors, at most ten
     * @param year the year of publication, or null
     * @param identifiers its identifiers
     */
    public ComparedWork {
        authors = List.copyOf(authors);
        identifiers = List.copyOf(identifiers);
    }

    private static final int SHOWN_AUTHORS = 10;

    static ComparedWork of(Work work) {
        return new ComparedWork(
                work.getId(),
                work.getVersion(),
                work.getStatus(),
                work.getProviderId(),
                work.getTitles(),
                work.getDetails().contributors().stream()
                        .filter(contributor -> contributor.role() == ContributorRole.AUTHOR)
                        .map(Contributor::displayName)
                        .limit(SHOWN_AUTHORS)
                        .toList(),
                work.getYear(),
                work.getDetails().identifiers());
    }
}
