package io.stoa.instruments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument is 仪器类型, in words and in some vocabulary.
 *
 * @param name its name
 * @param identifier its identifier, or null
 */
public record NamedType(
        @NotBlank @Size(max = 300) String name,
        @Nullable @Valid TypedIdentifier identifier) {

    /**
     * One of which only the name is known.
     *
     * @param name its name
     * @return the type
     */
    public static NamedType named(String name) {
        return new NamedType(name, null);
    }
}
