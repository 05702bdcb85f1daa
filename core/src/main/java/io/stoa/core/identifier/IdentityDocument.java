package io.stoa.core.identifier;

import io.stoa.core.error.UnreadableInputException;
import org.jspecify.annotations.Nullable;

/**
 * A personal identity document 身份证件: its kind, its number and where its holder belongs, for experts who have no
 * resident identity number.
 *
 * @param number the number, of a {@linkplain IdentifierScheme#isPersonal() personal} scheme
 * @param country the country or region of the holder, ISO 3166-1 alpha-2; of a passport, where it was issued
 */
public record IdentityDocument(Identifier number, Identifier country) {

    /**
     * Joins number and country.
     *
     * @param number the number
     * @param country the country or region
     * @throws IllegalArgumentException if the first is not of a personal scheme or the second not a country
     */
    public IdentityDocument {
        if (!number.scheme().isPersonal() || country.scheme() != IdentifierScheme.COUNTRY) {
            throw new IllegalArgumentException("a document's number and a country are needed, got %s and %s"
                    .formatted(number.scheme(), country.scheme()));
        }
    }

    /**
     * Reads number and country.
     *
     * @param kind which document: one of the personal schemes
     * @param number the number as written
     * @param country two letters, such as DE
     * @return the document
     * @throws UnreadableInputException if the number or the country is not valid
     * @throws IllegalArgumentException if the scheme is not a personal one
     */
    public static IdentityDocument parse(
            IdentifierScheme kind, @Nullable CharSequence number, @Nullable CharSequence country) {
        return new IdentityDocument(
                Identifier.parse(kind, number), Identifier.parse(IdentifierScheme.COUNTRY, country));
    }
}
