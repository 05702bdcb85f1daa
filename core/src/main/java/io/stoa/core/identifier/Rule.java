package io.stoa.core.identifier;

/** Reads one scheme's written forms. */
@FunctionalInterface
interface Rule {

    /**
     * Reads a text.
     *
     * @param text trimmed, not empty, no longer than the scheme allows
     * @return the normalised value or what is wrong
     */
    Reading read(String text);
}
