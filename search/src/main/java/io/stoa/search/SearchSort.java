package io.stoa.search;

/** The order of hits. */
public enum SearchSort {
    /** The best first; pages reach as deep as {@link SearchRequest#WINDOW}. */
    RELEVANCE,
    /** The last changed first; pages reach to the end. */
    NEWEST,
    /** By title, as lists are sorted; pages reach to the end. */
    TITLE
}
