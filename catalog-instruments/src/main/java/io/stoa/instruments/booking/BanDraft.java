package io.stoa.instruments.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ban 黑名单 to pronounce.
 *
 * @param providerId the organisation at whose instruments it holds, or null for all
 * @param holderId the user's caller id
 * @param until the first instant after it, or null if it holds until it is lifted
 * @param reason the reason, shown to the user; at most 1000 characters
 */
public record BanDraft(
        @Nullable String providerId,
        @NotBlank @Size(max = 100) String holderId,
        @Nullable Instant until,
        @NotBlank @Size(max = 1000) String reason) {}
