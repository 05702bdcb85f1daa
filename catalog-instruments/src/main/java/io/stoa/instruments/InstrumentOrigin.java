package io.stoa.instruments;

/** How the organisation came by the instrument 仪器来源. */
public enum InstrumentOrigin {
    /** Bought 购置. */
    PURCHASED,
    /** Built by itself 研制. */
    DEVELOPED,
    /** Given 赠送. */
    DONATED,
    /** Otherwise 其他. */
    OTHER
}
