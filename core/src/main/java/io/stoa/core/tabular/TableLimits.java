package io.stoa.core.tabular;

/**
 * What is still read; more is refused.
 *
 * @param fileBytes the size of the file
 * @param inflatedBytes the size of an XLSX file when unpacked
 * @param inflationRatio how many times a packed part of more than 10 MiB may grow
 * @param rows the number of rows behind the header, blank ones included
 * @param columns the number of columns
 * @param cellCharacters the length of a cell; a whole row may be ten times as long
 * @param sharedCharacters the length of all shared texts of an XLSX file together, which are kept in memory while it
 *     is read; each counts 32 more than it has, and two bytes are needed for each
 */
public record TableLimits(
        long fileBytes,
        long inflatedBytes,
        int inflationRatio,
        long rows,
        int columns,
        int cellCharacters,
        long sharedCharacters) {

    /**
     * 1 GiB of CSV or 2 GiB of unpacked XLSX, two million rows, 500 columns, 100,000 characters to a cell, 50 million
     * characters of shared texts.
     */
    public static final TableLimits DEFAULT =
            new TableLimits(1L << 30, 2L << 30, 200, 2_000_000, 500, 100_000, 50_000_000);

    /**
     * Checks the limits.
     *
     * @param fileBytes the size of the file
     * @param inflatedBytes the size when unpacked
     * @param inflationRatio how many times a part may grow
     * @param rows the number of rows
     * @param columns the number of columns
     * @param cellCharacters the length of a cell, at most 10 million
     * @param sharedCharacters the length of shared texts
     * @throws IllegalArgumentException if a limit is not positive or a cell may be longer than 10 million characters
     */
    public TableLimits {
        boolean positive = fileBytes > 0
                && inflatedBytes > 0
                && inflationRatio > 0
                && rows > 0
                && columns > 0
                && cellCharacters > 0
                && sharedCharacters > 0;
        if (!positive || cellCharacters > 10_000_000) {
            throw new IllegalArgumentException(
                    "limits must be positive, and cells no longer than 10 million characters");
        }
    }

    /** How long a row may be. */
    int rowCharacters() {
        return 10 * cellCharacters;
    }
}
