package io.stoa.samples.portal.instruments;

import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.instruments.InstrumentSummary;
import io.stoa.instruments.PublicInstrumentView;
import io.stoa.instruments.SharingMode;
import io.stoa.samples.portal.web.Labels;
import io.stoa.samples.portal.web.Show;
import io.stoa.search.Facet;
import io.stoa.search.Search;
import io.stoa.search.SearchFilter;
import io.stoa.search.SearchRequest;
import io.stoa.search.SearchResult;
import io.stoa.search.SearchSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list of published instruments: by the search index, which ranks and counts; by the register itself where the index is
 * away.
 */
@Component
class InstrumentList {

    private static final int PAGE = 20;
    private static final int MOST_VALUES = 12;

    private final Search search;
    private final InstrumentCatalog instruments;
    private final Labels labels;
    private final Show show;

    InstrumentList(Search search, InstrumentCatalog instruments, Labels labels, Show show) {
        this.search = search;
        this.instruments = instruments;
        this.labels = labels;
        this.show = show;
    }

    /**
     * What somebody asks for.
     *
     * @param q words, or null
     * @param subject a discipline, or null
     * @param region a region, or null
     * @param provider an organisation, or null
     * @param sharing to whom they are shared, or null
     * @param sort {@code relevance}, {@code title} or {@code newest}, or null
     * @param after where the page before ended, or null
     */
    record Wanted(
            @Nullable String q,
            @Nullable String subject,
            @Nullable String region,
            @Nullable String provider,
            @Nullable SharingMode sharing,
            @Nullable String sort,
            @Nullable String after) {

        /** The address of a list with these conditions. */
        String address() {
            UriComponentsBuilder to = UriComponentsBuilder.fromPath("/instruments");
            add(to, "q", q);
            add(to, "subject", subject);
            add(to, "region", region);
            add(to, "provider", provider);
            add(to, "sharing", sharing == null ? null : sharing.name());
            add(to, "sort", sort);
            add(to, "after", after);
            return to.build().encode().toUriString();
        }

        private static void add(UriComponentsBuilder to, String name, @Nullable String value) {
            if (value != null) {
                // A brace in a value is no template variable.
                to.queryParam(name, value.replace("{", "%7B").replace("}", "%7D"));
            }
        }

        Wanted from(@Nullable String cursor) {
            return new Wanted(q, subject, region, provider, sharing, sort, cursor);
        }

        SearchSort order() {
            if ("newest".equals(sort)) {
                return SearchSort.NEWEST;
            }
            return "title".equals(sort) || q == null ? SearchSort.TITLE : SearchSort.RELEVANCE;
        }
    }

    /**
     * The list.
     *
     * @param rows the instruments of the page
     * @param total how many there are in all, or null if nobody counted
     * @param facets what they can be narrowed by
     * @param chosen the conditions, each with the list without it
     * @param next the next page, or null
     * @param didYouMean a spelling that finds more, or null
     */
    record Shown(
            List<PublicInstrumentView> rows,
            @Nullable Long total,
            List<Group> facets,
            List<Value> chosen,
            @Nullable String next,
            @Nullable Value didYouMean) {}

    /**
     * A kind of condition.
     *
     * @param key its message
     * @param values its values
     */
    record Group(String key, List<Value> values) {}

    /**
     * A value to choose or to take away.
     *
     * @param name what it is called
     * @param count how many instruments have it, or null
     * @param href the list with or without it
     */
    record Value(String name, @Nullable Long count, String href) {}

    Shown show(Wanted wanted) {
        try {
            return searched(wanted);
        } catch (RemoteServiceException e) {
            return listed(wanted);
        }
    }

    private Shown searched(Wanted wanted) {
        SearchFilter filter = new SearchFilter(
                Set.of(InstrumentCatalog.KIND),
                set(wanted.subject()),
                set(wanted.region()),
                set(wanted.provider()),
                Set.of(EntryStatus.PUBLISHED),
                wanted.sharing() == null ? Set.of() : Set.of(wanted.sharing().name()),
                null,
                null);
        SearchResult found = search.search(SearchRequest.of(wanted.q() == null ? "" : wanted.q())
                .within(filter)
                .countedBy(Facet.SUBJECT, Facet.REGION, Facet.PROVIDER, Facet.TYPE)
                .sortedBy(wanted.order())
                .page(new PageRequest(PAGE, wanted.after())));
        List<PublicInstrumentView> rows = instruments.publicViews(found.hits().items().stream()
                .map(hit -> hit.entry().id())
                .toList()); // without those that are gone, since the index may be a moment behind
        String better = found.didYouMean();
        return new Shown(
                rows,
                found.total(),
                facets(wanted, found),
                chosen(wanted),
                found.hits().next() == null
                        ? null
                        : wanted.from(found.hits().next()).address(),
                better == null
                        ? null
                        : new Value(better, null, new Wanted(better, null, null, null, null, null, null).address()));
    }

    private Shown listed(Wanted wanted) {
        EntryFilter filter =
                new EntryFilter(wanted.q(), wanted.provider(), wanted.region(), Set.of(EntryStatus.PUBLISHED), null);
        InstrumentQuery query = InstrumentQuery.matching(filter);
        Page<InstrumentSummary> page = instruments.list(
                wanted.sharing() == null ? query : query.withSharingMode(wanted.sharing()),
                new PageRequest(PAGE, wanted.after()));
        List<PublicInstrumentView> rows = instruments.publicViews(
                page.items().stream().map(InstrumentSummary::id).toList());
        return new Shown(
                rows,
                null,
                List.of(),
                chosen(wanted),
                page.next() == null ? null : wanted.from(page.next()).address(),
                null);
    }

    private List<Group> facets(Wanted wanted, SearchResult found) {
        List<Group> groups = new ArrayList<>();
        group(
                groups,
                "instrument.subject",
                found,
                Facet.SUBJECT,
                labels::discipline,
                code -> with(wanted, code, null, null, null));
        group(
                groups,
                "instrument.region",
                found,
                Facet.REGION,
                labels::region,
                code -> with(wanted, null, code, null, null));
        group(
                groups,
                "instrument.provider",
                found,
                Facet.PROVIDER,
                labels::organisation,
                id -> with(wanted, null, null, id, null));
        group(
                groups,
                "instrument.sharing",
                found,
                Facet.TYPE,
                mode -> show.word("sharing", mode),
                mode -> with(wanted, null, null, null, sharing(mode)));
        return groups;
    }

    private static void group(
            List<Group> groups,
            String key,
            SearchResult found,
            Facet facet,
            UnaryOperator<String> name,
            Function<String, Wanted> narrowed) {
        List<Value> values = found.facets().getOrDefault(facet, List.of()).stream()
                .limit(MOST_VALUES)
                .map(each -> new Value(
                        name.apply(each.value()),
                        each.count(),
                        narrowed.apply(each.value()).address()))
                .toList();
        if (!values.isEmpty()) {
            groups.add(new Group(key, values));
        }
    }

    private List<Value> chosen(Wanted w) {
        List<Value> values = new ArrayList<>();
        if (w.q() != null) {
            values.add(without(
                    "“" + w.q() + "”",
                    new Wanted(null, w.subject(), w.region(), w.provider(), w.sharing(), w.sort(), null)));
        }
        if (w.subject() != null) {
            values.add(without(
                    labels.discipline(w.subject()),
                    new Wanted(w.q(), null, w.region(), w.provider(), w.sharing(), w.sort(), null)));
        }
        if (w.region() != null) {
            values.add(without(
                    labels.region(w.region()),
                    new Wanted(w.q(), w.subject(), null, w.provider(), w.sharing(), w.sort(), null)));
        }
        if (w.provider() != null) {
            values.add(without(
                    labels.organisation(w.provider()),
                    new Wanted(w.q(), w.subject(), w.region(), null, w.sharing(), w.sort(), null)));
        }
        if (w.sharing() != null) {
            values.add(without(
                    show.word("sharing", w.sharing()),
                    new Wanted(w.q(), w.subject(), w.region(), w.provider(), null, w.sort(), null)));
        }
        return values;
    }

    private static Value without(String name, Wanted rest) {
        return new Value(name, null, rest.address());
    }

    private static Wanted with(
            Wanted w,
            @Nullable String subject,
            @Nullable String region,
            @Nullable String provider,
            @Nullable SharingMode sharing) {
        return new Wanted(
                w.q(),
                subject == null ? w.subject() : subject,
                region == null ? w.region() : region,
                provider == null ? w.provider() : provider,
                sharing == null ? w.sharing() : sharing,
                w.sort(),
                null);
    }

    private static @Nullable SharingMode sharing(String name) {
        return Arrays.stream(SharingMode.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> set(@Nullable String value) {
        return value == null ? Set.of() : Set.of(value);
    }
}
