package io.stoa.instruments;

/** Whether an instrument serves many purposes or one; assessment rules differ. */
public enum InstrumentRange {
    /** General-purpose 通用. */
    GENERAL,
    /** Special-purpose 专用. */
    SPECIAL
}
