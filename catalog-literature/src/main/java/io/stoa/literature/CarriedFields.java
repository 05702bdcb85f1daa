package io.stoa.literature;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a record's source format says beyond its description; see {@link CarriedField}.
 *
 * @param format the format, such as {@code marc21}
 * @param fields the fields
 * @param replaced the fingerprints of the fields that the mapping would write in their place, as long as the description stays as it was read
 */
public record CarriedFields(
        @NotBlank @Size(max = 20) String format,
        @Size(max = 2000) List<@Valid CarriedField> fields,
        @Size(max = 2000) List<@NotBlank @Size(max = 100) String> replaced) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param format the format, such as {@code marc21}
     * @param fields the fields
     * @param replaced the fingerprints of the fields that the mapping would write in their place, as long as the description stays as it was read
     */
    public CarriedFields {
        fields = fields == null ? List.of() : List.copyOf(fields);
        replaced = replaced == null ? List.of() : List.copyOf(replaced);
    }
}
