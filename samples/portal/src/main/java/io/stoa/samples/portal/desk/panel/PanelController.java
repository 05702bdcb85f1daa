package io.stoa.samples.portal.desk.panel;

import io.stoa.core.page.PageRequest;
import io.stoa.experts.draw.DrawTranscript;
import io.stoa.experts.draw.PanelDraws;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallSummary;
import io.stoa.programmes.review.ReviewRounds;
import io.stoa.programmes.review.SecretaryRoundView;
import io.stoa.samples.portal.desk.FormPost;
import io.stoa.samples.portal.desk.OwnCalls;
import io.stoa.samples.portal.web.Download;
import io.stoa.spring.CurrentCaller;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rounds of review for those who make their panels. */
@Controller
class PanelController {

    private static final String DESK = "/desk/panels";
    private static final int MOST_CALLS = 50;

    private final ReviewRounds rounds;
    private final CallCatalog calls;
    private final PanelDraws draws;
    private final RoundPages pages;
    private final PanelMembers members;
    private final CurrentCaller callers;

    PanelController(
            ReviewRounds rounds,
            CallCatalog calls,
            PanelDraws draws,
            RoundPages pages,
            PanelMembers members,
            CurrentCaller callers) {
        this.rounds = rounds;
        this.calls = calls;
        this.draws = draws;
        this.pages = pages;
        this.members = members;
        this.callers = callers;
    }

    @GetMapping(DESK)
    String list(Model model) {
        List<CallRounds> all = calls.list(OwnCalls.of(callers.get()), PageRequest.first(MOST_CALLS)).items().stream()
                .map(call -> new CallRounds(call, rounds.rounds(call.id())))
                .filter(call -> !call.rounds().isEmpty())
                .toList();
        model.addAttribute("calls", all);
        return "desk/panel/rounds";
    }

    @GetMapping(DESK + "/{id}")
    String round(@PathVariable String id, Model model) {
        SecretaryRoundView round = rounds.view(id);
        model.addAttribute("page", pages.of(round));
        return "desk/panel/round";
    }

    @PostMapping(DESK + "/{id}/draw")
    String draw(@PathVariable String id, DrawForm form, RedirectAttributes flash) {
        return FormPost.to(page(id), "panels.done.drawn", flash, () -> {
            rounds.drawPanel(id, form.version(), form.request());
        });
    }

    @PostMapping(DESK + "/{id}/assign")
    String assign(@PathVariable String id, AssignForm form, RedirectAttributes flash) {
        return FormPost.to(page(id), "panels.done.assigned", flash, () -> {
            rounds.assignPanel(id, form.version(), form.request(members.published(form.discipline())));
        });
    }

    @PostMapping(DESK + "/{id}/defence")
    String defence(@PathVariable String id, DefenceForm form, RedirectAttributes flash) {
        return FormPost.to(page(id), "panels.done.hearings", flash, () -> {
            rounds.layOutDefence(id, form.version(), form.plan());
        });
    }

    @PostMapping(DESK + "/{id}/{step}")
    String step(@PathVariable String id, @PathVariable RoundStep step, StepForm form, RedirectAttributes flash) {
        return FormPost.to(page(id), "panels.done.changed", flash, () -> step.on(rounds, id, form));
    }

    /** The result once more from its records, beside the one that was frozen. */
    @PostMapping(DESK + "/{id}/replay")
    String replay(@PathVariable String id, RedirectAttributes flash) {
        return FormPost.to(page(id), "panels.done.replayed", flash, () -> {
            flash.addFlashAttribute("replay", rounds.replay(id));
        });
    }

    @PostMapping(DESK + "/{id}/verify")
    String verify(@PathVariable String id, @RequestParam String draw, RedirectAttributes flash) {
        return FormPost.to(page(id), "panels.done.replayed", flash, () -> {
            flash.addFlashAttribute("verification", draws.verify(draw));
        });
    }

    @GetMapping("/desk/draws/{draw}/transcript")
    ResponseEntity<InputStreamResource> transcript(@PathVariable String draw) {
        DrawTranscript transcript = draws.transcript(draw);
        byte[] json = transcript.toJson().getBytes(StandardCharsets.UTF_8);
        return Download.of(
                new ByteArrayInputStream(json),
                "draw-" + draw + ".json",
                MediaType.APPLICATION_JSON_VALUE,
                json.length);
    }

    private static String page(String id) {
        return DESK + "/" + id;
    }

    /**
     * A call with its rounds.
     *
     * @param call the call
     * @param rounds its rounds, in their order
     */
    record CallRounds(CallSummary call, List<SecretaryRoundView> rounds) {}
}
