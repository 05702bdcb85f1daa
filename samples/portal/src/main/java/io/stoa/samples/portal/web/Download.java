package io.stoa.samples.portal.web;

import io.stoa.core.tabular.TableType;
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

    /** Whatever the file holds, nothing in it runs or is loaded, also where a browser shows it all the same. */
    private static final String POLICY = "default-src 'none'; sandbox";

    private Download() {}

    /**
     * A file that the portal has made.
     *
     * @param name the name to save it under
     * @param mediaType its media type
     * @param content its bytes
     * @return the answer
     */
    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        return attachment(name, mediaType).body(content);
    }

    /**
     * A file that somebody handed in.
     *
     * @param content its bytes; closed when they are sent
     * @param name the name to save it under
     * @param mediaType what it is said to be
     * @param size how many bytes, or -1 if it is not known
     * @return the answer
     */
    public static ResponseEntity<InputStreamResource> of(
            InputStream content, String name, String mediaType, long size) {
        ResponseEntity.BodyBuilder answer = attachment(name, mediaType).cacheControl(CacheControl.noStore());
        if (size >= 0) {
            answer.contentLength(size);
        }
        return answer.body(new InputStreamResource(content));
    }

    /**
     * A table; the ending of its type is added to the name.
     *
     * @param name its name without an ending
     * @param type CSV or XLSX
     * @param content its bytes
     * @return the answer
     */
    public static ResponseEntity<byte[]> table(String name, TableType type, byte[] content) {
        return type == TableType.CSV
                ? of(name + ".csv", "text/csv;charset=UTF-8", content)
                : of(name + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content);
    }

    private static ResponseEntity.BodyBuilder attachment(String name, String mediaType) {
        return ResponseEntity.ok()
                .contentType(type(mediaType))
                .header("Content-Security-Policy", POLICY)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }

    private static MediaType type(String mediaType) {
        try {
            return MediaType.parseMediaType(mediaType);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
