package io.stoa.samples.portal.instruments;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.StoaException;
import io.stoa.core.exchange.Exchanged;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.tabular.TableType;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.exchange.PidinstJson;
import io.stoa.instruments.exchange.PidinstXml;
import io.stoa.instruments.exchange.ReadDefaults;
import io.stoa.spring.CurrentCaller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes in tables of instruments and of their usage and single PIDINST records, shows how far they are, and hands back the rows to correct. */
@Controller
@RequestMapping("/desk/imports")
class ImportController {

    private static final int PROBLEMS_SHOWN = 100;
    private static final int MOST_NAME = 150;
    private static final String USUAL_REGISTER = "register";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ImportJobs jobs;
    private final InstrumentCatalog instruments;
    private final Refusals refusals;
    private final CurrentCaller caller;

    ImportController(ImportJobs jobs, InstrumentCatalog instruments, Refusals refusals, CurrentCaller caller) {
        this.jobs = jobs;
        this.instruments = instruments;
        this.refusals = refusals;
        this.caller = caller;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) ImportJob.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String register,
            Model model) {
        return page(kind, register, List.of(), model);
    }

    @PostMapping
    String upload(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "INSTRUMENTS") ImportJob.Kind kind,
            @RequestParam(required = false) @Nullable String register,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        Caller who = caller.get();
        jobs.requireImporter(who, kind);
        String source = register == null ? USUAL_REGISTER : register;
        try (InputStream in = new BufferedInputStream(file.getInputStream())) {
            char first = first(in);
            if (kind == ImportJob.Kind.INSTRUMENTS && (first == '{' || first == '<')) {
                return pidinst(first, in, source, flash);
            }
            return "redirect:/desk/imports/"
                    + jobs.submit(who, kind, source, name(file), in).getOrder().id();
        } catch (io.stoa.core.error.AccessDeniedException | DatabaseUnavailableException notForThisPage) {
            throw notForThisPage;
        } catch (StoaException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(kind, register, refusals.of(refused), model);
        } catch (jakarta.validation.ConstraintViolationException invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(kind, register, refusals.of(invalid), model);
        }
    }

    @GetMapping("/{id}")
    String job(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        ImportJob job = found(id);
        // Read before its problems, so that a job that ends meanwhile is asked for once more.
        model.addAttribute("running", job.isRunning());
        model.addAttribute("outcome", job.isRunning() ? null : job.getOutcome());
        Page<ImportProblem> problems = jobs.problems(job, new PageRequest(PROBLEMS_SHOWN, after));
        model.addAttribute("job", job);
        model.addAttribute("problems", problems.items());
        model.addAttribute("next", problems.next());
        model.addAttribute("unknown", jobs.unknownColumns(job));
        return htmx == null ? "instruments/import" : "instruments/import :: job";
    }

    /** The rows that were refused, to be corrected and handed in again. */
    @GetMapping("/{id}/refused.{type:xlsx|csv}")
    ResponseEntity<byte[]> refused(@PathVariable String id, @PathVariable String type) {
        ImportJob job = found(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        jobs.writeRefused(job, "csv".equals(type) ? TableType.CSV : TableType.XLSX, out);
        String name = job.getOrder().fileName().replaceFirst("\\.[A-Za-z]{1,5}$", "");
        return file(name + "-refused." + type, type, out);
    }

    /** An empty table to fill in. */
    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "INSTRUMENTS") ImportJob.Kind kind, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        jobs.writeTemplate(kind, locale, out);
        return file(kind.name().toLowerCase(Locale.ROOT) + "-template.xlsx", "xlsx", out);
    }

    private String pidinst(char first, InputStream in, String register, RedirectAttributes flash) {
        Caller who = caller.get();
        ReadDefaults defaults = new ReadDefaults(
                who.organisationId() == null ? "" : who.organisationId(),
                who.locale().getLanguage(),
                register);
        Exchanged<InstrumentDraft> read = first == '{' ? PidinstJson.read(in, defaults) : PidinstXml.read(in, defaults);
        EntryState state = instruments.register(read.value());
        flash.addFlashAttribute("done", "import.pidinst.done");
        flash.addFlashAttribute(
                "losses",
                read.losses().theirs().stream()
                        .map(loss -> loss.path() + ": " + loss.value())
                        .toList());
        return "redirect:/desk/instruments/" + state.id();
    }

    private String page(ImportJob.@Nullable Kind kind, @Nullable String register, List<String> reasons, Model model) {
        List<ImportJob.Kind> kinds = jobs.requireKinds(caller.get());
        model.addAttribute("kinds", kinds);
        model.addAttribute("kind", kind == null ? kinds.get(0) : kind);
        model.addAttribute("register", register == null ? USUAL_REGISTER : register);
        model.addAttribute("reasons", reasons);
        model.addAttribute("jobs", jobs.list(caller.get()));
        return "instruments/imports";
    }

    private ImportJob found(String id) {
        ImportJob job = jobs.find(caller.get(), id);
        if (job == null) {
            throw new NotFoundException(Message.of("core.entry.not-found", "kind", "import", "id", id));
        }
        return job;
    }

    /** The first character that says anything; a packed table begins with another than records do. */
    private static char first(InputStream in) throws IOException {
        in.mark(64);
        byte[] begin = in.readNBytes(64);
        in.reset();
        String text =
                new String(begin, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    /** The name without a path or anything else that would not stand in a header. */
    private static String name(MultipartFile file) {
        String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String plain = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "_");
        String shown = plain.isBlank() ? "table" : plain;
        return shown.length() <= MOST_NAME ? shown : shown.substring(shown.length() - MOST_NAME);
    }

    static ResponseEntity<byte[]> file(String name, String type, ByteArrayOutputStream out) {
        return ResponseEntity.ok()
                .contentType("csv".equals(type) ? new MediaType("text", "csv", StandardCharsets.UTF_8) : XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }
}
