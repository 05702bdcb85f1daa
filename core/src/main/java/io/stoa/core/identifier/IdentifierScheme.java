package io.stoa.core.identifier;

/** Replaced by the branch identifiers. */
public enum IdentifierScheme {
    /** u */
    USCC,
    /** r */
    ROR,
    /** r */
    REGION,
    /** u */
    URL
}
