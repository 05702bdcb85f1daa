package io.stoa.experts.exchange;

import io.stoa.core.catalog.ImportReport;
import java.util.List;

/**
 * What an import of experts did.
 *
 * @param run rows registered, revised, unchanged and refused, with the problems
 * @param similar rows that went in and are to be looked at, in the order of the table
 * @param unknownColumns headers that no column answers to; their cells were not read
 * @param personalRecords how many numbers of identity documents and bank accounts were stored
 */
public record ExpertImportReport(
        ImportReport run, List<SimilarRow> similar, List<String> unknownColumns, int personalRecords) {

    /**
     * Copies the lists.
     *
     * @param run what became of the rows
     * @param similar rows to be looked at
     * @param unknownColumns headers that were not read
     * @param personalRecords how many numbers were stored
     */
    public ExpertImportReport {
        similar = List.copyOf(similar);
        unknownColumns = List.copyOf(unknownColumns);
    }
}
