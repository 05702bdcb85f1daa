package io.stoa.programmes;

import io.stoa.core.text.LocalizedLength;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.RequiredText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A kind of attachment that applications bring 附件要求.
 *
 * @param code unique in the call
 * @param name what the applicant reads
 * @param mediaTypes what is accepted, such as {@code application/pdf}
 * @param mostBytes the most bytes of one file
 * @param least how many files must be there; 0 where they need not
 * @param most how many files may be there
 * @param identifying whether the file may tell who applies; blind views leave it out
 */
public record AttachmentKind(
        @NotBlank @Size(max = 40) String code,
        @RequiredText @LocalizedLength(max = 300) LocalizedText name,
        @Size(min = 1, max = 20) List<@NotBlank @Size(max = 127) String> mediaTypes,
        @Min(1) @Max(500_000_000) long mostBytes,
        @Min(0) @Max(50) int least,
        @Min(1) @Max(50) int most,
        boolean identifying) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param code unique in the call
     * @param name what the applicant reads
     * @param mediaTypes what is accepted, such as {@code application/pdf}
     * @param mostBytes the most bytes of one file
     * @param least how many files must be there; 0 where they need not
     * @param most how many files may be there
     * @param identifying whether the file may tell who applies; blind views leave it out
     */
    public AttachmentKind {
        mediaTypes = mediaTypes == null ? List.of() : List.copyOf(mediaTypes);
    }
}
