package io.stoa.core.finder;

import io.stoa.core.identifier.Identifier;
import java.util.List;

/**
 * What an index keeps of what somebody knows, so that a {@link Finder} over it finds them.
 *
 * @param terms what they know, in words
 * @param codes what they know, as codes of classifications
 * @param languages the languages that they can judge in, BCP 47
 */
public record Knowledge(List<String> terms, List<Identifier> codes, List<String> languages) {

    /** Nothing is known, or the entry is nobody. */
    public static final Knowledge NONE = new Knowledge(List.of(), List.of(), List.of());

    /**
     * Copies the lists.
     *
     * @param terms what they know, in words
     * @param codes what they know, as codes of classifications
     * @param languages the languages that they can judge in
     */
    public Knowledge {
        terms = List.copyOf(terms);
        codes = List.copyOf(codes);
        languages = List.copyOf(languages);
    }
}
