package io.stoa.samples.portal.search;

import io.stoa.core.ResourceRef;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.PublicInstrumentView;
import io.stoa.samples.portal.web.Labels;
import io.stoa.samples.portal.web.Show;
import io.stoa.search.Facet;
import io.stoa.search.SearchHit;
import io.stoa.search.SearchHit.Mark;
import io.stoa.search.SearchHit.Marked;
import io.stoa.search.SearchResult;
import io.stoa.search.SearchResult.FacetCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what the page of a search shows from what was found. */
@Component
class FoundPage {

    private static final List<Facet> ORDER =
            List.of(Facet.KIND, Facet.TYPE, Facet.SUBJECT, Facet.REGION, Facet.PROVIDER, Facet.YEAR, Facet.STATUS);
    private static final int SHOWN = 8;
    private static final int DISCIPLINE_AT_THE_TOP = 3;

    private final InstrumentCatalog instruments;
    private final Labels labels;
    private final Show show;

    FoundPage(InstrumentCatalog instruments, Labels labels, Show show) {
        this.instruments = instruments;
        this.labels = labels;
        this.show = show;
    }

    List<HitView> hits(SearchResult result) {
        List<SearchHit> hits = result.hits().items();
        Map<String, String> models = models(hits);
        return hits.stream()
                .map(hit -> new HitView(
                        hit,
                        parts(hit.title()),
                        hit.snippet() == null ? List.of() : parts(hit.snippet()),
                        models.get(hit.entry().id())))
                .toList();
    }

    /** The models of the instruments among the hits, by id; all read at once. */
    Map<String, String> models(List<SearchHit> hits) {
        List<String> ids = hits.stream()
                .map(SearchHit::entry)
                .filter(entry -> entry.kind().equals(InstrumentCatalog.KIND))
                .map(ResourceRef::id)
                .toList();
        Map<String, String> models = new HashMap<>();
        for (PublicInstrumentView each : instruments.publicViews(ids)) {
            if (each.model() != null) {
                models.put(each.id(), each.model().name());
            }
        }
        return models;
    }

    List<FacetView> facets(SearchAddress address, SearchResult result) {
        return ORDER.stream()
                .map(facet -> facet(facet, address, result.facets().getOrDefault(facet, List.of())))
                .filter(facet -> facet.isUseful())
                .toList();
    }

    /** A chosen value stands there even where nothing has it, so that it can be taken back. */
    private FacetView facet(Facet facet, SearchAddress address, List<FacetCount> counts) {
        List<Choice> choices = new ArrayList<>();
        for (String value : address.values(facet)) {
            if (counts.stream().noneMatch(count -> count.value().equals(value))) {
                choices.add(choice(facet, address, new FacetCount(value, 0)));
            }
        }
        counts.stream()
                .filter(count -> isShown(facet, address, count.value()))
                .map(count -> choice(facet, address, count))
                .forEach(choices::add);
        int shown = Math.min(SHOWN, choices.size());
        return new FacetView(
                SearchAddress.parameter(facet),
                choices.subList(0, shown),
                choices.subList(shown, choices.size()),
                choices.stream().anyMatch(Choice::chosen));
    }

    /** Disciplines below the top are many; they show once one above them is chosen. */
    private static boolean isShown(Facet facet, SearchAddress address, String value) {
        return facet != Facet.SUBJECT
                || value.length() <= DISCIPLINE_AT_THE_TOP
                || address.values(facet).stream().anyMatch(value::startsWith);
    }

    private Choice choice(Facet facet, SearchAddress address, FacetCount count) {
        return new Choice(
                label(facet).apply(count.value()),
                count.count(),
                address.toggled(facet, count.value()),
                address.has(facet, count.value()));
    }

    private Function<String, String> label(Facet facet) {
        return switch (facet) {
            case KIND -> kind -> show.word("kind", kind);
            case SUBJECT -> labels::discipline;
            case REGION -> labels::region;
            case PROVIDER -> labels::organisation;
            case STATUS -> status -> show.word("status", status);
            case TYPE -> this::type;
            case YEAR -> year -> year;
        };
    }

    /** Works have types; what counts as one of an instrument is how it is shared. */
    private String type(String type) {
        String work = show.word("work-type", type);
        return work.equals(type) ? show.word("sharing", type) : work;
    }

    static List<Part> parts(Marked marked) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Mark mark : marked.marks()) {
            parts.add(new Part(marked.text().substring(at, mark.start()), false));
            parts.add(new Part(marked.text().substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        parts.add(new Part(marked.text().substring(at), false));
        return parts.stream().filter(part -> !part.text().isEmpty()).toList();
    }

    /**
     * A part of a text.
     *
     * @param text the part, not escaped
     * @param marked whether it is marked
     */
    record Part(String text, boolean marked) {}

    /**
     * Something found.
     *
     * @param hit what the search says of it
     * @param title the parts of its title
     * @param snippet the parts of what fits best in its text; empty if nothing does
     * @param model the model of an instrument, or null
     */
    record HitView(
            SearchHit hit,
            List<Part> title,
            List<Part> snippet,
            @Nullable String model) {}

    /**
     * A value to narrow by.
     *
     * @param label what it is called
     * @param count how many hits have it
     * @param href the search with it, or without it where it is chosen
     * @param chosen whether the search is narrowed to it
     */
    record Choice(String label, long count, String href, boolean chosen) {}

    /**
     * What can be narrowed by.
     *
     * @param name its name
     * @param choices its first values
     * @param more its other values
     * @param chosen whether one of them is chosen
     */
    record FacetView(String name, List<Choice> choices, List<Choice> more, boolean chosen) {

        boolean isUseful() {
            return chosen || choices.size() > 1;
        }
    }
}
