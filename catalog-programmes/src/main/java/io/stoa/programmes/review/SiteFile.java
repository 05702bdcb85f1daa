package io.stoa.programmes.review;

/**
 * A photo or another file of an inspection 考察附件.
 *
 * @param name what it is called
 * @param mediaType its media type
 * @param sha256 the hash of its bytes in the file store
 * @param size its size in bytes
 */
public record SiteFile(String name, String mediaType, String sha256, long size) {}
