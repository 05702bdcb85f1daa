package io.stoa.core.identifier;

/** Replaced by the branch identifiers. */
public record Identifier(IdentifierScheme scheme, String value) {
    /** p */
    public static Identifier parse(IdentifierScheme scheme, String text) {
        return new Identifier(scheme, text);
    }
}
