package io.stoa.literature;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An identifier of a work 文献标识符.
 *
 * @param type what kind of identifier it is
 * @param value the identifier as written
 * @param qualifier what of the work it identifies, such as {@code pbk.} or {@code 精装}; or, of type other, the name of its system; or null
 */
@ValidWorkIdentifier
public record WorkIdentifier(
        @NotNull WorkIdentifierType type,
        @NotBlank @Size(max = 500) String value,
        @Nullable @Size(max = 200) String qualifier) {

    /**
     * An identifier of the whole work.
     *
     * @param type what kind of identifier it is
     * @param value the identifier as written
     * @return the identifier
     */
    public static WorkIdentifier of(WorkIdentifierType type, String value) {
        return new WorkIdentifier(type, value, null);
    }

    /**
     * {@return the form by which equal identifiers are equal, such as {@code DOI:10.1000/182}; at most 200 characters}
     */
    public String key() {
        return IdentifierKeys.of(this);
    }
}
