package io.stoa.samples.portal.desk.delivery;

import io.stoa.literature.delivery.DeliveredDocument;
import io.stoa.literature.delivery.DeliveryLinks;
import io.stoa.samples.portal.literature.Readership;
import io.stoa.samples.portal.web.Download;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Delivered files behind secret addresses. */
@Controller
class DeliveredFileController {

    private final DeliveryLinks links;
    private final Readership readership;

    DeliveredFileController(DeliveryLinks links, Readership readership) {
        this.links = links;
        this.readership = readership;
    }

    @GetMapping("/files/deliveries/{token}")
    ResponseEntity<InputStreamResource> open(@PathVariable String token, HttpServletRequest request) {
        DeliveredDocument document = links.open(token);
        if (document.workId() != null) {
            readership.requested(request, document.workId(), "delivery");
        }
        return Download.of(
                document.content(),
                document.file().name(),
                document.file().mediaType(),
                document.file().size());
    }
}
