package io.stoa.samples.portal.web;

import io.stoa.core.tabular.TableType;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file that a reader takes away: always as an attachment, so that no browser shows it as a page. */
public final class Download {

    private Download() {}

    /**
     * A file.
     *
     * @param name its name, made by the portal and never by whoever handed it in
     * @param mediaType its media type
     * @param content its bytes
     * @return the answer
     */
    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
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
}
