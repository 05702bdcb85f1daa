package io.stoa.search;

import io.stoa.core.page.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found. It holds and counts nothing but what the caller may see.
 *
 * @param hits a page of hits
 * @param total how many there are in all
 * @param facets how many by value, most first, by facet
 * @param didYouMean a query that finds more, where this one found nothing; or null
 */
public record SearchResult(
        Page<SearchHit> hits,
        long total,
        Map<Facet, List<FacetCount>> facets,
        @Nullable String didYouMean) {

    /**
     * Copies the facets.
     *
     * @param hits a page of hits
     * @param total how many there are in all
     * @param facets how many by value, by facet
     * @param didYouMean a query that finds more, or null
     */
    public SearchResult {
        facets = Map.copyOf(facets);
    }

    /**
     * How many hits have a value.
     *
     * @param value the value: a kind, a code, an id, a year
     * @param count how many
     */
    public record FacetCount(String value, long count) {}
}
