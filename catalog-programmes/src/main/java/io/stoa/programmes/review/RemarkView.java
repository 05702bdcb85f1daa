package io.stoa.programmes.review;

/**
 * A remark in the panel's discussion 合议意见.
 *
 * @param reviewer who said it, by pseudonym
 * @param text what was said
 */
public record RemarkView(String reviewer, String text) {}
