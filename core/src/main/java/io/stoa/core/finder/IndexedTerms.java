package io.stoa.core.finder;

import io.stoa.core.identifier.Identifier;
import java.util.Set;

/** How an index reads what was asked for, and how many of those whom the caller may see it finds by it. */
public interface IndexedTerms {

    /**
     * The forms in which a term is compared: two terms with a form in common are the same word.
     *
     * @param term a term, as {@link io.stoa.core.text.Terms} makes it
     * @return its forms, such as its stem in every language that it may belong to; empty for a word that stands in every text
     */
    Set<String> forms(String term);

    /**
     * How many know something by a term.
     *
     * @param term the term
     * @return how many of those whom the caller may see
     */
    long having(String term);

    /**
     * How many know something by a code or one below it.
     *
     * @param code the code
     * @return how many of those whom the caller may see
     */
    long having(Identifier code);

    /**
     * {@return how many there are whom the caller may see, and who are not left out by language or region}
     */
    long all();
}
