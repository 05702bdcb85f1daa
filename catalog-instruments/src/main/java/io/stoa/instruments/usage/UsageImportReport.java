package io.stoa.instruments.usage;

import io.stoa.core.catalog.ImportProblem;
import java.util.List;

/**
 * What an import of sessions did.
 *
 * @param read rows that were read, refused ones included
 * @param recorded rows that became sessions
 * @param unchanged rows that had been recorded before
 * @param refused rows that were not recorded
 * @param problems why, by row; the first 1000
 */
public record UsageImportReport(long read, long recorded, long unchanged, long refused, List<ImportProblem> problems) {

    /**
     * Copies the problems.
     *
     * @param read rows that were read
     * @param recorded rows that became sessions
     * @param unchanged rows that had been recorded before
     * @param refused rows that were not recorded
     * @param problems why
     */
    public UsageImportReport {
        problems = List.copyOf(problems);
    }
}
