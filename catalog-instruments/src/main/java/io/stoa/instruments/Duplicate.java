package io.stoa.instruments;

import java.util.List;

/**
 * An entry that may describe the same instrument as another.
 *
 * @param instrument the entry
 * @param matches what they have in common, the surest first; at least one
 */
public record Duplicate(InstrumentSummary instrument, List<DuplicateMatch> matches) {

    /**
     * Copies the matches.
     *
     * @param instrument the entry
     * @param matches what they have in common, the surest first; at least one
     */
    public Duplicate {
        matches = List.copyOf(matches);
    }

    /**
     * {@return the score of the surest match, 0 to 100}
     */
    public int score() {
        return matches.get(0).score();
    }
}
