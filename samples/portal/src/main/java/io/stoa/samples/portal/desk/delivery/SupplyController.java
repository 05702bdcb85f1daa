package io.stoa.samples.portal.desk.delivery;

import io.stoa.core.access.Caller;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.literature.delivery.DeliveryActor;
import io.stoa.literature.delivery.SupplierView;
import io.stoa.literature.delivery.SupplyAction;
import io.stoa.literature.delivery.SupplyDesk;
import io.stoa.literature.delivery.SupplyState;
import io.stoa.samples.portal.desk.FormPost;
import io.stoa.spring.CurrentCaller;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What other libraries request of the caller's library. */
@Controller
class SupplyController {

    private static final int PAGE = 25;

    /** Reasons not to supply, as ISO 18626 names them. */
    private static final List<String> DECLINED =
            List.of("NotHeld", "NotOnShelf", "OnLoan", "AtBindery", "Lost", "NonCirculating", "PolicyProblem");

    /** Reasons not to supply yet. */
    private static final List<String> PUT_OFF = List.of("OnLoan", "AtBindery", "InUse", "OnOrder");

    private final SupplyDesk desk;
    private final CurrentCaller callers;

    SupplyController(SupplyDesk desk, CurrentCaller callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @GetMapping("/desk/supply")
    String list(
            @RequestParam(required = false) @Nullable SupplyState state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Caller caller = callers.get();
        String library = caller.organisationId() == null ? caller.id() : caller.organisationId();
        Page<SupplierView> page = desk.list(library, state, new PageRequest(PAGE, after));
        model.addAttribute("requests", page);
        model.addAttribute("state", state);
        model.addAttribute("states", SupplyState.values());
        return "desk/delivery/supply";
    }

    @GetMapping("/desk/supply/{id}")
    String request(@PathVariable String id, Model model) {
        SupplierView view = desk.view(id);
        model.addAttribute("view", view);
        model.addAttribute("actions", possible(view.state()));
        model.addAttribute("declined", DECLINED);
        model.addAttribute("putOff", PUT_OFF);
        return "desk/delivery/supplied";
    }

    @PostMapping("/desk/supply/{id}/{step}")
    String act(
            @PathVariable String id,
            @PathVariable SupplyStep step,
            SupplyForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash) {
        return FormPost.to("/desk/supply/" + id, "delivery.done.changed", flash, () -> {
            if (step == SupplyStep.SEND_FILE) {
                Uploads.required(
                        file, upload -> desk.sendFile(id, form.version(), upload, form.pages(), form.amount()));
            } else {
                step.on(desk, id, form);
            }
        });
    }

    private static Set<SupplyAction> possible(SupplyState state) {
        return Arrays.stream(SupplyAction.values())
                .filter(action -> action.who() == DeliveryActor.SUPPLYING_DESK && action.to(state) != null)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SupplyAction.class)));
    }
}
