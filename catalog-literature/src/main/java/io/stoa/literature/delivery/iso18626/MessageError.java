package io.stoa.literature.delivery.iso18626;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a message.
 *
 * @param type the kind of error
 * @param value the element or value that is meant, or null
 */
public record MessageError(ErrorType type, @Nullable String value) {}
