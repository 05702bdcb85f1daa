package io.stoa.search;

/** What hits can be counted and narrowed by. */
public enum Facet {
    /** The kind of entry, by catalogue. */
    KIND,
    /** GB/T 13745 disciplines, with those above them: 520, 52040, 5204060. */
    SUBJECT,
    /** GB/T 2260 regions, with those around them: 220000, 220100, 220104. */
    REGION,
    /** The providing organisation. */
    PROVIDER,
    /** The year. */
    YEAR,
    /** The state; everybody but staff sees published entries only. */
    STATUS,
    /** The finer type within a kind. */
    TYPE
}
