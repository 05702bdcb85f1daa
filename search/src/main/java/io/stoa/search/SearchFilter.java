package io.stoa.search;

import io.stoa.core.catalog.EntryStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a search is narrowed to. An empty set, and null, mean no limit; several values of one member are alternatives.
 *
 * @param kinds kinds of entries, such as {@code instrument}
 * @param subjects GB/T 13745 disciplines, each with all below it
 * @param regions GB/T 2260 codes, each with all inside it
 * @param providers ids of organisations
 * @param statuses states
 * @param types finer types within a kind
 * @param yearFrom the first year, or null
 * @param yearTo the last year, or null
 */
public record SearchFilter(
        Set<String> kinds,
        Set<String> subjects,
        Set<String> regions,
        Set<String> providers,
        Set<EntryStatus> statuses,
        Set<String> types,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo) {

    /** No limits. */
    public static final SearchFilter NONE =
            new SearchFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null);

    /**
     * Copies the sets.
     *
     * @param kinds kinds of entries
     * @param subjects GB/T 13745 disciplines
     * @param regions GB/T 2260 codes
     * @param providers ids of organisations
     * @param statuses states
     * @param types finer types within a kind
     * @param yearFrom the first year, or null
     * @param yearTo the last year, or null
     */
    public SearchFilter {
        kinds = Set.copyOf(kinds);
        subjects = Set.copyOf(subjects);
        regions = Set.copyOf(regions);
        providers = Set.copyOf(providers);
        statuses = Set.copyOf(statuses);
        types = Set.copyOf(types);
    }

    /**
     * Some kinds only.
     *
     * @param kinds the kinds
     * @return the filter
     */
    public static SearchFilter ofKinds(String... kinds) {
        return new SearchFilter(Set.of(kinds), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null);
    }

    /**
     * The same for some regions only.
     *
     * @param codes GB/T 2260 codes
     * @return the filter
     */
    public SearchFilter inRegions(String... codes) {
        return new SearchFilter(kinds, subjects, Set.of(codes), providers, statuses, types, yearFrom, yearTo);
    }

    /**
     * The same for some disciplines only.
     *
     * @param codes GB/T 13745 codes
     * @return the filter
     */
    public SearchFilter about(String... codes) {
        return new SearchFilter(kinds, Set.of(codes), regions, providers, statuses, types, yearFrom, yearTo);
    }

    /**
     * The same for some years only.
     *
     * @param from the first year, or null
     * @param to the last year, or null
     * @return the filter
     */
    public SearchFilter years(@Nullable Integer from, @Nullable Integer to) {
        return new SearchFilter(kinds, subjects, regions, providers, statuses, types, from, to);
    }
}
