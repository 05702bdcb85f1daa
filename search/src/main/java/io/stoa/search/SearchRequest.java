package io.stoa.search;

import io.stoa.core.page.PageRequest;
import java.util.Set;

/**
 * What is looked for.
 *
 * @param text what somebody typed, read by {@link io.stoa.search.query.QueryReader}; blank for everything
 * @param filter what it is narrowed to
 * @param facets what the hits are counted by
 * @param sort their order
 * @param page which page of them
 */
public record SearchRequest(String text, SearchFilter filter, Set<Facet> facets, SearchSort sort, PageRequest page) {

    /** How many hits in the order of relevance can be paged through. */
    public static final int WINDOW = 10_000;

    private static final int PAGE_SIZE = 20;

    /**
     * Copies the facets.
     *
     * @param text what somebody typed
     * @param filter what it is narrowed to
     * @param facets what the hits are counted by
     * @param sort their order
     * @param page which page of them
     */
    public SearchRequest {
        facets = Set.copyOf(facets);
    }

    /**
     * The first twenty hits for a text, the best first, with every facet.
     *
     * @param text what somebody typed
     * @return the request
     */
    public static SearchRequest of(String text) {
        return new SearchRequest(
                text, SearchFilter.NONE, Set.of(Facet.values()), SearchSort.RELEVANCE, PageRequest.first(PAGE_SIZE));
    }

    /**
     * The same, narrowed.
     *
     * @param narrower the filter
     * @return the request
     */
    public SearchRequest within(SearchFilter narrower) {
        return new SearchRequest(text, narrower, facets, sort, page);
    }

    /**
     * The same in another order.
     *
     * @param order the order
     * @return the request
     */
    public SearchRequest sortedBy(SearchSort order) {
        return new SearchRequest(text, filter, facets, order, page);
    }

    /**
     * Another page of the same.
     *
     * @param wanted the page
     * @return the request
     */
    public SearchRequest page(PageRequest wanted) {
        return new SearchRequest(text, filter, facets, sort, wanted);
    }

    /**
     * The same, counted by some facets only.
     *
     * @param counted the facets
     * @return the request
     */
    public SearchRequest countedBy(Facet... counted) {
        return new SearchRequest(text, filter, Set.of(counted), sort, page);
    }
}
