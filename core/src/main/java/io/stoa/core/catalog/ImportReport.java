package io.stoa.core.catalog;

import java.util.List;

/**
 * What an import did.
 *
 * @param runId the run's id
 * @param read rows that were read, refused ones included
 * @param registered rows that became new entries
 * @param revised rows that changed an entry
 * @param unchanged rows whose entry says the same already
 * @param refused rows that did not go in
 * @param problems why, and {@linkplain ImportProblem#isRemark() remarks} on rows that went in, by row; the first {@value
 *     ImportOptions#REPORTED_PROBLEMS}
 */
public record ImportReport(
        String runId,
        long read,
        long registered,
        long revised,
        long unchanged,
        long refused,
        List<ImportProblem> problems) {

    /**
     * Copies the problems.
     *
     * @param runId the run's id
     * @param read rows read
     * @param registered new entries
     * @param revised changed entries
     * @param unchanged unchanged entries
     * @param refused refused rows
     * @param problems why, and remarks
     */
    public ImportReport {
        problems = List.copyOf(problems);
    }
}
