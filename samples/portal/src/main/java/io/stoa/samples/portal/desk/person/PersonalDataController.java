package io.stoa.samples.portal.desk.person;

import io.stoa.experts.PersonalRecords;
import io.stoa.experts.exchange.PersonalDataExport;
import io.stoa.samples.portal.desk.FormPost;
import io.stoa.samples.portal.web.Download;
import io.stoa.spring.CurrentCaller;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is held about the person who asks, and a copy of it. */
@Controller
class PersonalDataController {

    private final PersonalDataExport export;
    private final OwnRecords own;
    private final CurrentCaller callers;

    PersonalDataController(PersonalDataExport export, OwnRecords own, CurrentCaller callers) {
        this.export = export;
        this.own = own;
        this.callers = callers;
    }

    @GetMapping("/desk/my-data")
    String page(Model model) {
        model.addAttribute("officer", callers.get().is(PersonalRecords.OFFICER));
        return "desk/person/my-data";
    }

    @GetMapping("/desk/my-data/copy")
    ResponseEntity<InputStreamResource> copy() {
        return json("my-data.json", own.json(callers.get()));
    }

    /** A copy of an expert's entry, for the officer whom the person has asked. */
    @PostMapping("/desk/my-data/expert")
    Object expert(@RequestParam String expert, @RequestParam String reason, RedirectAttributes flash) {
        return FormPost.file(
                "/desk/my-data",
                flash,
                () -> json("personal-data.json", export.copy(expert, reason).json()));
    }

    private static ResponseEntity<InputStreamResource> json(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return Download.of(new ByteArrayInputStream(bytes), name, MediaType.APPLICATION_JSON_VALUE, bytes.length);
    }
}
