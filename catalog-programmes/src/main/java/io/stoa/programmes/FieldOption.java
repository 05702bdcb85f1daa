package io.stoa.programmes;

import io.stoa.core.text.LocalizedLength;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.RequiredText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * One answer that a field offers.
 *
 * @param code unique in the field
 * @param label what the applicant reads
 */
public record FieldOption(
        @NotBlank @Size(max = 40) String code,
        @RequiredText @LocalizedLength(max = 300) LocalizedText label) {}
