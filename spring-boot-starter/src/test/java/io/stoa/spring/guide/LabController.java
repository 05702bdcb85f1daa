package io.stoa.spring.guide;

import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.instruments.InstrumentSummary;
import io.stoa.instruments.PublicInstrumentView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

// @start region="controller"
@RestController
class LabController {

    private final InstrumentCatalog instruments;

    LabController(InstrumentCatalog instruments) { // every service is a bean
        this.instruments = instruments;
    }

    @GetMapping("/instruments")
    Page<InstrumentSummary> list(@RequestParam(name = "after", required = false) String after) {
        return instruments.list(InstrumentQuery.all(), new PageRequest(20, after)); // what this user may see
    }

    @GetMapping("/instruments/{id}")
    PublicInstrumentView view(@PathVariable("id") String id) {
        return instruments.publicView(id); // an unknown id is answered with 404 and problem details
    }
}
// @end
