package io.stoa.literature.delivery.iso18626;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link Request}.
 *
 * @param header what is answered
 * @param error what was wrong, or null
 */
public record RequestConfirmation(
        ConfirmationHeader header, @Nullable MessageError error) implements Iso18626Message {}
