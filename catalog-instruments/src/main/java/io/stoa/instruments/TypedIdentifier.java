package io.stoa.instruments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An identifier together with its type 标识符及其类型. PIDINST 1.0 leaves the types open, so any is kept as written: Handle, DOI, ROR, URL, …
 *
 * @param type the type, such as {@code DOI}
 * @param value the identifier as written
 */
public record TypedIdentifier(
        @NotBlank @Size(max = 50) String type,
        @NotBlank @Size(max = 500) String value) {

    /**
     * A DOI.
     *
     * @param value the DOI
     * @return the identifier
     */
    public static TypedIdentifier doi(String value) {
        return new TypedIdentifier("DOI", value);
    }

    /**
     * A handle.
     *
     * @param value the handle
     * @return the identifier
     */
    public static TypedIdentifier handle(String value) {
        return new TypedIdentifier("Handle", value);
    }
}
