package io.stoa.samples.portal.desk.delivery;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.rule.RuleSets;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.delivery.DeliveryDraft;
import io.stoa.literature.delivery.DeliveryLinks;
import io.stoa.literature.delivery.DeliveryRequests;
import io.stoa.literature.delivery.DeliveryRoles;
import io.stoa.literature.delivery.DeskView;
import io.stoa.literature.delivery.FairUseDeclaration;
import io.stoa.literature.delivery.PatronView;
import io.stoa.literature.delivery.RequestAction;
import io.stoa.literature.delivery.RequestState;
import io.stoa.literature.delivery.WantedItem;
import io.stoa.literature.delivery.iso18626.ServiceType;
import io.stoa.samples.portal.desk.FormPost;
import io.stoa.samples.portal.web.Show;
import io.stoa.spring.CurrentCaller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
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

/** Requests for documents, for those who made them and for the desk of their library. */
@Controller
class DeliveryController {

    private static final int PAGE = 25;

    private final DeliveryRequests requests;
    private final DeliveryLinks links;
    private final WorkCatalog works;
    private final RuleSets rules;
    private final CurrentCaller callers;
    private final Clock clock;

    DeliveryController(
            DeliveryRequests requests,
            DeliveryLinks links,
            WorkCatalog works,
            RuleSets rules,
            CurrentCaller callers,
            Clock clock) {
        this.requests = requests;
        this.links = links;
        this.works = works;
        this.rules = rules;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping("/desk/deliveries")
    String list(
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable RequestState state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Caller caller = callers.get();
        String library = caller.organisationId();
        boolean desk = "library".equals(of);
        Page<PatronView> page = desk && library != null
                ? requests.list(library, state, new PageRequest(PAGE, after))
                : requests.mine(new PageRequest(PAGE, after));
        model.addAttribute("requests", page);
        model.addAttribute("library", desk);
        model.addAttribute("librarian", caller.is(DeliveryRoles.LIBRARIAN));
        model.addAttribute("state", state);
        model.addAttribute("states", RequestState.values());
        return "desk/delivery/requests";
    }

    @GetMapping("/desk/deliveries/new")
    String blank(@RequestParam(required = false) @Nullable String work, Model model) {
        model.addAttribute("work", work == null ? null : works.view(work));
        model.addAttribute("services", ServiceType.values());
        model.addAttribute("fairUse", fairUse());
        model.addAttribute("library", callers.get().organisationId());
        return "desk/delivery/new";
    }

    @PostMapping("/desk/deliveries")
    String submit(DeliveryForm form, RedirectAttributes flash) {
        String back = form.work() == null
                ? "/desk/deliveries/new"
                : "/desk/deliveries/new?work=" + form.work().replaceAll("[^0-9A-Za-z-]", "");
        return FormPost.to(
                back,
                "delivery.done.submitted",
                flash,
                () -> "/desk/deliveries/" + requests.submit(draft(form)).id());
    }

    @GetMapping("/desk/deliveries/{id}")
    String request(@PathVariable String id, Model model) {
        Caller caller = callers.get();
        PatronView view = requests.view(id);
        boolean desk = caller.is(Roles.ADMINISTRATOR)
                || caller.is(DeliveryRoles.LIBRARIAN) && caller.belongsTo(view.libraryId());
        DeskView atDesk = desk ? requests.deskView(id) : null;
        boolean own = atDesk == null || atDesk.patronId().equals(caller.id());
        model.addAttribute("view", view);
        model.addAttribute("atDesk", atDesk);
        model.addAttribute("own", own);
        model.addAttribute("actions", possible(view.state(), desk, caller));
        return "desk/delivery/request";
    }

    @PostMapping("/desk/deliveries/{id}/{action}")
    String act(
            @PathVariable String id,
            @PathVariable RequestStep action,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash) {
        return FormPost.to(page(id), "delivery.done.changed", flash, () -> {
            if (action == RequestStep.RECEIVE) {
                Uploads.with(file, upload -> requests.receive(id, version, upload));
            } else {
                action.on(requests, id, version, text);
            }
        });
    }

    @PostMapping("/desk/deliveries/{id}/verify")
    String verify(@PathVariable String id, @RequestParam long version, DeliveryForm form, RedirectAttributes flash) {
        return FormPost.to(page(id), "delivery.done.changed", flash, () -> {
            requests.verify(
                    id, version, form.work(), form.item(requests.view(id).item()), form.number());
        });
    }

    /** Whoever made the request gets an address that works a few times; it is told this once. */
    @PostMapping("/desk/deliveries/{id}/link")
    String link(@PathVariable String id, RedirectAttributes flash) {
        return FormPost.to(page(id), "delivery.done.link", flash, () -> {
            flash.addFlashAttribute("link", links.create(id));
        });
    }

    private DeliveryDraft draft(DeliveryForm form) {
        String library = callers.get().organisationId();
        WantedItem item = form.work() == null ? form.item(null) : null;
        DeliveryDraft draft = item == null
                ? DeliveryDraft.ofWork(or(library), or(form.work()), form.service(), form.fairUse())
                : DeliveryDraft.described(or(library), item, form.service(), form.fairUse());
        return form.number() == null ? draft : draft.ofPages(form.number());
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    private FairUseDeclaration fairUse() {
        return rules.inForce(DeliveryRequests.FAIR_USE, LocalDate.ofInstant(clock.instant(), Show.ZONE))
                .as(FairUseDeclaration.class);
    }

    private static Set<RequestAction> possible(RequestState state, boolean desk, Caller caller) {
        return Arrays.stream(RequestAction.values())
                .filter(action -> !action.to(state).isEmpty())
                .filter(action -> isFor(action, desk, caller))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RequestAction.class)));
    }

    private static boolean isFor(RequestAction action, boolean desk, Caller caller) {
        return switch (action.who()) {
            case PATRON -> true;
            case REQUESTING_DESK -> desk;
            case APPROVER -> caller.is(Roles.APPROVER) || caller.is(Roles.ADMINISTRATOR);
            default -> desk && action == RequestAction.GIVE_UP_SUPPLIER;
        };
    }

    private static String page(String id) {
        return "/desk/deliveries/" + id;
    }
}
