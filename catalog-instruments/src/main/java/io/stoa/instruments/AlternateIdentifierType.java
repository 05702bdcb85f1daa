package io.stoa.instruments;

/** The kinds of alternate identifiers of PIDINST 1.0. */
public enum AlternateIdentifierType {
    /** The manufacturer's serial number. */
    SERIAL_NUMBER,
    /** The owner's inventory number 资产编号. */
    INVENTORY_NUMBER,
    /** Any other. */
    OTHER
}
