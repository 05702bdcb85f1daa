package io.stoa.literature.delivery.iso18626;

/**
 * The identifier of a record in a catalogue.
 *
 * @param code the catalogue
 * @param value the identifier
 */
public record RecordIdentifier(SchemeValue code, String value) {}
