package io.stoa.samples.portal.instruments;

import io.stoa.core.page.PageRequest;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.PublicInstrumentView;
import io.stoa.instruments.sample.ResultFile;
import io.stoa.instruments.sample.ResultUpload;
import io.stoa.instruments.sample.SampleDesk;
import io.stoa.instruments.sample.SampleView;
import io.stoa.samples.portal.web.Download;
import io.stoa.spring.CurrentCaller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** The samples desk of an instrument: users send requests in, keepers take them through to the results. */
@Controller
@RequestMapping("/desk/instruments/{id}/samples")
class SampleController {

    private static final int SHOWN = 100;

    private final InstrumentCatalog instruments;
    private final SampleDesk samples;
    private final Permits permits;
    private final Refusals refusals;
    private final CurrentCaller caller;
    private final Called called;

    SampleController(
            InstrumentCatalog instruments,
            SampleDesk samples,
            Permits permits,
            Refusals refusals,
            CurrentCaller caller,
            Called called) {
        this.instruments = instruments;
        this.samples = samples;
        this.permits = permits;
        this.refusals = refusals;
        this.caller = caller;
        this.called = called;
    }

    @GetMapping
    String list(@PathVariable String id, Model model) {
        PublicInstrumentView instrument = instruments.publicView(id);
        boolean keeps = permits.keeps(instrument.providerId());
        model.addAttribute("instrument", instrument);
        model.addAttribute("name", called.instrument(id));
        model.addAttribute("keeps", keeps);
        model.addAttribute("tab", "samples");
        model.addAttribute("me", caller.get().id());
        model.addAttribute("queue", keeps ? samples.queue(id) : List.of());
        model.addAttribute(
                "requests", samples.list(id, PageRequest.first(SHOWN)).items());
        return "instruments/samples";
    }

    @PostMapping
    String submit(@PathVariable String id, @ModelAttribute SampleForm form, RedirectAttributes flash) {
        return refusals.attempt(flash, "samples.submitted", page(id), () -> samples.submit(form.draft(id)));
    }

    /** A request that was returned, to be changed and sent in again. */
    @GetMapping("/{request}/revise")
    String revise(@PathVariable String id, @PathVariable String request, Model model) {
        SampleView returned = samples.view(request);
        return revise(returned, SampleForm.of(returned), List.of(), model);
    }

    @PostMapping("/{request}/revise")
    String revise(
            @PathVariable String id,
            @PathVariable String request,
            @RequestParam long version,
            @ModelAttribute SampleForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        List<String> reasons = refusals.reasons(() -> samples.revise(request, version, form.draft(id)));
        if (!reasons.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return revise(samples.view(request), form, reasons, model);
        }
        flash.addFlashAttribute("done", "samples.revised");
        return "redirect:" + page(id);
    }

    private String revise(SampleView request, SampleForm form, List<String> reasons, Model model) {
        model.addAttribute("name", called.instrument(request.instrumentId()));
        model.addAttribute("request", request);
        model.addAttribute("form", form.withRoom());
        model.addAttribute("reasons", reasons);
        return "instruments/sample-revision";
    }

    /** Moves a request in the queue: before another, or to its end. */
    @PostMapping("/{request}/move")
    String move(
            @PathVariable String id,
            @PathVariable String request,
            @RequestParam(required = false) @Nullable String before,
            RedirectAttributes flash) {
        return refusals.attempt(flash, "samples.moved", page(id) + "#queue", () -> samples.moveBefore(request, before));
    }

    /** A step of a request. */
    @PostMapping("/{request}/{step:accept|return|receive|begin|close|withdraw}")
    String step(
            @PathVariable String id,
            @PathVariable String request,
            @PathVariable String step,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash) {
        return refusals.attempt(flash, "samples.step." + step, page(id), () -> {
            switch (step) {
                case "accept" -> samples.accept(request, version);
                case "return" -> samples.returnForChanges(request, version, reason == null ? "" : reason);
                case "receive" -> samples.receive(request, version);
                case "begin" -> samples.begin(request, version);
                case "close" -> samples.close(request, version);
                default -> samples.withdraw(request, version, reason);
            }
        });
    }

    @PostMapping("/{request}/deliver")
    String deliver(
            @PathVariable String id,
            @PathVariable String request,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable MultipartFile result,
            RedirectAttributes flash)
            throws IOException {
        if (result == null || result.isEmpty()) {
            return refusals.attempt(
                    flash, "samples.step.deliver", page(id), () -> samples.deliver(request, version, List.of()));
        }
        try (InputStream in = result.getInputStream()) {
            String given = result.getOriginalFilename() == null ? "" : result.getOriginalFilename();
            String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
            String type = result.getContentType() == null ? "" : result.getContentType();
            return refusals.attempt(
                    flash,
                    "samples.step.deliver",
                    page(id),
                    () -> samples.deliver(request, version, List.of(new ResultUpload(name, type, in))));
        }
    }

    @GetMapping("/{request}/results/{sha256}")
    ResponseEntity<InputStreamResource> result(@PathVariable String request, @PathVariable String sha256) {
        SampleView view = samples.view(request);
        String name = view.results().stream()
                .filter(each -> each.sha256().equals(sha256))
                .map(ResultFile::name)
                .findFirst()
                .orElse(sha256);
        return Download.of(samples.openResult(request, sha256), name, MediaType.APPLICATION_OCTET_STREAM_VALUE, -1);
    }

    private static String page(String id) {
        return "/desk/instruments/" + id + "/samples";
    }
}
