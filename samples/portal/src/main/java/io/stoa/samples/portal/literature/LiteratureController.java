package io.stoa.samples.portal.literature;

import io.stoa.core.ResourceRef;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntrySort;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkQuery;
import io.stoa.literature.WorkSummary;
import io.stoa.literature.WorkType;
import io.stoa.literature.WorkView;
import io.stoa.literature.exchange.WorkFormat;
import io.stoa.samples.portal.web.Download;
import io.stoa.samples.portal.web.ForEverybody;
import io.stoa.samples.portal.web.NextPage;
import io.stoa.search.Search;
import io.stoa.search.SearchFilter;
import io.stoa.search.SearchHit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** The union catalogue of literature: its list, the page of a work, its citation and its files. */
@Controller
class LiteratureController {

    private static final Logger LOG = LoggerFactory.getLogger(LiteratureController.class);
    private static final int PAGE_SIZE = 20;
    private static final int ALIKE = 5;

    /** What readers load into their reference managers and library systems. */
    private static final Map<String, WorkFormat> FILES = new TreeMap<>(Map.of(
            "bibtex", WorkFormat.BIBTEX,
            "ris", WorkFormat.RIS,
            "endnote", WorkFormat.ENDNOTE,
            "csl-json", WorkFormat.CSL_JSON,
            "marc21", WorkFormat.MARC21,
            "marcxml", WorkFormat.MARCXML,
            "dublin-core", WorkFormat.DUBLIN_CORE));

    private final WorkCatalog works;
    private final Search search;
    private final CitationStyles styles;
    private final DescribedWork described;
    private final Readership readership;

    LiteratureController(
            WorkCatalog works, Search search, CitationStyles styles, DescribedWork described, Readership readership) {
        this.works = works;
        this.search = search;
        this.styles = styles;
        this.described = described;
        this.readership = readership;
    }

    @GetMapping("/literature")
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable WorkType type,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(defaultValue = "NEWEST") EntrySort sort,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        EntryFilter filter =
                text.isBlank() ? EntryFilter.all() : EntryFilter.all().withText(text);
        WorkQuery query = new WorkQuery(filter, sort, type, language.isBlank() ? null : language, from, to, null);
        Page<WorkSummary> page = works.list(query, new PageRequest(PAGE_SIZE, after));
        model.addAttribute("works", page.items());
        model.addAttribute("types", WorkType.values());
        model.addAttribute("asked", new Asked(text, type, language, from, to, sort));
        model.addAttribute("next", NextPage.after(page));
        return "literature/list";
    }

    /** A merged work has moved to the one that was kept. */
    @ForEverybody
    @GetMapping("/literature/{id}")
    Object work(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String style,
            Model model,
            HttpServletRequest request) {
        WorkView view = works.view(id);
        if (!view.id().equals(id)) {
            RedirectView moved = new RedirectView("/literature/" + view.id(), true);
            moved.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
            return moved;
        }
        investigated(request, view, "record");
        CitationStyles.Style chosen = styles.chosen(style);
        model.addAttribute("view", view);
        model.addAttribute("work", view.work());
        model.addAttribute("styles", styles.all());
        model.addAttribute("style", chosen);
        model.addAttribute("citation", styles.reference(chosen, id, view.work()));
        model.addAttribute("files", FILES.keySet());
        model.addAttribute("alike", alike(id));
        model.addAttribute("description", described.inShort(view.work()));
        model.addAttribute("jsonLd", described.of(view));
        return "literature/work";
    }

    @GetMapping("/literature/{id}/files/{format}")
    ResponseEntity<byte[]> file(
            @PathVariable String id, @PathVariable String format, Locale locale, HttpServletRequest request) {
        WorkFormat chosen = FILES.get(format);
        if (chosen == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        WorkView view = works.view(id);
        WorkDraft work = view.work();
        investigated(request, view, format);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        chosen.write(List.of(work).iterator(), file, locale);
        return Download.of("work-" + id + "." + chosen.extension(), chosen.mediaType(), file.toByteArray());
    }

    private void investigated(HttpServletRequest request, WorkView view, String link) {
        readership.investigated(request, view.id(), view.work().rights().access(), link);
    }

    /** What is not in the index yet, or an index that is away, takes nothing from the page but this list. */
    private List<SearchHit> alike(String id) {
        try {
            return search.moreLike(
                    new ResourceRef(WorkCatalog.KIND, id), SearchFilter.ofKinds(WorkCatalog.KIND), ALIKE);
        } catch (NotFoundException | RemoteServiceException e) {
            LOG.debug("nothing like {}", id, e);
            return List.of();
        }
    }

    /**
     * What the list was asked for.
     *
     * @param text words
     * @param type the type, or null
     * @param language the language, or empty
     * @param from the first year, or null
     * @param to the last year, or null
     * @param sort the order
     */
    record Asked(
            String text,
            @Nullable WorkType type,
            String language,
            @Nullable Integer from,
            @Nullable Integer to,
            EntrySort sort) {}
}
