package io.stoa.samples.portal.desk.application;

import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.error.StoaException;
import io.stoa.core.page.PageRequest;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallQuery;
import io.stoa.programmes.CallView;
import io.stoa.programmes.application.ApplicantView;
import io.stoa.programmes.application.ApplicationDraft;
import io.stoa.programmes.application.ApplicationState;
import io.stoa.programmes.application.Applications;
import io.stoa.programmes.application.AttachmentUpload;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.process.CallStage;
import io.stoa.programmes.process.ObjectionDraft;
import io.stoa.programmes.process.Objections;
import io.stoa.programmes.review.ReviewOutcomes;
import io.stoa.samples.portal.desk.FormPost;
import io.stoa.samples.portal.web.Download;
import io.stoa.samples.portal.web.Reasons;
import io.stoa.samples.portal.web.Show;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applications of the one who is signed in. */
@Controller
class ApplicationController {

    private static final String DESK = "/desk/applications";
    private static final int PAGE = 25;

    private final Applications applications;
    private final CallCatalog calls;
    private final ReviewOutcomes outcomes;
    private final CallProcess process;
    private final Objections objections;
    private final Platform platform;

    ApplicationController(
            Applications applications,
            CallCatalog calls,
            ReviewOutcomes outcomes,
            CallProcess process,
            Objections objections,
            Platform platform) {
        this.applications = applications;
        this.calls = calls;
        this.outcomes = outcomes;
        this.process = process;
        this.objections = objections;
        this.platform = platform;
    }

    @GetMapping(DESK)
    String own(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String objectionsAfter,
            Model model) {
        model.addAttribute("applications", applications.own(new PageRequest(PAGE, after)));
        model.addAttribute("objections", objections.own(new PageRequest(PAGE, objectionsAfter)));
        model.addAttribute(
                "open",
                calls.list(CallQuery.all().openAt(platform.context().clock().instant()), PageRequest.first(PAGE))
                        .items());
        return "desk/application/applications";
    }

    @GetMapping(DESK + "/new")
    String blank(@RequestParam String call, Model model) {
        CallView view = calls.view(call);
        return form(view, null, ApplicationForm.blank(), List.of(), model);
    }

    @PostMapping(DESK)
    String begin(
            @RequestParam String call,
            @RequestParam MultiValueMap<String, String> fields,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        CallView view = calls.view(call);
        ApplicationForm written = new ApplicationForm(fields);
        return kept(view, null, written, locale, model, flash, draft -> applications.begin(call, draft));
    }

    @GetMapping(DESK + "/{id}")
    String application(@PathVariable String id, Model model) {
        ApplicantView view = applications.view(id);
        CallView call = calls.view(view.callId());
        if (isWritable(view)) {
            model.addAttribute("missing", applications.check(id));
        }
        model.addAttribute("versions", applications.versions(id));
        model.addAttribute("results", outcomes.ofApplication(id));
        model.addAttribute("objecting", process.publicView(view.callId()).stage() == CallStage.OBJECTION_PERIOD);
        return form(call, view, ApplicationForm.of(call, view.content().draft()), List.of(), model);
    }

    /** What was written is not lost if it is refused: the page comes back with it and with the reasons. */
    @PostMapping(DESK + "/{id}")
    String save(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> fields,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        ApplicantView view = applications.view(id);
        CallView call = calls.view(view.callId());
        ApplicationForm written = new ApplicationForm(fields);
        return kept(call, view, written, locale, model, flash, draft -> applications.save(id, version, draft));
    }

    @PostMapping(DESK + "/{id}/submit")
    String submit(@PathVariable String id, @RequestParam long version, RedirectAttributes flash) {
        return FormPost.to(page(id), "applications.done.submitted", flash, () -> {
            applications.submit(id, version);
        });
    }

    @PostMapping(DESK + "/{id}/withdraw")
    String withdraw(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam String reason,
            RedirectAttributes flash) {
        return FormPost.to(page(id), "applications.done.withdrawn", flash, () -> {
            applications.withdraw(id, version, reason);
        });
    }

    /**
     * An objection to the published decision, in the name of the one who is signed in and about the own application. Offices record
     * objections; what comes in here is recorded by the portal for the office, and stands among the own objections from then on.
     */
    @PostMapping(DESK + "/{id}/object")
    String object(
            @PathVariable String id,
            @RequestParam String contact,
            @RequestParam String text,
            RedirectAttributes flash) {
        return FormPost.to(page(id), "applications.done.objected", flash, () -> {
            ApplicantView own = applications.view(id);
            Caller caller = platform.context().access().caller();
            ObjectionDraft objection = new ObjectionDraft(
                    own.number(), caller.name(), null, contact, text, LocalDate.now(Show.ZONE), caller.id());
            platform.context().access().as(Caller.system(), () -> objections.record(own.callId(), objection));
            return DESK;
        });
    }

    @PostMapping(DESK + "/{id}/files")
    String attach(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam String kind,
            @RequestParam MultipartFile file,
            RedirectAttributes flash) {
        return FormPost.to(page(id), "applications.done.attached", flash, () -> {
            try (InputStream content = file.getInputStream()) {
                applications.attach(
                        id,
                        version,
                        new AttachmentUpload(
                                kind,
                                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                                Objects.requireNonNullElse(file.getContentType(), ""),
                                content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @PostMapping(DESK + "/{id}/files/{file}/detach")
    String detach(
            @PathVariable String id, @PathVariable String file, @RequestParam long version, RedirectAttributes flash) {
        return FormPost.to(page(id), "applications.done.detached", flash, () -> {
            applications.detach(id, version, file);
        });
    }

    @GetMapping(DESK + "/{id}/files/{file}")
    ResponseEntity<InputStreamResource> file(@PathVariable String id, @PathVariable String file) {
        return applications.view(id).content().attachments().stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .map(each -> Download.of(applications.open(id, file), each.name(), each.mediaType(), each.size()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(DESK + "/{id}/versions/{number}")
    String version(@PathVariable String id, @PathVariable int number, Model model) {
        ApplicantView view = applications.view(id);
        model.addAttribute("view", view);
        model.addAttribute("call", calls.view(view.callId()));
        model.addAttribute("number", number);
        model.addAttribute("content", applications.content(id, number));
        return "desk/application/version";
    }

    private String kept(
            CallView call,
            @Nullable ApplicantView view,
            ApplicationForm written,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            Saving saving) {
        try {
            ApplicantView saved = saving.save(written.draft(call));
            flash.addFlashAttribute("done", "applications.done.saved");
            return "redirect:" + page(saved.id());
        } catch (StoaException refusal) {
            return form(call, view, written, Reasons.of(refusal, locale), model);
        } catch (ConstraintViolationException invalid) {
            return form(call, view, written, Reasons.of(invalid), model);
        }
    }

    private static String form(
            CallView call, @Nullable ApplicantView view, ApplicationForm written, List<String> reasons, Model model) {
        model.addAttribute("call", call);
        model.addAttribute("view", view);
        model.addAttribute("form", written);
        model.addAttribute("writable", view == null || isWritable(view));
        if (!reasons.isEmpty()) {
            model.addAttribute(FormPost.REASONS, reasons);
        }
        return "desk/application/application";
    }

    private static boolean isWritable(ApplicantView view) {
        return view.state() == ApplicationState.DRAFT || view.state() == ApplicationState.RETURNED;
    }

    private static String page(String id) {
        return DESK + "/" + id;
    }

    private interface Saving {
        ApplicantView save(ApplicationDraft draft);
    }
}
