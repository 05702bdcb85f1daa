package io.stoa.instruments.booking;

/** Which members of a series a change is meant for. */
public enum SeriesScope {
    /** The one that is named. */
    ONE,
    /** The one that is named and all that start later. */
    THIS_AND_FOLLOWING,
    /** All that have not begun yet. */
    ALL
}
