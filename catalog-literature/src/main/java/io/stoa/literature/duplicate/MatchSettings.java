package io.stoa.literature.duplicate;

/**
 * How sure a match must be, and how many records are compared with each other.
 *
 * @param sure the score from which two records are taken for the same work, 0 to 1
 * @param review the score from which a person should look at them, at most {@code sure}
 * @param blockSize the most records of a block that are compared with each other, 2 to 1000; it bounds the cost of a record
 */
public record MatchSettings(double sure, double review, int blockSize) {

    /**
     * Fills in what is absent.
     *
     * @param sure the score from which two records are taken for the same work, 0 to 1
     * @param review the score from which a person should look at them, at most {@code sure}
     * @param blockSize the most records of a block that are compared with each other, 2 to 1000; it bounds the cost of a record
     */
    public MatchSettings {
        if (!(review >= 0 && review <= sure && sure <= 1) || blockSize < 2 || blockSize > 1000) {
            throw new IllegalArgumentException("expected 0 <= review <= sure <= 1 and a block size of 2 to 1000, got "
                    + review + ", " + sure + " and " + blockSize);
        }
    }

    /** Sure from 0.8, to be looked at from 0.65, at most 60 records of a block. */
    public static final MatchSettings STANDARD = new MatchSettings(0.80, 0.65, 60);
}
