package io.stoa.instruments;

/** How the organisation came by an instrument 仪器来源. */
public enum InstrumentOrigin {
    /** Bought 购置. */
    PURCHASED,
    /** Built by itself 研制. */
    DEVELOPED,
    /** Received as a gift 赠送. */
    DONATED,
    /** Any other way 其他. */
    OTHER
}
