package io.stoa.samples.portal.home;

import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationView;
import io.stoa.core.page.PageRequest;
import io.stoa.samples.portal.web.ForEverybody;
import io.stoa.samples.portal.web.JsonLd;
import io.stoa.samples.portal.web.Labels;
import io.stoa.samples.portal.web.Links;
import io.stoa.samples.portal.web.Show;
import io.stoa.search.Facet;
import io.stoa.search.Search;
import io.stoa.search.SearchFilter;
import io.stoa.search.SearchRequest;
import io.stoa.search.SearchResult.FacetCount;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of an organisation: who it is, and how much it shares. */
@Controller
class OrganisationController {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisationController.class);

    /** The organisation's own entry is nothing that it shares. */
    private static final String ORGANISATION = "organisation";

    private final OrganisationCatalog organisations;
    private final Search search;
    private final Links links;
    private final Labels labels;
    private final Show show;

    OrganisationController(OrganisationCatalog organisations, Search search, Links links, Labels labels, Show show) {
        this.organisations = organisations;
        this.search = search;
        this.links = links;
        this.labels = labels;
        this.show = show;
    }

    @ForEverybody
    @GetMapping("/organisations/{id}")
    String organisation(@PathVariable String id, Model model) {
        OrganisationView view = organisations.get(id);
        model.addAttribute("view", view);
        model.addAttribute("shared", shared(id));
        model.addAttribute("jsonLd", described(view));
        return "organisation";
    }

    private List<FacetCount> shared(String id) {
        SearchFilter own = new SearchFilter(Set.of(), Set.of(), Set.of(), Set.of(id), Set.of(), Set.of(), null, null);
        try {
            return search
                    .search(SearchRequest.of("")
                            .within(own)
                            .countedBy(Facet.KIND)
                            .page(PageRequest.first(1)))
                    .facets()
                    .getOrDefault(Facet.KIND, List.of())
                    .stream()
                    .filter(count -> !ORGANISATION.equals(count.value()))
                    .toList();
        } catch (RemoteServiceException e) {
            LOG.warn("no numbers for organisation {}", id, e);
            return List.of();
        }
    }

    private JsonLd described(OrganisationView view) {
        return JsonLd.of("Organization")
                .with("@id", links.absolute(ORGANISATION, view.id()))
                .with("name", show.text(view.names()))
                .with("alternateName", view.names().texts().values().stream().toList())
                .with(
                        "sameAs",
                        Stream.of(view.website(), view.ror() == null ? null : "https://ror.org/" + view.ror())
                                .filter(java.util.Objects::nonNull)
                                .toList())
                .with(
                        "address",
                        view.region() == null
                                ? null
                                : JsonLd.part("PostalAddress")
                                        .with("addressCountry", view.country())
                                        .with("addressLocality", labels.region(view.region())));
    }
}
