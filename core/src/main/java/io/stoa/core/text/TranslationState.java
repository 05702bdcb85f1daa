package io.stoa.core.text;

/** How far a text in one language can be trusted. */
public enum TranslationState {
    /** The text that the others are translations of. */
    SOURCE,
    /** A translation that a person has checked. */
    REVIEWED,
    /** A machine's translation that nobody has checked. */
    MACHINE,
    /** A translation whose source has changed since. */
    STALE
}
