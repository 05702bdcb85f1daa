package io.stoa.instruments.booking;

/** What becomes of a series if rules stand against some of its members. */
public enum SeriesMode {
    /** Nothing is done. */
    ALL_OR_NONE,
    /** What is possible is done, and the rest is reported. */
    BEST_EFFORT
}
