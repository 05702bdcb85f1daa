package io.stoa.instruments;

/** Why two entries may describe the same instrument. */
public enum DuplicateReason {
    /** They have the same persistent identifier. */
    PID,
    /** They have the same serial number. */
    SERIAL_NUMBER,
    /** They have the same inventory number. */
    INVENTORY_NUMBER,
    /** They have the same name and model. */
    NAME_AND_MODEL
}
