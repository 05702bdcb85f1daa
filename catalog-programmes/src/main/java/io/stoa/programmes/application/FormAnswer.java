package io.stoa.programmes.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The answer to a field of the form.
 *
 * @param field the code of the field
 * @param values as its {@link io.stoa.programmes.FieldType} is written; several for choices only
 */
public record FormAnswer(
        @NotBlank @Size(max = 40) String field,
        @Size(max = 200) List<@NotNull @Size(max = 100000) String> values) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param field the code of the field
     * @param values as its {@link io.stoa.programmes.FieldType} is written; several for choices only
     */
    public FormAnswer {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /**
     * An answer with one value.
     *
     * @param field the code of the field
     * @param value as its type is written
     * @return the answer
     */
    public static FormAnswer of(String field, String value) {
        return new FormAnswer(field, List.of(value));
    }
}
