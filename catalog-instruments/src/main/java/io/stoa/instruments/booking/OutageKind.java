package io.stoa.instruments.booking;

/** Why an instrument cannot be used. */
public enum OutageKind {
    /** It is repaired 维修. */
    REPAIR,
    /** It is maintained or calibrated 维护. */
    MAINTENANCE,
    /** The provider keeps it for itself or closes 停用. */
    BLACKOUT
}
