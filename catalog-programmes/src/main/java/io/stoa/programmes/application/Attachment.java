package io.stoa.programmes.application;

import java.time.Instant;

/**
 * A file of an application 附件.
 *
 * @param id the id, unique in the application
 * @param kind the code of the kind of attachment
 * @param name the name that the applicant gave it
 * @param mediaType its media type
 * @param size bytes
 * @param sha256 SHA-256 of its bytes, 64 lower-case hexadecimal digits
 * @param uploadedAt when it was uploaded
 */
public record Attachment(
        String id, String kind, String name, String mediaType, long size, String sha256, Instant uploadedAt) {}
