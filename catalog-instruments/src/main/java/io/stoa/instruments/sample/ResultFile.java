package io.stoa.instruments.sample;

/**
 * A file with results 检测结果.
 *
 * @param name its name
 * @param mediaType its media type
 * @param sha256 its hash, by which it is opened: 64 lower-case hexadecimal digits
 * @param size its length in bytes
 */
public record ResultFile(String name, String mediaType, String sha256, long size) {}
