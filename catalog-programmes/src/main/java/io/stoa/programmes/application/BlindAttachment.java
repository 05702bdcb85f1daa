package io.stoa.programmes.application;

/**
 * A file as a blind view names it: by its kind and place, without its name, size and checksum.
 *
 * @param kind the code of the kind
 * @param place its place among those of the kind, from 1
 * @param mediaType its media type
 */
public record BlindAttachment(String kind, int place, String mediaType) {}
