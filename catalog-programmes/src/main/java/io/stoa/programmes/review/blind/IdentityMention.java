package io.stoa.programmes.review.blind;

/**
 * A place in blind text that names somebody 泄露身份信息.
 *
 * @param field the field that holds it
 * @param name the name that was found
 * @param excerpt the text around it
 */
public record IdentityMention(String field, String name, String excerpt) {}
