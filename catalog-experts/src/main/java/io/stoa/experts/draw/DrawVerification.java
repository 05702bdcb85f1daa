package io.stoa.experts.draw;

import java.util.List;

/**
 * What came of verifying.
 *
 * @param entries how many entries of the record were looked at
 * @param head the hash of the last of them; published elsewhere, it shows later whether the end of the record was cut off
 * @param differences what is not as it should be; empty if all is
 */
public record DrawVerification(long entries, String head, List<DrawDifference> differences) {

    /**
     * Copies the list.
     *
     * @param entries how many entries of the record were looked at
     * @param head the hash of the last of them
     * @param differences what is not as it should be
     */
    public DrawVerification {
        differences = List.copyOf(differences);
    }

    /**
     * {@return whether all is as it should be}
     */
    public boolean holds() {
        return differences.isEmpty();
    }
}
