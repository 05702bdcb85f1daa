package io.stoa.core.finder;

import java.util.Collection;
import java.util.List;

/**
 * A catalogue of people's side of a {@link Finder} over an index: the index proposes people, and the catalogue says what its
 * tables now hold against them. What was hidden, changed or withdrawn since the index was written is therefore not found.
 */
public interface FinderSource {

    /**
     * {@return the kind of its entries}
     */
    String kind();

    /**
     * Compares some people with what is asked for.
     *
     * @param query a valid query that asks for something
     * @param ids the people whom an index proposes
     * @param terms how the index reads the query
     * @return those of them whom the caller may see and who know something of it, the best first, at most
     *     {@link FinderQuery#most}
     */
    List<Found> judge(FinderQuery query, Collection<String> ids, IndexedTerms terms);
}
