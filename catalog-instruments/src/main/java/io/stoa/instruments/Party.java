package io.stoa.instruments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An owner or manufacturer.
 *
 * @param name its full name
 * @param contact an e-mail address, or null
 * @param identifier such as its ROR id, or null
 */
public record Party(
        @NotBlank @Size(max = 300) String name,
        @Nullable @Size(max = 200) String contact,
        @Nullable @Valid TypedIdentifier identifier) {

    /**
     * A party known by its name only.
     *
     * @param name its full name
     * @return the party
     */
    public static Party named(String name) {
        return new Party(name, null, null);
    }
}
