package io.stoa.literature;

import io.stoa.core.catalog.ImportProblem;
import java.util.List;

/**
 * What came of an import of holdings.
 *
 * @param added holdings that were new
 * @param changed holdings that were changed
 * @param unchanged holdings that stood so already
 * @param refused rows that were refused
 * @param problems why, at most 1,000
 */
public record HoldingImportReport(int added, int changed, int unchanged, int refused, List<ImportProblem> problems) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param added holdings that were new
     * @param changed holdings that were changed
     * @param unchanged holdings that stood so already
     * @param refused rows that were refused
     * @param problems why, at most 1,000
     */
    public HoldingImportReport {
        problems = problems == null ? List.of() : List.copyOf(problems);
    }
}
