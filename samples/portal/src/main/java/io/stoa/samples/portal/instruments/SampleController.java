package io.stoa.samples.portal.instruments;

import io.stoa.core.page.PageRequest;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.PublicInstrumentView;
import io.stoa.instruments.sample.ResultFile;
import io.stoa.instruments.sample.ResultUpload;
import io.stoa.instruments.sample.Sample;
import io.stoa.instruments.sample.SampleDesk;
import io.stoa.instruments.sample.SampleDraft;
import io.stoa.instruments.sample.SampleView;
import io.stoa.spring.CurrentCaller;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
    String submit(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> name,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable String hazards,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate wantedBy,
            @RequestParam(required = false) @Nullable String account,
            RedirectAttributes flash) {
        List<Sample> sent = new ArrayList<>();
        for (String line : name == null ? List.<String>of() : name) {
            line.lines()
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .forEach(each -> sent.add(new Sample(each, amount, null, hazards)));
        }
        return refusals.attempt(
                flash,
                "samples.submitted",
                page(id),
                () -> samples.submit(new SampleDraft(id, sent, purpose, wantedBy, account)));
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
        ResultFile file = view.results().stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .orElse(null);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file == null ? sha256 : file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(samples.openResult(request, sha256)));
    }

    private static String page(String id) {
        return "/desk/instruments/" + id + "/samples";
    }
}
