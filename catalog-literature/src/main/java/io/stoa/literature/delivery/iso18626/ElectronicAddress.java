package io.stoa.literature.delivery.iso18626;

/**
 * Where something can be sent electronically.
 *
 * @param type the kind, such as {@code Email}
 * @param value the address
 */
public record ElectronicAddress(SchemeValue type, String value) implements Address {}
