package io.stoa.instruments;

/** What kind of number an alternate identifier is, as PIDINST 1.0 divides them. */
public enum AlternateIdentifierKind {
    /** The maker's serial number 出厂编号. */
    SERIAL_NUMBER,
    /** The owner's asset number 资产编号. */
    INVENTORY_NUMBER,
    /** Any other; its name says which. */
    OTHER
}
