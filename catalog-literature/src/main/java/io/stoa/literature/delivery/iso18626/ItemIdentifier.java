package io.stoa.literature.delivery.iso18626;

/**
 * An identifier of the item, such as its ISSN.
 *
 * @param value the identifier
 * @param code its kind, such as {@code ISSN}
 */
public record ItemIdentifier(String value, SchemeValue code) {}
