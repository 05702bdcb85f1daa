package io.stoa.literature;

import io.stoa.core.catalog.EntryStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see of a work.
 *
 * @param id its id
 * @param version its version
 * @param status its state
 * @param work its description without what only its source format knows
 * @param holdings what the libraries hold of it, without internal notes
 * @param publishedAt when it was first published, or null
 * @param updatedAt when it last changed
 */
public record WorkView(
        String id,
        long version,
        EntryStatus status,
        WorkDraft work,
        List<HoldingView> holdings,
        @Nullable Instant publishedAt,
        Instant updatedAt) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param id its id
     * @param version its version
     * @param status its state
     * @param work its description without what only its source format knows
     * @param holdings what the libraries hold of it, without internal notes
     * @param publishedAt when it was first published, or null
     * @param updatedAt when it last changed
     */
    public WorkView {
        holdings = holdings == null ? List.of() : List.copyOf(holdings);
    }
}
