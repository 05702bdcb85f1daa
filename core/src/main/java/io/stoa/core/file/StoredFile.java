package io.stoa.core.file;

/**
 * What identifies a kept file.
 *
 * @param hash SHA-256 of its bytes, 64 lower-case hexadecimal digits
 * @param size its length in bytes
 * @param mediaType its media type, such as {@code image/png}, lower case and without parameters
 */
public record StoredFile(String hash, long size, String mediaType) {}
