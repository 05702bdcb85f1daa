package io.stoa.literature.duplicate;

/** What two records are compared by. */
public enum MatchFeature {
    /** An identifier that both have, such as a DOI or ISBN. */
    IDENTIFIER,
    /** The titles, without case, accents, width and difference of traditional and simplified characters. */
    TITLE,
    /** The authors, by family names and initials. */
    AUTHORS,
    /** The years. */
    YEAR,
    /** The journals or conferences; how they are called in the other list is learned from matches that are sure without. */
    VENUE,
    /** The numbers in the titles, such as those of volumes and parts, which must be the same. */
    NUMBERS
}
