package io.stoa.samples.portal.home;

import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntrySort;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.page.PageRequest;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.instruments.InstrumentSummary;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkQuery;
import io.stoa.literature.WorkSummary;
import io.stoa.samples.portal.programmes.CallList;
import io.stoa.samples.portal.web.ForEverybody;
import io.stoa.samples.portal.web.JsonLd;
import io.stoa.samples.portal.web.Links;
import io.stoa.search.Facet;
import io.stoa.search.Search;
import io.stoa.search.SearchRequest;
import io.stoa.search.SearchResult.FacetCount;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page. */
@Controller
class HomeController {

    private static final Logger LOG = LoggerFactory.getLogger(HomeController.class);
    private static final EntryFilter PUBLISHED = EntryFilter.all().withStatuses(EntryStatus.PUBLISHED);
    private static final int NOTICES = 6;
    private static final int CALLS = 4;
    private static final int NEW = 4;

    private final Search search;
    private final InstrumentCatalog instruments;
    private final WorkCatalog works;
    private final CallList calls;
    private final Links links;
    private final MessageSource messages;

    HomeController(
            Search search,
            InstrumentCatalog instruments,
            WorkCatalog works,
            CallList calls,
            Links links,
            MessageSource messages) {
        this.search = search;
        this.instruments = instruments;
        this.works = works;
        this.calls = calls;
        this.links = links;
        this.messages = messages;
    }

    @ForEverybody
    @GetMapping("/")
    String home(Model model, Locale locale) {
        model.addAttribute("counts", counts());
        model.addAttribute("calls", calls.newest(CALLS));
        model.addAttribute("notices", calls.latestNotices(NOTICES));
        model.addAttribute("instruments", newInstruments());
        model.addAttribute("works", newWorks());
        model.addAttribute("jsonLd", describedFor(locale));
        return "home";
    }

    /** Without the search there are no numbers, and the page goes on. */
    private List<FacetCount> counts() {
        try {
            return search.search(SearchRequest.of("").countedBy(Facet.KIND).page(PageRequest.first(1)))
                    .facets()
                    .getOrDefault(Facet.KIND, List.of());
        } catch (RemoteServiceException e) {
            LOG.warn("no numbers on the front page", e);
            return List.of();
        }
    }

    private List<InstrumentSummary> newInstruments() {
        InstrumentQuery newest = InstrumentQuery.matching(PUBLISHED).sortedBy(EntrySort.NEWEST);
        return instruments.list(newest, PageRequest.first(NEW)).items();
    }

    private List<WorkSummary> newWorks() {
        WorkQuery newest = WorkQuery.matching(PUBLISHED).sortedBy(EntrySort.NEWEST);
        return works.list(newest, PageRequest.first(NEW)).items();
    }

    /** Lets search engines offer the portal's own search field. */
    private JsonLd describedFor(Locale locale) {
        return JsonLd.of("WebSite")
                .with("name", messages.getMessage("portal.name", null, locale))
                .with("url", links.absolute("/"))
                .with(
                        "potentialAction",
                        JsonLd.part("SearchAction")
                                .with("target", links.absolute("/search?q={search_term_string}"))
                                .with("query-input", "required name=search_term_string"));
    }
}
