package io.stoa.instruments;

/** Whether an instrument serves one purpose or many 通用/专用. */
public enum InstrumentRange {
    /** General purpose 通用. */
    GENERAL,
    /** Special purpose 专用. */
    SPECIAL
}
