package io.stoa.samples.portal.desk.review;

import io.stoa.programmes.review.SiteInspections;
import io.stoa.samples.portal.desk.FormPost;
import io.stoa.samples.portal.desk.VisitFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Inspections on site, for those who make them. */
@Controller
@RequestMapping("/desk/reviews/{round}/applications/{application}/visit")
class InspectionController {

    private final SiteInspections inspections;
    private final VisitFiles files;

    InspectionController(SiteInspections inspections, VisitFiles files) {
        this.inspections = inspections;
        this.files = files;
    }

    @PostMapping
    String report(
            @PathVariable String round,
            @PathVariable String application,
            @RequestParam long version,
            @RequestParam String report,
            @RequestParam boolean last,
            RedirectAttributes flash) {
        return FormPost.to(page(round, application), "review.done.report", flash, () -> {
            inspections.report(round, application, version, report, last);
        });
    }

    @PostMapping("/files")
    String attach(
            @PathVariable String round,
            @PathVariable String application,
            @RequestParam MultipartFile file,
            RedirectAttributes flash) {
        return FormPost.to(page(round, application), "review.done.photo", flash, () -> {
            try (InputStream content = file.getInputStream()) {
                inspections.attach(
                        round,
                        application,
                        Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                        Objects.requireNonNullElse(file.getContentType(), ""),
                        content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @GetMapping("/files/{hash}")
    ResponseEntity<InputStreamResource> file(
            @PathVariable String round, @PathVariable String application, @PathVariable String hash) {
        return files.download(round, application, hash);
    }

    private static String page(String round, String application) {
        return "/desk/reviews/" + round + "/applications/" + application;
    }
}
