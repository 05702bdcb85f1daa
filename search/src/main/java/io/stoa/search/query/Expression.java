package io.stoa.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query asks for, free of any engine. */
public sealed interface Expression {

    /**
     * A word, or what stands between two spaces: in Chinese several words.
     *
     * @param text as it was typed
     */
    record Word(String text) implements Expression {}

    /**
     * Words in this order.
     *
     * @param text what stood between quotation marks
     */
    record Phrase(String text) implements Expression {}

    /**
     * Words that look like this.
     *
     * @param pattern with {@code *} for any characters and {@code ?} for one; it does not begin with either
     */
    record Wildcard(String pattern) implements Expression {}

    /**
     * Something in one field only.
     *
     * @param field the field, other than the year
     * @param inner a word, phrase or wildcard
     */
    record InField(SearchField field, Expression inner) implements Expression {}

    /**
     * Years from and to, both included.
     *
     * @param from the first, or null for no bound
     * @param to the last, or null for no bound
     */
    record Years(@Nullable Integer from, @Nullable Integer to) implements Expression {}

    /**
     * Several clauses at once.
     *
     * @param clauses the clauses
     */
    record All(List<Clause> clauses) implements Expression {

        /**
         * Copies the clauses.
         *
         * @param clauses the clauses
         */
        public All {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * At least one of several.
     *
     * @param alternatives what is asked for
     */
    record Any(List<Expression> alternatives) implements Expression {

        /**
         * Copies the alternatives.
         *
         * @param alternatives what is asked for
         */
        public Any {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * Something that is wanted, must be there, or must not.
     *
     * @param occurs which of the three
     * @param what what it is
     */
    record Clause(Occurs occurs, Expression what) {}

    /** How a clause takes part. */
    enum Occurs {
        /** Wanted; how many of those must be there is up to the search. */
        WANTED,
        /** Must be there: {@code +word}. */
        REQUIRED,
        /** Must not be there: {@code -word}. */
        EXCLUDED
    }
}
