package io.stoa.literature.usage;

/** What a reader did with an item (COUNTER 5.1, section 3.3.4). */
public enum UsageKind {
    /** Looked at it or at something about it, such as its abstract or its record. */
    INVESTIGATION,
    /** Got its content, such as the full text. Every request is an investigation as well. */
    REQUEST
}
