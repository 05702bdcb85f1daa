package io.stoa.samples.portal.desk.review;

import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.StoaException;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.review.ChairDesk;
import io.stoa.programmes.review.ReviewDesk;
import io.stoa.programmes.review.ReviewSheet;
import io.stoa.programmes.review.ReviewState;
import io.stoa.programmes.review.ReviewerRoundView;
import io.stoa.programmes.review.ReviewerRoundView.Task;
import io.stoa.programmes.review.SeatState;
import io.stoa.programmes.review.SiteInspections;
import io.stoa.programmes.review.SiteVisitView;
import io.stoa.samples.portal.desk.FormPost;
import io.stoa.samples.portal.web.Download;
import io.stoa.samples.portal.web.Reasons;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The desk of those who judge. What is shown comes from the reviewer's view alone, which holds neither applicants nor
 * organisations; addresses and names of files are made of pseudonyms.
 */
@Controller
class ReviewController {

    private static final String DESK = "/desk/reviews";

    private final ReviewDesk desk;
    private final ChairDesk chair;
    private final SiteInspections inspections;

    ReviewController(ReviewDesk desk, ChairDesk chair, SiteInspections inspections) {
        this.desk = desk;
        this.chair = chair;
        this.inspections = inspections;
    }

    @GetMapping(DESK)
    String rounds(Model model) {
        model.addAttribute("rounds", desk.rounds());
        return "desk/review/rounds";
    }

    @GetMapping(DESK + "/{round}")
    String round(@PathVariable String round, Model model) {
        model.addAttribute("round", desk.view(round));
        model.addAttribute("chairs", chairs(round));
        return "desk/review/round";
    }

    @PostMapping(DESK + "/{round}/accept")
    String accept(@PathVariable String round, RedirectAttributes flash) {
        return FormPost.to(page(round), "review.done.accepted", flash, () -> {
            desk.accept(round);
        });
    }

    @PostMapping(DESK + "/{round}/decline")
    String decline(@PathVariable String round, @RequestParam String reason, RedirectAttributes flash) {
        return FormPost.to(page(round), "review.done.declined", flash, () -> {
            desk.decline(round, reason);
            return DESK;
        });
    }

    @GetMapping(DESK + "/{round}/applications/{application}")
    String task(@PathVariable String round, @PathVariable String application, Model model) {
        ReviewerRoundView view = desk.view(round);
        Task task = task(view, application);
        return form(view, task, ScoreForm.of(view.sheet(), task.own()), List.of(), model);
    }

    /** What was written is not lost if it is refused: the page comes back with it and with the reasons. */
    @PostMapping(DESK + "/{round}/applications/{application}")
    String write(
            @PathVariable String round,
            @PathVariable String application,
            @RequestParam long version,
            @RequestParam boolean last,
            @RequestParam Map<String, String> fields,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        ReviewerRoundView view = desk.view(round);
        Task task = task(view, application);
        ScoreForm written = ScoreForm.of(view.sheet(), fields);
        try {
            ReviewSheet sheet = written.sheet(view.sheet());
            if (last) {
                desk.submit(round, application, version, sheet);
            } else {
                desk.save(round, application, version, sheet);
            }
        } catch (StoaException refusal) {
            return form(view, task, written, Reasons.of(refusal, locale), model);
        } catch (ConstraintViolationException invalid) {
            return form(view, task, written, Reasons.of(invalid), model);
        }
        flash.addFlashAttribute("done", last ? "review.done.submitted" : "review.done.saved");
        return "redirect:" + (last ? page(round) : page(round, application));
    }

    @PostMapping(DESK + "/{round}/applications/{application}/recuse")
    String recuse(
            @PathVariable String round,
            @PathVariable String application,
            @RequestParam String reason,
            RedirectAttributes flash) {
        return FormPost.to(page(round, application), "review.done.recused", flash, () -> {
            desk.recuse(round, application, reason);
            return page(round);
        });
    }

    @PostMapping(DESK + "/{round}/applications/{application}/remark")
    String remark(
            @PathVariable String round,
            @PathVariable String application,
            @RequestParam String text,
            RedirectAttributes flash) {
        return FormPost.to(page(round, application), "review.done.remark", flash, () -> {
            desk.remark(round, application, text);
        });
    }

    /** A file under a name that is made of its kind and place; what the applicant called it is not known here. */
    @GetMapping(DESK + "/{round}/applications/{application}/files/{kind}/{place}")
    ResponseEntity<InputStreamResource> file(
            @PathVariable String round,
            @PathVariable String application,
            @PathVariable String kind,
            @PathVariable int place) {
        String type = task(desk.view(round), application).content().attachments().stream()
                .filter(file -> file.kind().equals(kind) && file.place() == place)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .mediaType();
        String ending = MediaType.APPLICATION_PDF_VALUE.equals(type) ? ".pdf" : "";
        return Download.of(
                desk.openAttachment(round, application, kind, place),
                application + "-" + kind + "-" + place + ending,
                type,
                -1);
    }

    @GetMapping(DESK + "/{round}/chair")
    String chair(@PathVariable String round, Model model) {
        model.addAttribute("view", chair.view(round));
        model.addAttribute("round", desk.view(round));
        return "desk/review/chair";
    }

    /** For those who don't chair it the round has no such desk. */
    private boolean chairs(String round) {
        try {
            chair.view(round);
            return true;
        } catch (NotFoundException other) {
            return false;
        }
    }

    private String form(ReviewerRoundView view, Task task, ScoreForm written, List<String> reasons, Model model) {
        model.addAttribute("round", view);
        model.addAttribute("task", task);
        model.addAttribute("written", written);
        model.addAttribute("visit", visit(view, task));
        model.addAttribute(FormPost.REASONS, reasons.isEmpty() ? model.getAttribute(FormPost.REASONS) : reasons);
        model.addAttribute("writable", view.open() && view.seat() == SeatState.ACCEPTED && isOpen(task));
        return "desk/review/task";
    }

    private @Nullable SiteVisitView visit(ReviewerRoundView view, Task task) {
        return view.mode() != ReviewMode.ON_SITE
                ? null
                : inspections.visits(view.roundId()).stream()
                        .filter(visit -> visit.application().equals(task.application()))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isOpen(Task task) {
        return task.state() != ReviewState.FINAL;
    }

    private static Task task(ReviewerRoundView view, String application) {
        return view.tasks().stream()
                .filter(each -> each.application().equals(application))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(String round) {
        return DESK + "/" + round;
    }

    private static String page(String round, String application) {
        return page(round) + "/applications/" + application;
    }
}
