package io.stoa.core.catalog;

/** To whom a published entry is shown. */
public enum Audience {
    /** Everybody, signed in or not. */
    PUBLIC,
    /** Callers who are signed in. */
    MEMBERS,
    /** The provider organisation's own people. */
    PROVIDER
}
