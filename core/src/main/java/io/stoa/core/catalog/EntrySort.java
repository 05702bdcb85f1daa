package io.stoa.core.catalog;

/** The order of a list. */
public enum EntrySort {
    /** By title, then id. */
    TITLE,
    /** Last changed first. */
    NEWEST
}
