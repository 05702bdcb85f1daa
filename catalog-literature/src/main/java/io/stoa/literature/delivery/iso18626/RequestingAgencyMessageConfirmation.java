package io.stoa.literature.delivery.iso18626;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link RequestingAgencyMessage}.
 *
 * @param header what is answered
 * @param action the action of the answered message, or null
 * @param error what was wrong, or null
 */
public record RequestingAgencyMessageConfirmation(
        ConfirmationHeader header,
        @Nullable RequestingAction action,
        @Nullable MessageError error) implements Iso18626Message {}
