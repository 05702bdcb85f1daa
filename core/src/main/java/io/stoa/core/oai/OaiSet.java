package io.stoa.core.oai;

/**
 * A set that records can be asked for by.
 *
 * @param spec its name in requests: letters, digits and {@code -_.!~*'()}, parts divided by colons
 * @param name what to call it
 */
public record OaiSet(String spec, String name) {}
