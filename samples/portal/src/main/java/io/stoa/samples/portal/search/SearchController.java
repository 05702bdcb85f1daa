package io.stoa.samples.portal.search;

import io.stoa.core.error.RemoteServiceException;
import io.stoa.samples.portal.web.IndexLag;
import io.stoa.search.Search;
import io.stoa.search.SearchFilter;
import io.stoa.search.SearchHit;
import io.stoa.search.SearchResult;
import io.stoa.search.SearchSort;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search over everything, and what the search field suggests. */
@Controller
class SearchController {

    private static final Logger LOG = LoggerFactory.getLogger(SearchController.class);
    private static final int SUGGESTIONS = 8;
    private static final int LONGEST_TYPED = 100;

    private final Search search;
    private final FoundPage page;
    private final IndexLag lag;

    SearchController(Search search, FoundPage page, IndexLag lag) {
        this.search = search;
        this.page = page;
        this.lag = lag;
    }

    /** The page says so where the search itself is away; everything else of the portal goes on without it. */
    @GetMapping("/search")
    String search(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        SearchAddress address = SearchAddress.of(parameters);
        model.addAttribute("address", address);
        model.addAttribute("sorts", sorts(address));
        model.addAttribute("unlisted", true);
        try {
            SearchResult result = search.search(address.request(parameters.getFirst("after")));
            String next = result.hits().next();
            model.addAttribute("behind", lag.isNoticeable());
            model.addAttribute("total", result.total());
            model.addAttribute("hits", page.hits(result));
            model.addAttribute("facets", page.facets(address, result));
            model.addAttribute("didYouMean", result.didYouMean());
            model.addAttribute("next", next == null ? null : address.href(next));
        } catch (RemoteServiceException e) {
            LOG.warn("the search is away", e);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            model.addAttribute("away", true);
        }
        return "search";
    }

    @GetMapping("/search/suggest")
    String suggest(@RequestParam("q") String typed, Model model) {
        List<SearchHit> hits = suggestions(typed.strip());
        model.addAttribute("hits", hits);
        model.addAttribute("models", page.models(hits));
        return "fragments/search-box :: options";
    }

    private List<SearchHit> suggestions(String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST_TYPED) {
            return List.of();
        }
        try {
            return search.suggest(typed, SearchFilter.NONE, SUGGESTIONS);
        } catch (RemoteServiceException e) {
            LOG.debug("no suggestions", e);
            return List.of();
        }
    }

    private static List<SortView> sorts(SearchAddress address) {
        return Arrays.stream(SearchSort.values())
                .map(sort -> new SortView(SearchAddress.name(sort), address.sortedBy(sort), sort == address.sort()))
                .toList();
    }

    /**
     * An order of the hits.
     *
     * @param name its name
     * @param href the search in this order
     * @param chosen whether it is the order of the page
     */
    record SortView(String name, String href, boolean chosen) {}
}
