package io.stoa.samples.portal.desk.works;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.page.PageRequest;
import io.stoa.literature.MergePlan;
import io.stoa.literature.WorkMerges;
import io.stoa.literature.duplicate.DuplicateQuery;
import io.stoa.literature.duplicate.DuplicateReview;
import io.stoa.literature.duplicate.DuplicateState;
import io.stoa.samples.portal.desk.FormPost;
import io.stoa.spring.CurrentCaller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pairs of works that may be the same: both records side by side, and what somebody makes of them. */
@Controller
class DuplicateController {

    private static final String DESK = "/desk/duplicates";
    private static final int PAGE = 10;

    private final DuplicateReview review;
    private final WorkMerges merges;
    private final CurrentCaller callers;

    DuplicateController(DuplicateReview review, WorkMerges merges, CurrentCaller callers) {
        this.review = review;
        this.merges = merges;
        this.callers = callers;
    }

    @GetMapping(DESK)
    String list(
            @RequestParam(defaultValue = "OPEN") DuplicateState state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("pairs", review.list(query().inState(state), new PageRequest(PAGE, after)));
        model.addAttribute("state", state);
        model.addAttribute("states", DuplicateState.values());
        return "desk/works/duplicates";
    }

    @PostMapping(DESK + "/{id}/different")
    String different(
            @PathVariable String id, @RequestParam long version, @RequestParam String note, RedirectAttributes flash) {
        return FormPost.to(
                DESK,
                "duplicates.done.different",
                flash,
                () -> review.decide(id, version, DuplicateState.DIFFERENT, note));
    }

    @PostMapping(DESK + "/{id}/merge")
    String merge(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam String kept,
            @RequestParam String other,
            @RequestParam String note,
            RedirectAttributes flash) {
        return FormPost.to(DESK, "duplicates.done.merged", flash, () -> {
            MergePlan plan = merges.plan(kept, List.of(other));
            review.merge(id, version, plan, note);
        });
    }

    /** Takes a merge back; the pair says by which merge its works became one. */
    @PostMapping(DESK + "/undo/{mergeId}")
    String undo(@PathVariable String mergeId, @RequestParam String note, RedirectAttributes flash) {
        return FormPost.to(DESK, "duplicates.done.undone", flash, () -> merges.undo(mergeId, note));
    }

    /** Cataloguers and administrators look after all works, staff after those of the own organisation. */
    private DuplicateQuery query() {
        Caller caller = callers.get();
        boolean all = caller.is(WorkMerges.CATALOGUER) || caller.is(Roles.ADMINISTRATOR);
        String own = caller.organisationId();
        return all || own == null
                ? DuplicateQuery.open()
                : DuplicateQuery.open().ofProvider(own);
    }
}
