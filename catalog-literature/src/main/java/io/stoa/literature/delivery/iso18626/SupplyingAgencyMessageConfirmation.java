package io.stoa.literature.delivery.iso18626;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link SupplyingAgencyMessage}.
 *
 * @param header what is answered
 * @param reason the reason of the answered message, or null
 * @param error what was wrong, or null
 */
public record SupplyingAgencyMessageConfirmation(
        ConfirmationHeader header,
        @Nullable ReasonForMessage reason,
        @Nullable MessageError error) implements Iso18626Message {}
