package io.stoa.samples.portal.figures;

import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.page.PageRequest;
import io.stoa.instruments.assessment.Grade;
import io.stoa.literature.WorkCatalog;
import io.stoa.programmes.process.StageContent;
import io.stoa.programmes.process.StageNoticeView;
import io.stoa.samples.portal.figures.Chart.Row;
import io.stoa.samples.portal.figures.Chart.Shape;
import io.stoa.samples.portal.programmes.CallList;
import io.stoa.samples.portal.programmes.CallList.CallEntry;
import io.stoa.samples.portal.web.ActingAs;
import io.stoa.samples.portal.web.IndexLag;
import io.stoa.samples.portal.web.Labels;
import io.stoa.samples.portal.web.Show;
import io.stoa.search.Facet;
import io.stoa.search.Search;
import io.stoa.search.SearchFilter;
import io.stoa.search.SearchRequest;
import io.stoa.search.SearchResult.FacetCount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The figures of the whole platform: the same for everybody, and as tables beneath every chart. */
@Controller
class FiguresController {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresController.class);
    private static final int TOP = 15;
    private static final int CALLS = 12;
    private static final int YEARS = 20;
    private static final int DIGITS_OF_TEN_THOUSAND = 6;
    private static final int DISCIPLINE_AT_THE_TOP = 3;
    private static final String PROVINCE = "0000";

    private final Search search;
    private final PublishedTotals totals;
    private final CallList calls;
    private final Labels labels;
    private final Show show;
    private final IndexLag lag;
    private final MessageSource messages;

    FiguresController(
            Search search,
            PublishedTotals totals,
            CallList calls,
            Labels labels,
            Show show,
            IndexLag lag,
            MessageSource messages) {
        this.search = search;
        this.totals = totals;
        this.calls = calls;
        this.labels = labels;
        this.show = show;
        this.lag = lag;
        this.messages = messages;
    }

    @GetMapping("/figures")
    String figures(Model model, Locale locale) {
        List<Chart> charts = new ArrayList<>();
        try {
            charts.addAll(ActingAs.visitor(() -> holdings(model, locale)));
            model.addAttribute("behind", lag.isNoticeable());
        } catch (RemoteServiceException e) {
            LOG.warn("no holdings among the figures", e);
            model.addAttribute("away", true);
        }
        PublishedTotals.Totals published = totals.now();
        charts.add(grades(published));
        charts.add(hours(published, locale));
        charts.add(deliveries(published, locale));
        charts.addAll(ActingAs.visitor(() -> programmes(locale)));
        model.addAttribute(
                "charts",
                charts.stream().filter(chart -> !chart.rows().isEmpty()).toList());
        model.addAttribute("readAt", published.readAt());
        return "figures";
    }

    private List<Chart> holdings(Model model, Locale locale) {
        Map<Facet, List<FacetCount>> all = search.search(SearchRequest.of("")
                        .countedBy(Facet.KIND, Facet.REGION, Facet.SUBJECT, Facet.PROVIDER)
                        .page(PageRequest.first(1)))
                .facets();
        List<FacetCount> years = search.search(SearchRequest.of("")
                        .within(SearchFilter.ofKinds(WorkCatalog.KIND))
                        .countedBy(Facet.YEAR)
                        .page(PageRequest.first(1)))
                .facets()
                .getOrDefault(Facet.YEAR, List.of());
        model.addAttribute("kinds", all.getOrDefault(Facet.KIND, List.of()));
        return List.of(
                counted(
                        "regions",
                        "region",
                        all.get(Facet.REGION),
                        code -> !code.endsWith(PROVINCE),
                        labels::region,
                        locale),
                counted(
                        "subjects",
                        "subject",
                        all.get(Facet.SUBJECT),
                        code -> code.length() == DISCIPLINE_AT_THE_TOP,
                        labels::discipline,
                        locale),
                counted("providers", "provider", all.get(Facet.PROVIDER), id -> true, labels::organisation, locale),
                years(years, locale));
    }

    private Chart counted(
            String name,
            String parameter,
            @Nullable List<FacetCount> counts,
            Predicate<String> wanted,
            Function<String, String> label,
            Locale locale) {
        List<Row> rows = counts == null
                ? List.of()
                : counts.stream()
                        .filter(count -> wanted.test(count.value()))
                        .limit(TOP)
                        .map(count -> new Row(
                                label.apply(count.value()),
                                "/search?q=&" + parameter + "=" + count.value(),
                                List.of(count.count())))
                        .toList();
        return new Chart(name, Shape.LYING, List.of(text("figures.entries", locale)), rows);
    }

    private Chart years(List<FacetCount> counts, Locale locale) {
        List<FacetCount> byYear =
                counts.stream().sorted(Comparator.comparing(FacetCount::value)).toList();
        List<Row> rows = byYear.subList(Math.max(0, byYear.size() - YEARS), byYear.size()).stream()
                .map(count -> new Row(
                        count.value(),
                        "/search?q=&kind=work&from=" + count.value() + "&to=" + count.value(),
                        List.of(count.count())))
                .toList();
        return new Chart("years", Shape.BAR, List.of(text("figures.works", locale)), rows);
    }

    private Chart grades(PublishedTotals.Totals published) {
        List<String> years =
                published.grades().keySet().stream().map(String::valueOf).toList();
        List<Row> rows = new ArrayList<>();
        if (!years.isEmpty()) {
            for (Grade grade : Grade.values()) {
                rows.add(new Row(
                        show.word("grade", grade),
                        null,
                        published.grades().values().stream()
                                .<Number>map(year -> year.counts().getOrDefault(grade, 0))
                                .toList()));
            }
        }
        return new Chart("grades", Shape.BAR, years, rows);
    }

    private Chart hours(PublishedTotals.Totals published, Locale locale) {
        List<Row> rows = published.grades().entrySet().stream()
                .map(year -> Row.of(
                        String.valueOf(year.getKey()),
                        year.getValue().hours(),
                        year.getValue().external()))
                .toList();
        return new Chart(
                "hours",
                Shape.BAR,
                List.of(text("figures.hours.all", locale), text("figures.hours.external", locale)),
                rows);
    }

    private Chart deliveries(PublishedTotals.Totals published, Locale locale) {
        List<Row> rows = published.months().entrySet().stream()
                .map(month -> Row.of(
                        month.getKey().toString(),
                        month.getValue().asked(),
                        month.getValue().filled()))
                .toList();
        return new Chart(
                "deliveries",
                Shape.LINE,
                List.of(text("figures.deliveries.asked", locale), text("figures.deliveries.filled", locale)),
                rows);
    }

    /** Of each call what its last published lists say. */
    private List<Chart> programmes(Locale locale) {
        List<Outcome> outcomes = calls.newest(CALLS).stream()
                .map(this::outcome)
                .filter(outcome -> outcome.accepted() > 0)
                .toList();
        List<Row> applications = outcomes.stream()
                .map(each -> new Row(each.title(), each.href(), List.of(each.accepted(), each.funded())))
                .toList();
        List<Row> amounts = outcomes.stream()
                .filter(each -> each.funded() > 0)
                .map(each -> new Row(each.title(), each.href(), List.of(each.amount())))
                .toList();
        return List.of(
                new Chart(
                        "applications",
                        Shape.LYING,
                        List.of(
                                text("figures.applications.accepted", locale),
                                text("figures.applications.funded", locale)),
                        applications),
                new Chart("funding", Shape.LYING, List.of(text("figures.funding.amount", locale)), amounts));
    }

    private Outcome outcome(CallEntry call) {
        Outcome outcome = new Outcome(
                show.text(call.call().titles()), "/calls/" + call.call().id(), 0, 0, BigDecimal.ZERO);
        for (StageNoticeView notice : calls.notices(call.call().id())) {
            if (notice.content() instanceof StageContent.AcceptanceList list) {
                outcome = outcome.accepting(list.accepted().size());
            } else if (notice.content() instanceof StageContent.DecisionList list) {
                outcome = outcome.funding(list.funded().size(), tenThousands(list));
            }
        }
        return outcome;
    }

    /** In units of 10,000 (万元), in which Chinese budgets are told. */
    private static BigDecimal tenThousands(StageContent.DecisionList list) {
        return BigDecimal.valueOf(
                list.funded().stream().mapToLong(each -> each.amount()).sum(), DIGITS_OF_TEN_THOUSAND);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** What came of a call so far. */
    private record Outcome(String title, String href, int accepted, int funded, BigDecimal amount) {

        Outcome accepting(int applications) {
            return new Outcome(title, href, applications, funded, amount);
        }

        Outcome funding(int applications, BigDecimal given) {
            return new Outcome(title, href, accepted, applications, given);
        }
    }
}
