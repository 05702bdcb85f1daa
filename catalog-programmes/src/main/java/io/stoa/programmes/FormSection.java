package io.stoa.programmes;

import io.stoa.core.text.LocalizedLength;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.RequiredText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A section of an application form.
 *
 * @param code unique in the form
 * @param title its heading
 * @param fields its fields, in order
 */
public record FormSection(
        @NotBlank @Size(max = 40) String code,
        @RequiredText @LocalizedLength(max = 300) LocalizedText title,
        @Size(min = 1, max = 100) List<@Valid FormField> fields) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param code unique in the form
     * @param title its heading
     * @param fields its fields, in order
     */
    public FormSection {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }
}
