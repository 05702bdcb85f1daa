package io.stoa.samples.portal.instruments;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryContent;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntrySort;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.tabular.Tables;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.instruments.InstrumentSummary;
import io.stoa.instruments.exchange.InstrumentTable;
import io.stoa.spring.CurrentCaller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of an organisation's instruments: written and submitted by its staff, approved or returned by approvers. */
@Controller
@RequestMapping("/desk/instruments")
class RegisterController {

    private static final int PAGE = 30;

    private final InstrumentCatalog instruments;
    private final Refusals refusals;
    private final CurrentCaller caller;
    private final Called called;

    RegisterController(InstrumentCatalog instruments, Refusals refusals, CurrentCaller caller, Called called) {
        this.instruments = instruments;
        this.refusals = refusals;
        this.caller = caller;
        this.called = called;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable EntryStatus status,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Page<InstrumentSummary> page = instruments.list(own(q, status), new PageRequest(PAGE, after));
        model.addAttribute("q", q);
        model.addAttribute("status", status);
        model.addAttribute("statuses", EntryStatus.values());
        model.addAttribute("rows", page.items());
        model.addAttribute("next", page.next());
        return "instruments/register";
    }

    @GetMapping("/export.{type:xlsx|csv}")
    ResponseEntity<byte[]> export(@PathVariable String type, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if ("csv".equals(type)) {
            Tables.writeCsv(InstrumentTable.of("", "export"), instruments.export(own(null, null)), locale, out);
        } else {
            Tables.writeXlsx(InstrumentTable.of("", "export"), instruments.export(own(null, null)), locale, out);
        }
        return ImportController.file("instruments." + type, type, out);
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("form") InstrumentForm form, Model model) {
        return form(null, List.of(), model);
    }

    @PostMapping("/new")
    String register(
            @ModelAttribute("form") InstrumentForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Caller who = caller.get();
        String organisation = who.organisationId() == null ? "" : who.organisationId();
        AtomicReference<@Nullable EntryState> state = new AtomicReference<>();
        List<String> reasons = refusals.reasons(() -> state.set(instruments.register(form.draft(null, organisation))));
        EntryState made = state.get();
        if (made == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(null, reasons, model);
        }
        flash.addFlashAttribute("done", "register.registered");
        return "redirect:/desk/instruments/" + made.id();
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("staff", instruments.staffView(id));
        model.addAttribute("instrument", instruments.publicView(id));
        model.addAttribute("name", called.instrument(id));
        model.addAttribute("duplicates", instruments.duplicatesOf(id));
        model.addAttribute("tab", "overview");
        return "instruments/keep";
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String id, Model model) {
        EntryContent<InstrumentDraft> content = instruments.content(id);
        InstrumentDraft latest = latest(content);
        model.addAttribute("form", InstrumentForm.of(latest, content.state().version()));
        return form(id, List.of(), model);
    }

    @PostMapping("/{id}/edit")
    String revise(
            @PathVariable String id,
            @ModelAttribute("form") InstrumentForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        InstrumentDraft before = latest(instruments.content(id));
        long version = form.version() == null ? -1 : form.version();
        List<String> reasons = refusals.reasons(
                () -> instruments.revise(id, version, form.draft(before, String.valueOf(before.providerId()))));
        if (!reasons.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(id, reasons, model);
        }
        flash.addFlashAttribute("done", "register.revised");
        return "redirect:/desk/instruments/" + id;
    }

    @PostMapping("/{id}/photos")
    String addPhoto(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam MultipartFile photo,
            @RequestParam(required = false) @Nullable String caption,
            RedirectAttributes flash)
            throws IOException {
        try (InputStream in = photo.getInputStream()) {
            String type = photo.getContentType() == null ? "" : photo.getContentType();
            LocalizedText shown = caption == null
                    ? null
                    : LocalizedText.of(caller.get().locale().getLanguage(), caption);
            return refusals.attempt(
                    flash,
                    "register.photo-added",
                    "/desk/instruments/" + id,
                    () -> instruments.addPhoto(id, version, in, type, shown));
        }
    }

    @PostMapping("/{id}/photos/{sha256}/remove")
    String removePhoto(
            @PathVariable String id,
            @PathVariable String sha256,
            @RequestParam long version,
            RedirectAttributes flash) {
        return refusals.attempt(
                flash,
                "register.photo-removed",
                "/desk/instruments/" + id,
                () -> instruments.removePhoto(id, version, sha256));
    }

    /** A step of the entry's life. */
    @PostMapping("/{id}/{step:submit|approve|return|suspend|resume|withdraw}")
    String step(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes flash) {
        String page = "approvals".equals(back) ? "/desk/approvals" : "/desk/instruments/" + id;
        String why = reason == null ? "" : reason;
        return refusals.attempt(flash, "register.step." + step, page, () -> {
            switch (step) {
                case "submit" -> instruments.submit(id, version);
                case "approve" -> instruments.approve(id, version);
                case "return" -> instruments.returnForChanges(id, version, why);
                case "suspend" -> instruments.suspend(id, version, why);
                case "resume" -> instruments.resume(id, version);
                default -> instruments.withdraw(id, version, why);
            }
        });
    }

    private String form(@Nullable String id, List<String> reasons, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("reasons", reasons);
        return "instruments/form";
    }

    private InstrumentQuery own(@Nullable String q, @Nullable EntryStatus status) {
        Set<EntryStatus> statuses = status == null ? Set.of() : Set.of(status);
        return InstrumentQuery.matching(new EntryFilter(q, caller.get().organisationId(), null, statuses, null))
                .sortedBy(EntrySort.NEWEST);
    }

    private static InstrumentDraft latest(EntryContent<InstrumentDraft> content) {
        InstrumentDraft pending = content.pending();
        return pending == null ? content.content() : pending;
    }
}
