package io.stoa.instruments.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What a document does not say of itself.
 *
 * @param providerId the id of the organisation that the instruments are read for
 * @param language the language of texts without one, a BCP 47 tag
 * @param source the name of the system that the document comes from, by which a second import knows an instrument
 *     again, or null
 */
public record ReadDefaults(
        String providerId, String language, @Nullable String source) {}
