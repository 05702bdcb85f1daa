package io.stoa.literature.duplicate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two works that may be the same, in the queue of review 查重待审.
 *
 * @param id the pair's id
 * @param version its version
 * @param state where it stands
 * @param firstId the work with the smaller id
 * @param secondId the work with the larger id
 * @param first the first work, or null if the caller may not see it any more
 * @param second the second work, or null if the caller may not see it any more
 * @param score how sure it is, 0 to 1
 * @param reasons what speaks for and against it
 * @param foundAt when it was found
 * @param note why it was decided so, or null
 * @param decidedAt when it was decided, or null
 * @param decidedBy by whom, a caller's id, or null
 * @param mergeId the merge that came of it, or null
 */
public record DuplicateView(
        String id,
        long version,
        DuplicateState state,
        String firstId,
        String secondId,
        @Nullable ComparedWork first,
        @Nullable ComparedWork second,
        double score,
        List<MatchReason> reasons,
        Instant foundAt,
        @Nullable String note,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String mergeId) {

    /**
     * Copies the list.
     *
     * @param id the pair's id
     * @param version its version
     * @param state where it stands
     * @param firstId the work with the smaller id
     * @param secondId the work with the larger id
     * @param first the first work, or null if the caller may not see it any more
     * @param second the second work, or null if the caller may not see it any more
     * @param score how sure it is, 0 to 1
     * @param reasons what speaks for and against it
     * @param foundAt when it was found
     * @param note why it was decided so, or null
     * @param decidedAt when it was decided, or null
     * @param decidedBy by whom, a caller's id, or null
     * @param mergeId the merge that came of it, or null
     */
    public DuplicateView {
        reasons = List.copyOf(reasons);
    }
}
