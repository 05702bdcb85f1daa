package io.stoa.samples.portal.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that are saved, never shown: what somebody uploaded does not become a page of the portal. */
public final class Download {

    private Download() {}

    /**
     * A file to be saved.
     *
     * @param content its bytes; closed when they are sent
     * @param name the name to save it under
     * @param mediaType what it is said to be
     * @param size how many bytes, or -1 if it is not known
     * @return the answer
     */
    public static ResponseEntity<InputStreamResource> of(
            InputStream content, String name, String mediaType, long size) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(type(mediaType))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
        if (size >= 0) {
            answer.contentLength(size);
        }
        return answer.body(new InputStreamResource(content));
    }

    private static MediaType type(String mediaType) {
        try {
            return MediaType.parseMediaType(mediaType);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
