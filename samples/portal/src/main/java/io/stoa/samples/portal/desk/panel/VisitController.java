package io.stoa.samples.portal.desk.panel;

import io.stoa.programmes.review.SiteInspections;
import io.stoa.samples.portal.desk.FormPost;
import io.stoa.samples.portal.desk.VisitFiles;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Inspections on site, for those who plan them. */
@Controller
class VisitController {

    private final SiteInspections inspections;
    private final VisitFiles files;

    VisitController(SiteInspections inspections, VisitFiles files) {
        this.inspections = inspections;
        this.files = files;
    }

    @PostMapping("/desk/panels/{id}/visits")
    String plan(@PathVariable String id, VisitForm form, RedirectAttributes flash) {
        return FormPost.to("/desk/panels/" + id, "panels.done.visit", flash, () -> {
            inspections.plan(id, form.judged(), form.plan());
        });
    }

    @GetMapping("/desk/panels/{id}/visits/{application}/files/{hash}")
    ResponseEntity<InputStreamResource> file(
            @PathVariable String id, @PathVariable String application, @PathVariable String hash) {
        return files.download(id, application, hash);
    }
}
