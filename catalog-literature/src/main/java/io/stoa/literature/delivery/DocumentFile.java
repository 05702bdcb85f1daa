package io.stoa.literature.delivery;

/**
 * A delivered file in the file store.
 *
 * @param name its name
 * @param mediaType its media type
 * @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits
 * @param size its length in bytes
 */
public record DocumentFile(String name, String mediaType, String sha256, long size) {}
