package io.stoa.core.tabular;

/**
 * What is still read; more is refused.
 *
 * @param fileBytes the size of the file
 * @param inflatedBytes the size of an XLSX file when unpacked
 * @param inflationRatio how many times a packed part may grow
 * @param columns the number of columns
 * @param cellCharacters the length of a cell
 */
public record TableLimits(long fileBytes, long inflatedBytes, int inflationRatio, int columns, int cellCharacters) {

    /** 1 GiB of CSV or 2 GiB of unpacked XLSX, 500 columns, 100,000 characters to a cell. */
    public static final TableLimits DEFAULT = new TableLimits(1L << 30, 2L << 30, 200, 500, 100_000);
}
