package io.stoa.samples.portal.desk.programme;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.page.PageRequest;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallView;
import io.stoa.programmes.ProgrammeRoles;
import io.stoa.programmes.application.ApplicationDesk;
import io.stoa.programmes.application.ApplicationQuery;
import io.stoa.programmes.application.ApplicationState;
import io.stoa.programmes.application.SecretaryView;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.process.CallProcessView;
import io.stoa.programmes.process.DecisionView;
import io.stoa.programmes.process.ObjectionState;
import io.stoa.programmes.process.Objections;
import io.stoa.programmes.process.StageNoticeView;
import io.stoa.programmes.review.ReviewRounds;
import io.stoa.programmes.review.SecretaryRoundView;
import io.stoa.samples.portal.desk.FormPost;
import io.stoa.samples.portal.desk.OwnCalls;
import io.stoa.samples.portal.web.Download;
import io.stoa.samples.portal.web.Show;
import io.stoa.spring.CurrentCaller;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The process of a call, for its secretary and for those who approve. */
@Controller
class ProgrammeController {

    private static final String DESK = "/desk/programmes";
    private static final int PAGE = 25;
    private static final int ALL = 1000;

    private final CallCatalog calls;
    private final CallProcess process;
    private final ApplicationDesk applications;
    private final Objections objections;
    private final ReviewRounds rounds;
    private final StageSteps steps;
    private final CurrentCaller callers;

    ProgrammeController(
            CallCatalog calls,
            CallProcess process,
            ApplicationDesk applications,
            Objections objections,
            ReviewRounds rounds,
            StageSteps steps,
            CurrentCaller callers) {
        this.calls = calls;
        this.process = process;
        this.applications = applications;
        this.objections = objections;
        this.rounds = rounds;
        this.steps = steps;
        this.callers = callers;
    }

    @GetMapping(DESK)
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute(
                "calls",
                calls.list(OwnCalls.of(callers.get()), new PageRequest(PAGE, after))
                        .map(call -> new CallLine(call, process.publicView(call.id()))));
        return "desk/programme/calls";
    }

    @GetMapping(DESK + "/{id}")
    String call(@PathVariable String id, Model model) {
        Caller caller = callers.get();
        CallView call = calls.view(id);
        CallProcessView stands = process.view(id);
        DecisionView decision = stands.decision() == 0 ? null : process.decision(id, stands.decision());
        model.addAttribute("call", call);
        model.addAttribute("process", stands);
        model.addAttribute("steps", steps.of(call, decision));
        model.addAttribute("notices", notices(id));
        model.addAttribute("rounds", isSecretary(caller) ? rounds.rounds(id) : List.<SecretaryRoundView>of());
        model.addAttribute("secretary", isSecretary(caller));
        model.addAttribute("decision", decision);
        model.addAttribute("adjustable", adjustable(id, decision, isSecretary(caller)));
        return "desk/programme/call";
    }

    @PostMapping(DESK + "/{id}/steps/{step}")
    String step(@PathVariable String id, @PathVariable StageStep step, StageForm form, RedirectAttributes flash) {
        return FormPost.to(page(id), "process.done.step", flash, () -> step.on(process, calls.view(id), form));
    }

    /** The decision once more from its records, beside the one that stands. */
    @PostMapping(DESK + "/{id}/replay")
    String replay(@PathVariable String id, @RequestParam int decision, RedirectAttributes flash) {
        return FormPost.to(page(id), "process.done.replayed", flash, () -> {
            flash.addFlashAttribute("replay", process.replay(id, decision));
        });
    }

    @PostMapping(DESK + "/{id}/round")
    String openRound(@PathVariable String id, RoundForm form, RedirectAttributes flash) {
        return FormPost.to(page(id), "process.done.round", flash, () -> {
            List<SecretaryRoundView> before = rounds.rounds(id);
            String previous =
                    before.isEmpty() ? null : before.get(before.size() - 1).id();
            SecretaryRoundView opened = rounds.open(form.draft(calls.view(id), before.size(), previous));
            return "/desk/panels/" + opened.id();
        });
    }

    @GetMapping(DESK + "/{id}/applications")
    String applications(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable ApplicationState state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        ApplicationQuery query = ApplicationQuery.ofCall(id);
        model.addAttribute("call", calls.view(id));
        model.addAttribute(
                "applications",
                applications.list(state == null ? query : query.in(state), new PageRequest(PAGE, after)));
        model.addAttribute("state", state);
        model.addAttribute("states", ApplicationState.values());
        return "desk/programme/applications";
    }

    @GetMapping("/desk/received/{id}")
    String application(@PathVariable String id, Model model) {
        SecretaryView view = applications.view(id);
        model.addAttribute("view", view);
        model.addAttribute("call", calls.view(view.application().callId()));
        return "desk/programme/application";
    }

    @PostMapping("/desk/received/{id}/{step}")
    String examine(
            @PathVariable String id, @PathVariable ExamineStep step, ExamineForm form, RedirectAttributes flash) {
        return FormPost.to("/desk/received/" + id, "process.done.examined", flash, () -> {
            step.on(applications, id, form);
        });
    }

    @GetMapping("/desk/received/{id}/files/{file}")
    ResponseEntity<InputStreamResource> file(@PathVariable String id, @PathVariable String file) {
        return applications.view(id).application().content().attachments().stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .map(each -> Download.of(applications.open(id, file), each.name(), each.mediaType(), each.size()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(DESK + "/{id}/objections")
    String objections(@PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("call", calls.view(id));
        model.addAttribute("process", process.view(id));
        model.addAttribute("objections", objections.list(id, new PageRequest(PAGE, after)));
        model.addAttribute("today", LocalDate.now(Show.ZONE));
        model.addAttribute(
                "outcomes", List.of(ObjectionState.UPHELD, ObjectionState.REJECTED, ObjectionState.WITHDRAWN));
        return "desk/programme/objections";
    }

    @PostMapping(DESK + "/{id}/objections")
    String record(@PathVariable String id, ObjectionForm form, RedirectAttributes flash) {
        return FormPost.to(page(id) + "/objections", "process.done.objection", flash, () -> {
            objections.record(id, form.draft());
        });
    }

    @PostMapping(DESK + "/{id}/objections/{objection}")
    String answer(
            @PathVariable String id,
            @PathVariable String objection,
            @RequestParam long version,
            @RequestParam ObjectionState outcome,
            @RequestParam String answer,
            RedirectAttributes flash) {
        return FormPost.to(page(id) + "/objections", "process.done.answered", flash, () -> {
            objections.answer(objection, version, outcome, answer);
        });
    }

    /** The applications of a decision, or those that a first one will be about, for whoever may list them. */
    private List<ListedLine> adjustable(String id, @Nullable DecisionView decision, boolean secretary) {
        if (decision != null) {
            return decision.lines().stream()
                    .map(line -> new ListedLine(
                            line.applicationId(),
                            line.listed().number(),
                            line.listed().title()))
                    .toList();
        }
        return !secretary
                ? List.of()
                : applications
                        .list(ApplicationQuery.ofCall(id).in(ApplicationState.ACCEPTED), PageRequest.first(ALL))
                        .items()
                        .stream()
                        .map(SecretaryView::application)
                        .map(each -> new ListedLine(
                                each.id(),
                                String.valueOf(each.number()),
                                each.content().draft().title()))
                        .toList();
    }

    private List<StageNoticeView> notices(String id) {
        return process.notices(id, PageRequest.first(ALL)).items();
    }

    /** Those who make panels see rounds; chairs and approvers see the process alone. */
    private static boolean isSecretary(Caller caller) {
        return caller.is(ProgrammeRoles.SECRETARY) || caller.is(Roles.STAFF) || caller.is(Roles.ADMINISTRATOR);
    }

    private static String page(String id) {
        return DESK + "/" + id;
    }

    /**
     * An application to choose.
     *
     * @param id its id
     * @param number its number
     * @param title its title
     */
    record ListedLine(String id, String number, String title) {}
}
