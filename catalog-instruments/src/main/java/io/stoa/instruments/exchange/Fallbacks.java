package io.stoa.instruments.exchange;

import io.stoa.instruments.TypedIdentifier;

/**
 * What is written where a format demands something that a description lacks.
 *
 * @param identifier the platform's own identifier of the instrument
 * @param landingPage the platform's page of the instrument, a URL
 * @param ownerName the name of the organisation that provides the instrument
 */
public record Fallbacks(TypedIdentifier identifier, String landingPage, String ownerName) {}
