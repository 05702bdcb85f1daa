package io.stoa.programmes.review;

/**
 * Where the bytes of an attachment are that was made anonymous.
 *
 * @param kind the code of the attachment's kind
 * @param place its place among those of the kind, from 1
 * @param sha256 the hash of the stripped bytes in the file store
 */
public record BlindFile(String kind, int place, String sha256) {}
