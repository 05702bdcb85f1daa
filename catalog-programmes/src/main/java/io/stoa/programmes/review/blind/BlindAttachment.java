package io.stoa.programmes.review.blind;

/**
 * An attachment as blind reviewers see it 匿名附件: under a neutral name, without the name, size and times that it came with.
 *
 * @param name its name, such as {@code attachment-1.pdf}
 * @param mediaType its media type
 */
public record BlindAttachment(String name, String mediaType) {}
