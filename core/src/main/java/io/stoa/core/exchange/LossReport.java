package io.stoa.core.exchange;

import java.util.List;

/**
 * What an exchange left behind; exchange loses nothing silently.
 *
 * @param ours fields of a description that were set and that the written document does not give back
 * @param theirs elements or fields of a document that were not read
 */
public record LossReport(List<Loss> ours, List<Loss> theirs) {

    /**
     * Copies the lists.
     *
     * @param ours fields of a description that the written document does not give back
     * @param theirs elements or fields of a document that were not read
     */
    public LossReport {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
    }

    /**
     * {@return whether nothing was lost}
     */
    public boolean isEmpty() {
        return ours.isEmpty() && theirs.isEmpty();
    }
}
