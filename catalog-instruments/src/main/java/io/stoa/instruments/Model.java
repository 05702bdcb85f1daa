package io.stoa.instruments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The model of an instrument 规格型号.
 *
 * @param name its name
 * @param identifier its identifier, or null
 */
public record Model(
        @NotBlank @Size(max = 300) String name,
        @Nullable @Valid TypedIdentifier identifier) {

    /**
     * One of which only the name is known.
     *
     * @param name its name
     * @return the model
     */
    public static Model named(String name) {
        return new Model(name, null);
    }
}
