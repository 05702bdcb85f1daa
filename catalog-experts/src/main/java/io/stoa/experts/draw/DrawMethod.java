package io.stoa.experts.draw;

/** How a panel came about; see {@link DrawAlgorithm}. */
public enum DrawMethod {
    /** Whole panels were drawn until one kept cap and quota: every feasible panel was equally likely. */
    WHOLE_PANELS,
    /** Seat by seat, each equally among those that leave the rest feasible, because no whole panel fitted within the bound. */
    SEAT_BY_SEAT
}
