package io.stoa.programmes.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.InputStream;

/**
 * A file to be attached.
 *
 * @param kind the code of the kind of attachment
 * @param name its name, without folders
 * @param mediaType what the applicant says that it is
 * @param content its bytes; not closed
 */
public record AttachmentUpload(
        @NotBlank @Size(max = 40) String kind,

        @NotBlank
        @Size(max = 200)
        @Pattern(
                regexp = "[^/\\\\\\p{Cntrl}]*",
                message = "{io.stoa.programmes.application.AttachmentUpload.name.message}")
        String name,

        @NotBlank @Size(max = 127) String mediaType,
        @NotNull InputStream content) {}
