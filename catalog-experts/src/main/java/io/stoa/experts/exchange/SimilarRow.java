package io.stoa.experts.exchange;

import io.stoa.experts.SimilarityReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that went in although it seems to be about somebody who is known already, to be looked at 待复核.
 *
 * @param row the row's number as a spreadsheet shows it
 * @param expertId the entry that it is like, or null if it is like another row
 * @param otherRow the earlier row of the same table that it is like, or null
 * @param reasons what they share, the surest first
 */
public record SimilarRow(
        long row, @Nullable String expertId, @Nullable Long otherRow, List<SimilarityReason> reasons) {

    /**
     * Copies the reasons.
     *
     * @param row the row's number
     * @param expertId the entry that it is like
     * @param otherRow the earlier row that it is like
     * @param reasons what they share
     */
    public SimilarRow {
        reasons = List.copyOf(reasons);
    }
}
