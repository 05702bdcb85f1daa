package io.stoa.experts.exchange;

import io.stoa.experts.ExpertDraft;
import io.stoa.experts.RevealedRecord;
import java.util.List;

/**
 * A row of a table of experts: the description, and apart from it the numbers that {@link io.stoa.experts.PersonalRecords}
 * keeps. Its text form shows them masked.
 *
 * @param draft the description
 * @param records numbers of an identity document and a bank account, as the table has them; an export has none
 */
public record ExpertRow(ExpertDraft draft, List<RevealedRecord> records) {

    /**
     * Copies the records and takes absent ones for empty.
     *
     * @param draft the description
     * @param records the numbers
     */
    public ExpertRow {
        records = records == null ? List.of() : List.copyOf(records);
    }

    /**
     * A row without numbers.
     *
     * @param draft the description
     * @return the row
     */
    public static ExpertRow of(ExpertDraft draft) {
        return new ExpertRow(draft, List.of());
    }
}
