package io.stoa.samples.portal.search;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.page.PageRequest;
import io.stoa.search.Facet;
import io.stoa.search.SearchFilter;
import io.stoa.search.SearchRequest;
import io.stoa.search.SearchSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a search: what was typed, what it is narrowed to, and the order. It makes the addresses of its neighbours: the
 * same with a facet's value more or less, in another order, or a page further on. What of a query string makes no sense is left
 * out.
 *
 * @param text what was typed
 * @param chosen the chosen values by facet; the years are {@code from} and {@code to}
 * @param from the first year, or null
 * @param to the last year, or null
 * @param sort the order
 */
record SearchAddress(
        String text,
        Map<Facet, Set<String>> chosen,
        @Nullable Integer from,
        @Nullable Integer to,
        SearchSort sort) {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_VALUE = 100;
    private static final int MOST_VALUES = 20;
    private static final int PAGE_SIZE = 20;

    static SearchAddress of(MultiValueMap<String, String> parameters) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            if (facet != Facet.YEAR) {
                chosen.put(facet, values(facet, parameters.getOrDefault(parameter(facet), List.of())));
            }
        }
        return new SearchAddress(
                cut(first(parameters, "q")),
                chosen,
                year(first(parameters, "from")),
                year(first(parameters, "to")),
                sort(first(parameters, "sort")));
    }

    SearchRequest request(@Nullable String after) {
        return SearchRequest.of(text)
                .within(new SearchFilter(
                        values(Facet.KIND),
                        values(Facet.SUBJECT),
                        values(Facet.REGION),
                        values(Facet.PROVIDER),
                        values(Facet.STATUS).stream().map(EntryStatus::valueOf).collect(Collectors.toSet()),
                        values(Facet.TYPE),
                        from,
                        to))
                .sortedBy(sort)
                .page(new PageRequest(PAGE_SIZE, after));
    }

    Set<String> values(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    boolean has(Facet facet, String value) {
        return facet == Facet.YEAR
                ? value.equals(String.valueOf(from)) && value.equals(String.valueOf(to))
                : values(facet).contains(value);
    }

    public boolean isNarrowed() {
        return from != null || to != null || chosen.values().stream().anyMatch(values -> !values.isEmpty());
    }

    /** The same with a value more, or without it where it is chosen. */
    String toggled(Facet facet, String value) {
        if (facet == Facet.YEAR) {
            Integer year = has(facet, value) ? null : year(value);
            return new SearchAddress(text, chosen, year, year, sort).href(null);
        }
        Map<Facet, Set<String>> others = new EnumMap<>(chosen);
        Set<String> values = new LinkedHashSet<>(values(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        others.put(facet, values);
        return new SearchAddress(text, others, from, to, sort).href(null);
    }

    String sortedBy(SearchSort order) {
        return new SearchAddress(text, chosen, from, to, order).href(null);
    }

    public String wholly() {
        return new SearchAddress(text, Map.of(), null, null, sort).href(null);
    }

    public String saying(String other) {
        return new SearchAddress(other, chosen, from, to, sort).href(null);
    }

    String href(@Nullable String after) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}");
        List<Object> values = new ArrayList<>(List.of(text));
        chosen.forEach((facet, all) -> all.forEach(value -> add(uri, values, parameter(facet), value)));
        add(uri, values, "from", from);
        add(uri, values, "to", to);
        add(uri, values, "sort", sort == SearchSort.RELEVANCE ? null : name(sort));
        add(uri, values, "after", after);
        return uri.encode().buildAndExpand(values.toArray()).toUriString();
    }

    /** What the form that changes the text and the years carries along. */
    public List<Carried> carried() {
        List<Carried> carried = new ArrayList<>();
        chosen.forEach((facet, all) -> all.forEach(value -> carried.add(new Carried(parameter(facet), value))));
        if (sort != SearchSort.RELEVANCE) {
            carried.add(new Carried("sort", name(sort)));
        }
        return carried;
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String parameter(Facet facet) {
        return name(facet);
    }

    private static void add(UriComponentsBuilder uri, List<Object> values, String name, @Nullable Object value) {
        if (value != null) {
            uri.queryParam(name, "{" + values.size() + "}");
            values.add(value);
        }
    }

    private static Set<String> values(Facet facet, List<String> given) {
        return given.stream()
                .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALUE)
                .filter(value -> facet != Facet.STATUS || isStatus(value))
                .limit(MOST_VALUES)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isStatus(String value) {
        return Arrays.stream(EntryStatus.values())
                .anyMatch(status -> status.name().equals(value));
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static @Nullable Integer year(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.valueOf(text) : null;
    }

    private static SearchSort sort(String name) {
        return Arrays.stream(SearchSort.values())
                .filter(sort -> name(sort).equals(name))
                .findFirst()
                .orElse(SearchSort.RELEVANCE);
    }

    /**
     * A parameter that stays as it is.
     *
     * @param name its name
     * @param value its value
     */
    record Carried(String name, String value) {}
}
