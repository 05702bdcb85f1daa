package io.stoa.literature.exchange;

/**
 * What a file does not say of itself.
 *
 * @param providerId the id of the organisation that the works are read for
 * @param language the language of texts that do not name theirs, a BCP 47 tag
 * @param source the name of the system that the file comes from, by which a second import knows a work again
 */
public record ReadDefaults(String providerId, String language, String source) {}
