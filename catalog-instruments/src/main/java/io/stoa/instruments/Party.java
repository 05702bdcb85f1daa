package io.stoa.instruments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An owner 所有者 or manufacturer 生产厂商.
 *
 * @param name its name
 * @param contact how to reach it, usually an e-mail address, or null
 * @param identifier such as its ROR id, or null
 */
public record Party(
        @NotBlank @Size(max = 300) String name,
        @Nullable @Size(max = 300) String contact,
        @Nullable @Valid TypedIdentifier identifier) {

    /**
     * A party of which only the name is known.
     *
     * @param name its name
     * @return the party
     */
    public static Party named(String name) {
        return new Party(name, null, null);
    }
}
