package io.stoa.samples.portal.programmes;

import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.tabular.TableType;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallQuery;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.CallView;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.process.CallStage;
import io.stoa.programmes.process.PublicProcessView;
import io.stoa.programmes.process.StageNoticeView;
import io.stoa.programmes.review.ReviewOutcomes;
import io.stoa.samples.portal.programmes.CallList.CallEntry;
import io.stoa.samples.portal.web.Download;
import io.stoa.samples.portal.web.JsonLd;
import io.stoa.samples.portal.web.Labels;
import io.stoa.samples.portal.web.Links;
import io.stoa.samples.portal.web.NextPage;
import io.stoa.samples.portal.web.Show;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Calls by where they stand, and the page of a call with everything that was published of it. */
@Controller
class CallController {

    private static final int PAGE_SIZE = 30;
    private static final Comparator<StageNoticeView> NEWEST_FIRST =
            Comparator.comparingInt(StageNoticeView::number).reversed();

    private final CallList list;
    private final CallCatalog calls;
    private final CallProcess process;
    private final ReviewOutcomes reviews;
    private final CallWords words;
    private final Links links;
    private final Labels labels;
    private final Show show;

    CallController(
            CallList list,
            CallCatalog calls,
            CallProcess process,
            ReviewOutcomes reviews,
            CallWords words,
            Links links,
            Labels labels,
            Show show) {
        this.list = list;
        this.calls = calls;
        this.process = process;
        this.reviews = reviews;
        this.words = words;
        this.links = links;
        this.labels = labels;
        this.show = show;
    }

    @GetMapping("/calls")
    String list(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        CallQuery all = CallList.all();
        Page<CallEntry> page =
                list.page(open ? all.openAt(Instant.now()) : all, new PageRequest(PAGE_SIZE, open ? null : after));
        model.addAttribute("groups", CallList.byState(page.items()));
        model.addAttribute("open", open);
        model.addAttribute("next", open ? null : NextPage.after(page));
        return "calls/list";
    }

    @GetMapping("/calls/{id}")
    String call(@PathVariable String id, Model model) {
        CallView view = calls.view(id);
        PublicProcessView progress = process.publicView(id);
        model.addAttribute("view", view);
        model.addAttribute("progress", progress);
        model.addAttribute("state", CallList.CallState.of(progress.stage()));
        model.addAttribute("plan", Plan.of(progress.stage()));
        model.addAttribute(
                "published", list.notices(id).stream().sorted(NEWEST_FIRST).toList());
        model.addAttribute("rounds", reviews.ofCall(id));
        model.addAttribute("description", show.text(view.titles()));
        model.addAttribute("jsonLd", grant(view, progress));
        return "calls/call";
    }

    /** A published list as a table. */
    @GetMapping("/calls/{id}/notices/{number}.{type:csv|xlsx}")
    ResponseEntity<byte[]> download(
            @PathVariable String id, @PathVariable int number, @PathVariable String type, Locale locale) {
        StageNoticeView notice = list.notices(id).stream()
                .filter(each -> each.number() == number && PublishedLists.isList(each.content()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        TableType table = TableType.valueOf(type.toUpperCase(Locale.ROOT));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CallTerms terms = calls.view(id).terms();
        PublishedLists.write(notice.content(), code -> words.theme(terms, code), table, locale, file);
        return Download.table("call-" + id + "-" + number, table, file.toByteArray());
    }

    private JsonLd grant(CallView view, PublicProcessView progress) {
        return JsonLd.of("Grant")
                .with("@id", links.absolute(CallCatalog.KIND, view.id()))
                .with("name", show.text(view.titles()))
                .with("description", show.text(view.guide()))
                .with("identifier", view.terms().programme())
                .with(
                        "funder",
                        JsonLd.part("Organization")
                                .with("@id", links.absolute("organisation", view.providerId()))
                                .with("name", labels.organisation(view.providerId())))
                .with("potentialAction", action(progress));
    }

    private static @Nullable JsonLd action(PublicProcessView progress) {
        return progress.stage().compareTo(CallStage.RECEIVING) > 0
                ? null
                : JsonLd.part("ApplyAction")
                        .with("startTime", progress.opensAt().toString())
                        .with("endTime", progress.closesAt().toString());
    }
}
