package io.stoa.search.engine;

import io.stoa.search.Facet;
import io.stoa.search.SearchSort;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What an index is asked for.
 *
 * @param query what the hits must be
 * @param order their order
 * @param after the {@link Hits.Hit#sortKey} behind which to go on, or null to begin at the first; not by relevance
 * @param offset how many hits to pass over, by relevance only
 * @param most how many hits at most
 * @param facets what all hits are counted by; null if they need not be counted at all
 */
public record Question(
        Query query,
        SearchSort order,
        @Nullable List<String> after,
        int offset,
        int most,
        @Nullable Set<Facet> facets) {

    /** The best hits, not counted. */
    static Question best(Query query, int most) {
        return new Question(query, SearchSort.RELEVANCE, null, 0, most, null);
    }
}
