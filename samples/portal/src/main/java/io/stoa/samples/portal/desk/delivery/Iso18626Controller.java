package io.stoa.samples.portal.desk.delivery;

import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.literature.delivery.Iso18626Endpoint;
import io.stoa.literature.delivery.iso18626.Iso18626Reader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Messages of inter-library loan from other systems (ISO 18626). */
@RestController
class Iso18626Controller {

    private final Iso18626Endpoint endpoint;

    Iso18626Controller(Iso18626Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** A message that says to be longer than any is not read at all; the reader stops at the bound for one that does not say. */
    @PostMapping(
            path = "/iso18626",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE},
            produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> receive(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > Iso18626Reader.MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try (InputStream message = request.getInputStream()) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(endpoint.receive(message));
        }
    }

    @ExceptionHandler
    ResponseEntity<Void> refused(AccessDeniedException refusal) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    /** The sender tries again. */
    @ExceptionHandler
    ResponseEntity<Void> busy(ConflictException conflict) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
}
