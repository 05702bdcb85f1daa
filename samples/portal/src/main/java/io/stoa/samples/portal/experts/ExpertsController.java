package io.stoa.samples.portal.experts;

import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntrySort;
import io.stoa.core.finder.Finder;
import io.stoa.core.finder.FinderQuery;
import io.stoa.core.finder.Found;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertQuery;
import io.stoa.experts.ExpertSummary;
import io.stoa.experts.PersonRegister;
import io.stoa.experts.PublicExpertView;
import io.stoa.experts.Seniority;
import io.stoa.samples.portal.web.ForEverybody;
import io.stoa.samples.portal.web.JsonLd;
import io.stoa.samples.portal.web.Links;
import io.stoa.samples.portal.web.NextPage;
import io.stoa.samples.portal.web.Show;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Experts and talents, in the view that is open to everybody, and the finder of people who know something. */
@Controller
class ExpertsController {

    private static final int PAGE_SIZE = 20;
    private static final int FOUND = 20;
    private static final int PERCENT = 100;
    private static final int LONGEST_QUESTION = 2000;

    private final ExpertCatalog experts;
    private final Finder finder;
    private final Links links;
    private final Show show;

    ExpertsController(ExpertCatalog experts, Finder finder, Links links, Show show) {
        this.experts = experts;
        this.finder = finder;
        this.links = links;
        this.show = show;
    }

    @GetMapping("/experts")
    String list(
            @RequestParam(defaultValue = "EXPERT") PersonRegister register,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Seniority seniority,
            @RequestParam(defaultValue = "") String discipline,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        EntryFilter filter = new EntryFilter(given(text), null, given(region), java.util.Set.of(), null);
        ExpertQuery query = new ExpertQuery(filter, EntrySort.TITLE, register, seniority, given(discipline));
        Page<ExpertSummary> page = experts.list(query, new PageRequest(PAGE_SIZE, after));
        model.addAttribute("experts", page.items());
        model.addAttribute("asked", new Asked(register, text, seniority, discipline, region));
        model.addAttribute("registers", PersonRegister.values());
        model.addAttribute("ranks", Seniority.values());
        model.addAttribute("next", NextPage.after(page));
        return "experts/list";
    }

    @GetMapping("/experts/finder")
    String finder(@RequestParam(defaultValue = "") String topic, Model model) {
        String words = topic.length() <= LONGEST_QUESTION ? topic.strip() : topic.substring(0, LONGEST_QUESTION);
        model.addAttribute("topic", words);
        model.addAttribute("found", words.isEmpty() ? List.<Match>of() : found(words));
        model.addAttribute("unlisted", !words.isEmpty());
        return "experts/finder";
    }

    @ForEverybody
    @GetMapping("/experts/{id}")
    String expert(@PathVariable String id, Model model) {
        PublicExpertView view = experts.publicView(id);
        model.addAttribute("view", view);
        model.addAttribute("description", described(view));
        model.addAttribute("jsonLd", person(view));
        return "experts/expert";
    }

    private List<Match> found(String words) {
        return finder.find(FinderQuery.of(words).atMost(FOUND)).stream()
                .map(found -> new Match(found, Math.round(found.score() * PERCENT)))
                .toList();
    }

    private String described(PublicExpertView view) {
        return String.join(
                " · ",
                java.util.stream.Stream.of(show.text(view.names()), view.title(), view.employer())
                        .filter(part -> part != null && !part.isBlank())
                        .toList());
    }

    private JsonLd person(PublicExpertView view) {
        return JsonLd.of("Person")
                .with("@id", links.absolute(ExpertCatalog.KIND, view.id()))
                .with("name", show.text(view.names()))
                .with("alternateName", view.names().texts().values())
                .with("description", show.text(view.biography()))
                .with("jobTitle", view.title())
                .with(
                        "worksFor",
                        view.employer() == null
                                ? null
                                : JsonLd.part("Organization").with("name", view.employer()))
                .with(
                        "knowsAbout",
                        view.expertise().stream().map(known -> known.term()).toList())
                .with("knowsLanguage", view.languages())
                .with("award", view.awards().stream().map(award -> award.name()).toList())
                .with("sameAs", view.orcid() == null ? null : "https://orcid.org/" + view.orcid());
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /**
     * What the list was asked for.
     *
     * @param register the register
     * @param text words
     * @param seniority the rank, or null
     * @param discipline a discipline, or empty
     * @param region a region, or empty
     */
    record Asked(
            PersonRegister register, String text, @Nullable Seniority seniority, String discipline, String region) {}

    /**
     * Somebody who knows something of what was asked for.
     *
     * @param found who, and why
     * @param percent how well, from 0 to 100
     */
    record Match(Found found, long percent) {}
}
