package io.stoa.oai.harvest;

/** Where a harvest stands. */
public enum HarvestState {
    /** It is being done, or the node that did it died. */
    RUNNING,
    /** It ran into its time limit; the next call goes on. */
    INTERRUPTED,
    /** It failed; the next call goes on, or begins its window anew where the position was lost. */
    FAILED,
    /** It came to the end of the list. */
    DONE
}
