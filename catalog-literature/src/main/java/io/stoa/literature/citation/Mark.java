package io.stoa.literature.citation;

/**
 * Characters of Unicode's private use area that carry through the engine what it would lose: it prints them like any
 * letter, and they are replaced in what it printed.
 */
final class Mark {

    /** Around a number that is to be printed as an ordinal. */
    static final char ORDINAL = '\ue003';

    /** Stands for a hyphen that is no range. */
    static final char HYPHEN = '\ue004';

    /** Stands for a point within a page number. */
    static final char POINT = '\ue005';

    /** Around the number of a reference in its list. */
    static final char NUMBER = '\ue006';

    /** Before an identifier that is a CSTR and stands in the place of a DOI. */
    static final char CSTR = '\ue007';

    /** Before a term that Chinese puts around its number. */
    static final char AROUND = '\ue008';

    private Mark() {}

    static boolean isMark(int point) {
        return point >= ORDINAL && point <= AROUND;
    }
}
