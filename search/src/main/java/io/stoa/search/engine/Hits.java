package io.stoa.search.engine;

import io.stoa.core.ResourceRef;
import io.stoa.search.Facet;
import io.stoa.search.SearchResult.FacetCount;
import java.util.List;
import java.util.Map;

/**
 * What an index found.
 *
 * @param hits the hits in order
 * @param total how many there are in all; without meaning if nobody asked for counts
 * @param facets how many by value, most first, of each facet that was asked for
 */
public record Hits(List<Hit> hits, long total, Map<Facet, List<FacetCount>> facets) {

    /**
     * An entry that was found.
     *
     * @param entry the entry
     * @param providerId the organisation that provides it
     * @param titles its titles, as {@link Texts} writes them
     * @param texts its other texts, as {@link Texts} writes them
     * @param score how well it fits; 0 in an order other than relevance
     * @param sortKey what it is sorted by; empty by relevance
     */
    public record Hit(
            ResourceRef entry, String providerId, String titles, String texts, float score, List<String> sortKey) {}
}
