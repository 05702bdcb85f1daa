package io.stoa.samples.portal.desk;

/**
 * A way to a desk.
 *
 * @param code what it is called: the messages {@code desk.card.<code>} and {@code desk.card.<code>.text}
 * @param href where it leads
 * @param waiting how many things wait there, at most {@link #MOST}; 0 if nothing does or nobody counts
 */
record DeskCard(String code, String href, int waiting) {

    /** Counting ends here. */
    static final int MOST = 50;

    /** {@return whether there may be more than are counted} */
    boolean isMore() {
        return waiting >= MOST;
    }
}
