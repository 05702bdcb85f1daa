package io.stoa.core.due;

/**
 * What a run of due work came to.
 *
 * @param done items that were done
 * @param failed items that failed and were put off
 * @param parked items that failed for the last time
 */
public record DueReport(int done, int failed, int parked) {

    /** {@return how many items were begun} */
    public int begun() {
        return done + failed + parked;
    }
}
