package io.stoa.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How to import.
 *
 * @param name the run's name, such as a file's name or hash, 1 to 200 characters; an interrupted run goes on under it
 * @param providerId the organisation for which the rows are imported; null lets only those import who may do so for
 *     all, and every row names its own
 * @param publish whether new rows are published at once, which the caller must be allowed to approve
 * @param chunkSize rows per transaction, 1 to 5000
 */
public record ImportOptions(String name, @Nullable String providerId, boolean publish, int chunkSize) {

    /** How many problems a report holds itself. */
    public static final int REPORTED_PROBLEMS = 1000;

    /**
     * Checks the bounds.
     *
     * @param name the run's name
     * @param providerId the organisation
     * @param publish whether new rows are published at once
     * @param chunkSize rows per transaction
     * @throws IllegalArgumentException if the name or the chunk size is out of bounds
     */
    public ImportOptions {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("import name has " + name.length() + " characters, expected 1 to 200");
        }
        if (chunkSize < 1 || chunkSize > 5000) {
            throw new IllegalArgumentException("chunk size is " + chunkSize + ", expected 1 to 5000");
        }
    }

    /**
     * An import for one organisation: new rows become drafts, 500 rows to a transaction.
     *
     * @param name the run's name
     * @param providerId the organisation
     * @return the options
     */
    public static ImportOptions forProvider(String name, String providerId) {
        return new ImportOptions(name, providerId, false, 500);
    }

    /**
     * An import for all organisations, for callers who may.
     *
     * @param name the run's name
     * @return the options
     */
    public static ImportOptions forAll(String name) {
        return new ImportOptions(name, null, false, 500);
    }

    /**
     * {@return the same, with new rows published at once}
     */
    public ImportOptions publishing() {
        return new ImportOptions(name, providerId, true, chunkSize);
    }

    /**
     * {@return the same with another chunk size}
     *
     * @param rows rows per transaction, 1 to 5000
     */
    public ImportOptions inChunksOf(int rows) {
        return new ImportOptions(name, providerId, publish, rows);
    }
}
