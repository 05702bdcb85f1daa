package io.stoa.instruments.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ban 黑名单.
 *
 * @param id its id
 * @param providerId the organisation at whose instruments it holds, or null for all
 * @param holderId the user's caller id
 * @param pronouncedAt when it was pronounced
 * @param until the first instant after it, or null if it holds until it is lifted
 * @param reason the reason
 */
public record BanView(
        String id,
        @Nullable String providerId,
        String holderId,
        Instant pronouncedAt,
        @Nullable Instant until,
        String reason) {}
